package kerf.sim;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Bindings;

/**
 * The coefficients of a program's instructions for a list of lanes, each lane being one binding.
 * Factors that depend on features alone are computed once per feature row, those on weights once
 * per weight row with new angles; a lane gathers and multiplies them. Sines and cosines are {@link
 * StrictMath}'s, so that executors of different make agree to the last bit.
 */
final class Coefficients {
  private final Bindings bindings;
  private final int[] featureRow;
  private final int[] weightRow;
  private final List<Instruction> instructions;
  private final double[][][][] tables;
  private final double[][] product;
  private final double[][] factor;

  /**
   * @param featureRow feature row of each lane
   * @param weightRow weight row of each lane
   * @param width most lanes asked for at once
   */
  Coefficients(Program program, Bindings bindings, int[] featureRow, int[] weightRow, int width) {
    this.bindings = bindings;
    this.featureRow = featureRow;
    this.weightRow = weightRow;
    this.instructions = program.instructions();
    this.product = new double[Form.COMPLEX.width()][width];
    this.factor = new double[Form.COMPLEX.width()][width];
    this.tables = new double[instructions.size()][][][];
    boolean[] usedFeatures = used(featureRow, bindings.featureRows());
    boolean[] usedWeights = used(weightRow, bindings.weightRows());
    for (int i = 0; i < tables.length; i++) {
      Instruction instruction = instructions.get(i);
      tables[i] = new double[instruction.factors().size()][][];
      for (int j = 0; j < tables[i].length; j++) {
        tables[i][j] =
            table(instruction.form(), instruction.factors().get(j), usedFeatures, usedWeights);
      }
    }
  }

  /** The coefficients of a constant instruction. */
  double[] constant(int i) {
    double[] c = new double[instructions.get(i).form().width()];
    double[][] filled = lanes(i, 0, 1);
    for (int w = 0; w < c.length; w++) {
      c[w] = filled[w][0];
    }
    return c;
  }

  /** Coefficients of instruction i for lanes from..from+n−1, [width][n]; valid until next call. */
  double[][] lanes(int i, int from, int n) {
    Instruction instruction = instructions.get(i);
    Form form = instruction.form();
    for (int j = 0; j < instruction.factors().size(); j++) {
      double[][] into = j == 0 ? product : factor;
      gather(instruction.factors().get(j), form, tables[i][j], from, n, into);
      if (j > 0) {
        form.multiply(factor, product, n);
      }
    }
    return product;
  }

  private void gather(Factor f, Form form, double[][] table, int from, int n, double[][] into) {
    switch (f.source()) {
      case CONSTANT -> {
        for (int w = 0; w < form.width(); w++) {
          Arrays.fill(into[w], 0, n, table[w][0]);
        }
      }
      case FEATURES -> gather(table, featureRow, from, n, form.width(), into);
      case WEIGHTS -> gather(table, weightRow, from, n, form.width(), into);
      case BOTH -> {
        for (int l = 0; l < n; l++) {
          double[] angles =
              f.angles(
                  bindings.features(featureRow[from + l]), bindings.weights(weightRow[from + l]));
          double[] c = f.coefficients(form, angles);
          for (int w = 0; w < form.width(); w++) {
            into[w][l] = c[w];
          }
        }
      }
    }
  }

  private static void gather(
      double[][] table, int[] row, int from, int n, int width, double[][] into) {
    for (int w = 0; w < width; w++) {
      double[] source = table[w];
      double[] target = into[w];
      for (int l = 0; l < n; l++) {
        target[l] = source[row[from + l]];
      }
    }
  }

  private double[][] table(Form form, Factor f, boolean[] usedFeatures, boolean[] usedWeights) {
    switch (f.source()) {
      case CONSTANT:
        return table(form, f, new boolean[] {true}, r -> f.angles(null, null));
      case FEATURES:
        return table(form, f, usedFeatures, r -> f.angles(bindings.features(r), null));
      case WEIGHTS:
        return table(form, f, usedWeights, r -> f.angles(null, bindings.weights(r)));
      default:
        return null;
    }
  }

  /** [width][rows]; a row whose angles equal the first row's or the last one's shares its trig. */
  private static double[][] table(
      Form form, Factor f, boolean[] used, java.util.function.IntFunction<double[]> angles) {
    double[][] table = new double[form.width()][used.length];
    double[] firstAngles = null;
    double[] first = null;
    double[] lastAngles = null;
    double[] last = null;
    for (int r = 0; r < used.length; r++) {
      if (!used[r]) {
        continue;
      }
      double[] now = angles.apply(r);
      double[] c =
          Arrays.equals(now, firstAngles)
              ? first
              : Arrays.equals(now, lastAngles) ? last : f.coefficients(form, now);
      if (first == null) {
        first = c;
        firstAngles = now;
      }
      last = c;
      lastAngles = now;
      for (int w = 0; w < c.length; w++) {
        table[w][r] = c[w];
      }
    }
    return table;
  }

  private static boolean[] used(int[] rows, int count) {
    boolean[] used = new boolean[count];
    for (int row : rows) {
      used[row] = true;
    }
    return used;
  }
}
