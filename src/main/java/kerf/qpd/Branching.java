package kerf.qpd;

import java.util.Arrays;
import java.util.List;
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

  /**
   * What a Kraus operator makes of the branches, amplitudes k[a] as (re, im): its diagonal; its
   * components along the branch operators; for each value it leaves an ending wire in, a row; what
   * a beginning wire is prepared in.
   */
  List<double[]> amplitudes(double[] kraus) {
    int side = Matrices.side(kraus);
    double[] k = new double[2 * (this == PAULIS ? branches() : side)];
    for (int a = 0; a < k.length / 2; a++) {
      int from = 2 * (this == PROJECTORS ? a * (side + 1) : a * side);
      double[] own =
          this == PAULIS
              ? Matrices.scale(Matrices.inner(operator(a), kraus), 1 / norm(), 0)
              : Arrays.copyOfRange(kraus, from, from + 2);
      System.arraycopy(own, 0, k, 2 * a, 2);
    }
    return this == OUT
        ? List.of(Arrays.copyOf(kraus, 4), Arrays.copyOfRange(kraus, 4, 8))
        : List.of(k);
  }
}
