package kerf.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Circuits that are alike but for some angles of one-qubit gates: one circuit whose features are
 * these angles, of which each of them is a binding.
 *
 * @param circuit the circuit with features
 * @param example one of the circuits
 */
public record Template(Circuit circuit, Circuit example) {

  /** What two circuits have in common; empty where they differ in anything else, or in nothing. */
  public static Optional<Template> between(Circuit a, Circuit b) {
    if (!alike(a, b)) {
      return Optional.empty();
    }
    int features = 0;
    Circuit.Builder circuit = Circuit.on(a.qubits());
    for (int i = 0; i < a.gates().size(); i++) {
      Gate gate = a.gates().get(i);
      List<Angle> angles = new ArrayList<>(gate.angles());
      for (int j = 0; j < angles.size(); j++) {
        if (!angles.get(j).equals(b.gates().get(i).angles().get(j))) {
          angles.set(j, Angle.feature(features++));
        }
      }
      Gate made = gate.withAngles(angles);
      if (made.isParametrised() && (gate.qubits().size() > 1 || gate.kind().isEntries())) {
        return Optional.empty();
      }
      circuit.add(made);
    }
    List<Gate> gates = circuit.build().gates();
    return features == 0
        ? Optional.empty()
        : Optional.of(
            new Template(new Circuit(a.qubits(), gates, a.gateMarks(), a.wireMarks()), a));
  }

  private static boolean alike(Circuit a, Circuit b) {
    boolean alike =
        a.qubits() == b.qubits()
            && a.gates().size() == b.gates().size()
            && a.gateMarks().equals(b.gateMarks())
            && a.wireMarks().equals(b.wireMarks());
    for (int i = 0; alike && i < a.gates().size(); i++) {
      Gate one = a.gates().get(i);
      Gate other = b.gates().get(i);
      alike = one.kind() == other.kind() && one.qubits().equals(other.qubits());
    }
    return alike;
  }

  /** The features that a circuit has; empty where it is not one of these. */
  public Optional<double[]> features(Circuit of) {
    if (!alike(circuit, of)) {
      return Optional.empty();
    }
    List<Double> features = new ArrayList<>();
    for (int i = 0; i < of.gates().size(); i++) {
      List<Angle> angles = circuit.gates().get(i).angles();
      for (int j = 0; j < angles.size(); j++) {
        Angle angle = of.gates().get(i).angles().get(j);
        if (angles.get(j) instanceof Angle.Feature && angle instanceof Angle.Constant constant) {
          features.add(constant.radians());
        } else if (!angles.get(j).equals(angle)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(features.stream().mapToDouble(x -> x).toArray());
  }
}
