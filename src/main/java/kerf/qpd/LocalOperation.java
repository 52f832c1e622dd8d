package kerf.qpd;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Matrices;

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

  /** The operation of some steps; the legs follow from them. */
  static LocalOperation of(Branching at, String name, Step... steps) {
    return new LocalOperation(name, List.of(steps), name, legs(at, List.of(steps)));
  }

  LocalOperation servedBy(String other) {
    return new LocalOperation(name, steps, other, legs);
  }

  private static List<Double> legs(Branching at, List<Step> steps) {
    if (at == Branching.OUT) {
      return Legs.snapped(effect(Kraus.of(steps)));
    }
    int n = at.branches();
    double[] o = new double[2 * n * n];
    for (Kraus kraus : Kraus.of(steps)) {
      double[] k = amplitudes(at, kraus.matrix());
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          int i = 2 * (a * n + b);
          o[i] += kraus.sign() * (k[2 * a] * k[2 * b] + k[2 * a + 1] * k[2 * b + 1]);
          o[i + 1] += kraus.sign() * (k[2 * a + 1] * k[2 * b] - k[2 * a] * k[2 * b + 1]);
        }
      }
    }
    return Legs.snapped(o);
  }

  /** A Kraus operator in terms of the branch operators; what a beginning wire is prepared in. */
  private static double[] amplitudes(Branching at, double[] kraus) {
    double[] k = new double[2 * at.branches()];
    for (int a = 0; a < at.branches(); a++) {
      if (at.isWire()) {
        k[2 * a] = kraus[4 * a];
        k[2 * a + 1] = kraus[4 * a + 1];
      } else {
        double[] inner = Matrices.inner(at.operator(a), kraus);
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
      double[] own = Matrices.multiply(Matrices.adjoint(k.matrix()), k.matrix());
      e = Matrices.sum(e, Matrices.scale(own, k.sign(), 0));
    }
    return new double[] {e[0], e[1], e[4], e[5], e[2], e[3], e[6], e[7]};
  }
}
