package kerf.experiment;

import java.io.Serializable;

/**
 * Values of a piece's subexperiments: for each local observable, each combination of local
 * operations and each lane one expectation value. Combination Σ_j v_j · Π_{i&lt;j} V_i has
 * operation v_j at axis j.
 */
public final class FragmentTensor implements Serializable {
  private static final long serialVersionUID = 1;

  private final Piece piece;
  private final double[][][] values;

  FragmentTensor(Piece piece, double[][][] values) {
    this.piece = piece;
    this.values = values;
  }

  /** Which lanes these are. */
  public Piece piece() {
    return piece;
  }

  /** [entries][lanes] of a local observable. Not a copy: treat as read-only. */
  public double[][] values(int observable) {
    return values[observable];
  }
}
