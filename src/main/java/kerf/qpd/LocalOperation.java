package kerf.qpd;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A runnable operation at one end of a cut.
 *
 * @param name short name, as a subexperiment's key spells it
 * @param steps what a device does, in time order; nothing for the identity
 * @param circuit name of the operation whose circuit serves this one: its own, but for the identity
 *     at the end of a wire, which only drops the outcome
 * @param legs its value as a combination of the side's leg quantities, the Pauli components of the
 *     branch Gram matrix
 */
public record LocalOperation(String name, List<Step> steps, String circuit, List<Double> legs)
    implements Serializable {

  /** Copies the lists. */
  public LocalOperation {
    steps = List.copyOf(steps);
    legs = List.copyOf(legs);
  }

  /** The operation of some steps, of which those about I are none; the legs follow from them. */
  static LocalOperation of(Branching at, String name, Step... steps) {
    int qubits = steps[0].pauli().qubits();
    List<Step> real = Stream.of(steps).filter(step -> !step.pauli().isIdentity()).toList();
    Legs legs = new Legs(qubits * at.bits());
    for (Kraus kraus : Kraus.of(qubits, real)) {
      at.amplitudes(kraus.matrix()).forEach(k -> legs.add(kraus.sign(), k));
    }
    List<Double> snapped = Arrays.stream(legs.coefficients()).map(Legs::snap).boxed().toList();
    return new LocalOperation(name, real, name, snapped);
  }

  LocalOperation servedBy(String other) {
    return new LocalOperation(name, steps, other, legs);
  }
}
