package kerf.experiment;

import java.io.Serializable;

/**
 * A fragment's tensor for a piece: for each local observable, [entries][classes][samples] with one
 * axis per cut of the fragment among the entries, first axis fastest. The axes count either the leg
 * quantities of a cut's side (p, u, w, z) or its local operations; see {@link Evaluator}.
 */
public final class FragmentTensor implements Serializable {
  private static final long serialVersionUID = 1;

  private final FragmentBatch piece;
  private final double[][][][] values;

  // Of a single lane: [observables][entries], a seventh of the memory.
  private final double[][] single;

  FragmentTensor(FragmentBatch piece, int observables, int entries) {
    boolean one = piece.lanes() == 1;
    this.piece = piece;
    this.values = one ? null : new double[observables][entries][][];
    this.single = one ? new double[observables][entries] : null;
  }

  /** True for one class of one sample. */
  public boolean isSingle() {
    return single != null;
  }

  /**
   * [entries] of a local observable, for a single lane only. Not a copy: treat as read-only.
   *
   * @throws IllegalStateException where there are more lanes
   */
  public double[] entries(int observable) {
    if (single == null) {
      throw new IllegalStateException(piece + ": expected a single lane, has " + piece.lanes());
    }
    return single[observable];
  }

  /** Which classes and samples these are. */
  public FragmentBatch piece() {
    return piece;
  }

  /**
   * [entries][classes][samples] of a local observable, null for an entry that is zero for all of
   * them. Not a copy: treat as read-only.
   */
  public double[][][] values(int observable) {
    return single == null ? values[observable] : spread(single[observable]);
  }

  private static double[][][] spread(double[] entries) {
    double[][][] values = new double[entries.length][][];
    for (int e = 0; e < entries.length; e++) {
      values[e] = entries[e] == 0 ? null : new double[][] {{entries[e]}};
    }
    return values;
  }

  /** Copies entries of lanes from..from+n−1, lanes counted class by class. */
  void put(int observable, int from, int n, double[][] rows) {
    if (single != null) {
      for (int e = 0; e < single[observable].length; e++) {
        single[observable][e] = rows[e] == null ? 0 : rows[e][0];
      }
      return;
    }
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
