package kerf.experiment;

import java.io.Serializable;

/**
 * A fragment's tensor for a piece: for each local observable, [entries][classes][samples] with one
 * axis per cut of the fragment among the entries, first axis fastest. The axes count either the leg
 * quantities of a cut's side (p, u, w, z) or its local operations; see {@link Evaluator}.
 */
public final class FragmentTensor implements Serializable {
  private static final long serialVersionUID = 1;

  private final Piece piece;
  private final double[][][][] values;

  FragmentTensor(Piece piece, int observables, int entries) {
    this.piece = piece;
    this.values = new double[observables][entries][][];
  }

  /** Which classes and samples these are. */
  public Piece piece() {
    return piece;
  }

  /**
   * [entries][classes][samples] of a local observable, null for an entry that is zero for all of
   * them. Not a copy: treat as read-only.
   */
  public double[][][] values(int observable) {
    return values[observable];
  }

  /** Copies entries of lanes from..from+n−1, lanes counted class by class. */
  void put(int observable, int from, int n, double[][] rows) {
    int samples = piece.samples();
    for (int e = 0; e < values[observable].length; e++) {
      if (rows[e] == null) {
        continue;
      }
      if (values[observable][e] == null) {
        values[observable][e] = rows(piece.classTo() - piece.classFrom(), samples);
      }
      for (int l = 0; l < n; ) {
        int at = (from + l) % samples;
        int run = Math.min(n - l, samples - at);
        System.arraycopy(rows[e], l, values[observable][e][(from + l) / samples], at, run);
        l += run;
      }
    }
  }

  /** Row by row: allocating both dimensions at once is a slow call into the JVM. */
  private static double[][] rows(int classes, int samples) {
    double[][] rows = new double[classes][];
    for (int d = 0; d < classes; d++) {
      rows[d] = new double[samples];
    }
    return rows;
  }
}
