package kerf.contract;

import java.util.function.Function;
import kerf.circuit.Bindings;
import kerf.cut.Cut;
import kerf.experiment.Block;

/**
 * The coefficients of one cut for a block: they depend on the cut gate's angles only, hence on
 * nothing, on the weight row, on the sample, or on both.
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

  /**
   * Coefficients for a range of a block's samples.
   *
   * @param coefficients of the cut, from the gate's angles
   * @param terms how many there are
   */
  static CutValues of(
      Cut cut,
      Function<double[], double[]> coefficients,
      int terms,
      Bindings bindings,
      Block block,
      int sampleFrom,
      int samples) {
    int classes = block.cutClasses(cut.id());
    int lanes = block.isCutFed(cut.id()) ? samples : 1;
    double[][][] values = new double[terms][][];
    for (int t = 0; t < terms; t++) {
      values[t] = Batch.rows(classes, lanes);
    }
    for (int c = 0; c < classes; c++) {
      double[] weights = bindings.weights(block.weightRow(block.cutFirstOf(cut.id(), c)));
      for (int s = 0; s < lanes; s++) {
        double[] features = bindings.features(block.featureRow(sampleFrom + s));
        double[] of = coefficients.apply(cut.angles(features, weights));
        for (int t = 0; t < terms; t++) {
          values[t][c][s] = of[t];
        }
      }
    }
    return new CutValues(block.cutClassesOf(cut.id()), lanes, values);
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
