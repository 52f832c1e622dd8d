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
  private final int classes;
  private final int lanes;
  private final double[][][] values;

  private CutValues(int[] classOf, int classes, int lanes, double[][][] values) {
    this.classOf = classOf;
    this.classes = classes;
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
    boolean byWeights = !angle.weights().isEmpty();
    int classes = byWeights ? block.weightRows() : 1;
    int lanes = angle.features().isEmpty() ? 1 : samples;
    int[] classOf = new int[block.weightRows()];
    double[][][] values = new double[terms.size()][classes][lanes];
    for (int w = 0; w < block.weightRows(); w++) {
      classOf[w] = byWeights ? w : 0;
    }
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
    return new CutValues(classOf, classes, lanes, values);
  }

  /** Class of each weight row. */
  int[] classOf() {
    return classOf;
  }

  /** Number of classes. */
  int classes() {
    return classes;
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
