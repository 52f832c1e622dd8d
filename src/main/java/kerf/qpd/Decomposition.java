package kerf.qpd;

import java.io.Serializable;
import kerf.circuit.GateKind;

/**
 * How one gate or wire is cut, as data: two sides, the exact coupling of their leg quantities, and
 * the sum over runnable operations. Only coupling and coefficients depend on the angles of the cut
 * gate; the subexperiments do not.
 *
 * @param kind the gate, null for a wire
 * @param a the side of the gate's first qubit; of a wire, its end
 * @param b the side of the gate's second qubit; of a wire, its beginning
 * @param coupling what exact values are contracted with
 * @param qpd what a device runs
 * @param theta where the cut is a rotation exp(−iθZZ/2) between its sides, θ as a function of the
 *     gate's angles; null otherwise
 */
public record Decomposition(GateKind kind, Side a, Side b, Coupling coupling, Qpd qpd, Theta theta)
    implements Serializable {
  /**
   * A wire, cut: the identity as ½ Σ of eight terms, a signed Pauli measurement where the wire ends
   * and a prepared state where it begins again; κ = 4 (Peng et al., arXiv 1904.00102).
   */
  public static final Decomposition WIRE =
      new Decomposition(
          null,
          Side.of(Branching.OUT, OperationTable.OUT),
          Side.of(Branching.IN, OperationTable.IN),
          Coupling.of(Branching.OUT, Branching.IN, new double[] {1, 0, 0, 0, 0, 0, 1, 0}),
          new Qpd(
              OperationTable.OUT,
              OperationTable.IN,
              Qpd.pairs(OperationTable.OUT, OperationTable.IN, "I0 I1 X+ X- YR YL Z0 Z1"),
              new Qpd.Fixed(.5, .5, .5, -.5, .5, -.5, .5, -.5),
              8,
              4),
          null);

  /**
   * θ of the gate's angles.
   *
   * @param free true where it is the gate's only angle in a binding, else it is {@code fixed}
   */
  record Theta(boolean free, double fixed) implements Serializable {}

  /** The gate's name, or {@code wire}. */
  public String name() {
    return kind == null ? "wire" : kind.text();
  }

  /** True where the cut can be made as a rotation and nothing else. */
  public boolean isRotation() {
    return theta != null || GateSums.isCz(qpd);
  }

  /** The cut as a rotation, or null where it has no such form. */
  public Decomposition asRotation() {
    return theta != null ? this : isRotation() ? GateCuts.czAsRotation(this) : null;
  }
}
