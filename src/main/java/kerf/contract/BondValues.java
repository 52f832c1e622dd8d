package kerf.contract;

import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.Workload;

/**
 * The coefficients of one bond for a grid: they depend on the cut gate's angles only, hence on
 * nothing, on the weight row, on the sample, or on both.
 *
 * @param classOf class of each weight row
 * @param lanes samples, or 1 where they share the coefficients
 * @param values [terms][classes][lanes]
 */
record BondValues(int[] classOf, int lanes, double[][][] values) {

  /** Of a range of a grid's samples. */
  static BondValues of(Bond bond, Workload workload, Tensors tensors) {
    BindingGrid grid = workload.grids().get(tensors.grid());
    int classes = grid.bondClasses(bond.id());
    int lanes = grid.isBondFed(bond.id()) ? tensors.samples() : 1;
    double[][][] values = new double[bond.terms()][][];
    for (int t = 0; t < values.length; t++) {
      values[t] = LaneTensor.rows(classes, lanes);
    }
    for (int c = 0; c < classes; c++) {
      int row = grid.weightRow(grid.bondFirstOf(bond.id(), c));
      double[] weights = workload.bindings().weights(row);
      for (int s = 0; s < lanes; s++) {
        int sample = grid.featureRow(tensors.sampleFrom() + s);
        double[] of = bond.values(workload.bindings().features(sample), weights);
        for (int t = 0; t < values.length; t++) {
          values[t][c][s] = of[t];
        }
      }
    }
    return new BondValues(grid.bondClassesOf(bond.id()), lanes, values);
  }

  /** Coefficient of term t for a class, a number for each sample or one for all. */
  double[] term(int t, int c) {
    return values[t][c];
  }
}
