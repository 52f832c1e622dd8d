package kerf.experiment;

import java.io.Serializable;

/**
 * A fragment's tensor for the lanes of a piece: for each local observable, [entries][lanes] with
 * one axis per cut of the fragment, first axis fastest. The axes count either the leg quantities of
 * a cut's side (p, u, w, z) or its local operations; see {@link Evaluator}.
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

  /**
   * [entries][lanes] of a local observable, null for an entry that is zero for every lane. Not a
   * copy: treat as read-only.
   */
  public double[][] values(int observable) {
    return values[observable];
  }
}
