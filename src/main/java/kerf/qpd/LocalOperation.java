package kerf.qpd;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerf.circuit.GateKind;

/**
 * A runnable operation on one qubit at one end of a cut.
 *
 * @param name short name, as a subexperiment's key spells it
 * @param steps what a device does, in time order: names of gates without angles; {@code measure}
 *     (outcome 0 counts +1, outcome 1 counts −1, qubit kept); {@code weak P φ}, a measurement with
 *     Kraus operators (1 ± e^{−iφ/2} P)/2, one ancilla on a device, whose outcomes count ±1. At the
 *     end of a wire a measurement comes last, at its beginning the qubit is |0⟩
 * @param circuit name of the operation whose circuit serves this one: its own, but for the identity
 *     at the end of a wire, which only drops the outcome
 * @param legs its value as a combination of the side's leg quantities
 */
public record LocalOperation(String name, List<String> steps, String circuit, List<Double> legs)
    implements Serializable {

  /** Copies the lists. */
  public LocalOperation {
    steps = List.copyOf(steps);
    legs = List.copyOf(legs);
  }

  /** The operation of some steps; the legs follow from them. */
  static LocalOperation of(Branching at, String name, String... steps) {
    return new LocalOperation(name, List.of(steps), name, legs(at, List.of(steps)));
  }

  LocalOperation servedBy(String other) {
    return new LocalOperation(name, steps, other, legs);
  }

  private static List<Double> legs(Branching at, List<String> steps) {
    int n = at.branches();
    double[] o = new double[2 * n * n];
    for (Kraus kraus : kraus(steps)) {
      double[] k = amplitudes(at, kraus.matrix());
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          int i = 2 * (a * n + b);
          o[i] += kraus.sign() * (k[2 * a] * k[2 * b] + k[2 * a + 1] * k[2 * b + 1]);
          o[i + 1] += kraus.sign() * (k[2 * a + 1] * k[2 * b] - k[2 * a] * k[2 * b + 1]);
        }
      }
    }
    if (at == Branching.OUT) {
      o = effect(kraus(steps));
    }
    List<Double> legs = new ArrayList<>();
    for (double c : Legs.coefficients(o)) {
      legs.add(Complex.snap(c));
    }
    return legs;
  }

  /** A Kraus operator whose outcome counts +1 or −1. */
  private record Kraus(int sign, double[] matrix) {}

  private static List<Kraus> kraus(List<String> steps) {
    List<Kraus> all = List.of(new Kraus(1, GateKind.ID.matrix()));
    for (String step : steps) {
      List<Kraus> next = new ArrayList<>();
      for (Kraus before : all) {
        for (Kraus own : ofStep(step)) {
          next.add(
              new Kraus(
                  before.sign() * own.sign(), Complex.multiply(own.matrix(), before.matrix())));
        }
      }
      all = next;
    }
    return all;
  }

  private static List<Kraus> ofStep(String step) {
    if (step.equals("measure")) {
      return List.of(
          new Kraus(1, Branching.PROJECTORS.operator(0)),
          new Kraus(-1, Branching.PROJECTORS.operator(1)));
    }
    if (step.startsWith("weak ")) {
      String[] parts = step.split(" ");
      double phi = Double.parseDouble(parts[2]);
      double[] half = Complex.scale(GateKind.ID.matrix(), .5, 0);
      double[] pauli =
          Complex.scale(
              GateKind.valueOf(parts[1]).matrix(), Math.cos(phi / 2) / 2, -Math.sin(phi / 2) / 2);
      return List.of(
          new Kraus(1, Complex.sum(half, pauli)),
          new Kraus(-1, Complex.sum(half, Complex.scale(pauli, -1, 0))));
    }
    return List.of(new Kraus(1, GateKind.valueOf(step.toUpperCase(Locale.ROOT)).matrix()));
  }

  /** A Kraus operator in terms of the branch operators; what a beginning wire is prepared in. */
  private static double[] amplitudes(Branching at, double[] kraus) {
    double[] k = new double[2 * at.branches()];
    for (int a = 0; a < at.branches(); a++) {
      if (at.isWire()) {
        k[2 * a] = kraus[4 * a];
        k[2 * a + 1] = kraus[4 * a + 1];
      } else {
        double[] inner = Complex.inner(at.operator(a), kraus);
        k[2 * a] = inner[0] / at.norm();
        k[2 * a + 1] = inner[1] / at.norm();
      }
    }
    return k;
  }

  /** tr(E ρ) = Σ E[b][a] ρ[a][b] with E = Σ ± K†K. */
  private static double[] effect(List<Kraus> kraus) {
    double[] e = new double[8];
    for (Kraus k : kraus) {
      double[] own = Complex.multiply(Complex.dagger(k.matrix()), k.matrix());
      e = Complex.sum(e, Complex.scale(own, k.sign(), 0));
    }
    return new double[] {e[0], e[1], e[4], e[5], e[2], e[3], e[6], e[7]};
  }
}
