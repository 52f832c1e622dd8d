package kerf.qpd;

import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/**
 * How a fragment's state branches at its end of a cut. With branch states ψ_a the fragment's part
 * of the cut is G[a][a'] = ⟨ψ_a'|O|ψ_a⟩, a Hermitian matrix; every kind of cut couples the G of its
 * two sides by coefficients of its own (see {@link Coupling}).
 */
public enum Branching {
  /** P_0 and P_1: one side of a gate that is diagonal there. */
  PROJECTORS(1),
  /** I, X, Z, ZX: one side of any two-qubit gate. Bit 0 of the branch number says X, bit 1 Z. */
  PAULIS(2),
  /** The outgoing basis value of a wire that ends here. */
  OUT(1),
  /** The basis value |0⟩ or |1⟩ that a wire begins with here. */
  IN(1);

  private final int bits;

  Branching(int bits) {
    this.bits = bits;
  }

  /** Branch bits: the state splits into 2^bits. */
  public int bits() {
    return bits;
  }

  /** Number of branches. */
  public int branches() {
    return 1 << bits;
  }

  /** Pauli components that say all of G: 4^bits. */
  public int legs() {
    return 1 << 2 * bits;
  }

  /** True for an end of a wire cut. */
  public boolean isWire() {
    return this == OUT || this == IN;
  }

  /** The operator of a branch of a gate's side, 2×2. Orthogonal: tr(B_a†B_b) = δ_ab·norm. */
  double[] operator(int branch) {
    if (this == PROJECTORS) {
      double[] projector = new double[8];
      projector[6 * branch] = 1;
      return projector;
    }
    double[] x = (branch & 1) == 0 ? GateKind.ID.matrix() : GateKind.X.matrix();
    double[] z = (branch & 2) == 0 ? GateKind.ID.matrix() : GateKind.Z.matrix();
    return Matrices.multiply(z, x);
  }

  /** tr(B†B) of a branch operator. */
  double norm() {
    return this == PROJECTORS ? 1 : 2;
  }
}
