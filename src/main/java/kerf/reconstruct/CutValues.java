package kerf.reconstruct;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.experiment.Block;
import kerf.qpd.Decomposition;

/**
 * The coefficients of one cut's terms for a block: they depend on the cut gate's angle only, hence
 * on nothing, on the weight row, on the sample, or on both.
 */
final class CutValues {
  private final int[] classOf;
  private final int lanes;
  private final double[][][] values;

  private CutValues(int[] classOf, int lanes, double[][][] values) {
    this.classOf = classOf;
    this.lanes = lanes;
    this.values = values;
  }

  static CutValues of(
      Angle angle,
      List<Decomposition.Term> terms,
      Bindings bindings,
      Block block,
      int sampleFrom,
      int samples) {
    int classes = count(angle, block.weightRows());
    int lanes = angle.features().isEmpty() ? 1 : samples;
    double[][][] values = new double[terms.size()][classes][lanes];
    for (int c = 0; c < classes; c++) {
      for (int s = 0; s < lanes; s++) {
        double theta =
            angle.value(
                bindings.features(block.featureRow(sampleFrom + s)),
                bindings.weights(block.weightRow(c)));
        for (int t = 0; t < values.length; t++) {
          values[t][c][s] = terms.get(t).coefficient(theta);
        }
      }
    }
    return new CutValues(classes(angle, block.weightRows()), lanes, values);
  }

  /** Class of each of some weight rows: its own where the angle depends on weights. */
  static int[] classes(Angle angle, int rows) {
    int[] classes = new int[rows];
    boolean byWeights = !angle.weights().isEmpty();
    for (int w = 0; w < rows && byWeights; w++) {
      classes[w] = w;
    }
    return classes;
  }

  /** Number of those classes. */
  static int count(Angle angle, int rows) {
    return angle.weights().isEmpty() ? 1 : rows;
  }

  /** Class of each weight row. */
  int[] classOf() {
    return classOf;
  }

  /** Samples, or 1 where they share the coefficients. */
  int lanes() {
    return lanes;
  }

  /** Coefficient of term t for a class, a number for each sample or one for all. */
  double[] term(int t, int c) {
    return values[t][c];
  }
}
