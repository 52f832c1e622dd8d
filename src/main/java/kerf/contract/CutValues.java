package kerf.contract;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import kerf.circuit.Bindings;
import kerf.cut.Cut;
import kerf.experiment.BindingGrid;
import kerf.qpd.Qpd;

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

  /** The exact coupling of a cut for a range of a block's samples. */
  static CutValues of(Cut cut, Bindings bindings, BindingGrid block, int sampleFrom, int samples) {
    int[] firsts = new int[block.cutClasses(cut.id())];
    Arrays.setAll(firsts, c -> block.cutFirstOf(cut.id(), c));
    return of(
        (features, weights) -> cut.how().coupling().values(cut.angles(features, weights)),
        cut.how().coupling().size(),
        block.cutClassesOf(cut.id()),
        firsts,
        block.isCutFed(cut.id()) ? samples : 1,
        bindings,
        block,
        sampleFrom);
  }

  /** The coefficients of a group's terms, for every weight row and sample. */
  static CutValues of(
      List<Cut> group, Qpd qpd, Bindings bindings, BindingGrid block, int sampleFrom, int samples) {
    int[] rows = new int[block.weightRows()];
    Arrays.setAll(rows, w -> w);
    return of(
        (features, weights) -> qpd.coefficients().at(angles(group, features, weights)),
        qpd.terms().size(),
        rows,
        rows,
        group.stream().anyMatch(c -> block.isCutFed(c.id())) ? samples : 1,
        bindings,
        block,
        sampleFrom);
  }

  private static double[] angles(List<Cut> group, double[] features, double[] weights) {
    return group.stream()
        .flatMapToDouble(c -> Arrays.stream(c.angles(features, weights)))
        .toArray();
  }

  private static CutValues of(
      BiFunction<double[], double[], double[]> coefficients,
      int terms,
      int[] classOf,
      int[] firsts,
      int lanes,
      Bindings bindings,
      BindingGrid block,
      int sampleFrom) {
    int classes = firsts.length;
    double[][][] values = new double[terms][][];
    for (int t = 0; t < terms; t++) {
      values[t] = Batch.rows(classes, lanes);
    }
    for (int c = 0; c < classes; c++) {
      double[] weights = bindings.weights(block.weightRow(firsts[c]));
      for (int s = 0; s < lanes; s++) {
        double[] features = bindings.features(block.featureRow(sampleFrom + s));
        double[] of = coefficients.apply(features, weights);
        for (int t = 0; t < terms; t++) {
          values[t][c][s] = of[t];
        }
      }
    }
    return new CutValues(classOf, lanes, values);
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
