package kerf.sim;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Bindings;
import kerf.circuit.Trig;

/**
 * The coefficients of a program's instructions for a list of lanes, each lane being one binding.
 * Factors that depend on features alone are computed once per feature row, those on weights once
 * per weight row with new angles; a lane gathers and multiplies them. Sines and cosines are {@link
 * Trig}'s, so that executors of different make agree to the last bit.
 */
final class Coefficients {
  private final Bindings bindings;
  private final int[] featureRow;
  private final int[] weightRow;
  private final List<Instruction> instructions;
  private final double[][][][] tables;
  private final double[][] last;
  private final int[] lastWeights;
  private final double[][] factor;
  private double[][] product;
  private double[][] next;

  /**
   * @param bindings one for each lane
   * @param width most lanes asked for at once
   */
  Coefficients(Program program, Bindings bindings, int width) {
    this.bindings = bindings;
    this.featureRow = new int[bindings.size()];
    this.weightRow = new int[bindings.size()];
    Arrays.setAll(featureRow, bindings::featureRow);
    Arrays.setAll(weightRow, bindings::weightRow);
    this.instructions = program.instructions();
    int widest = 0;
    boolean products = false;
    for (Instruction i : instructions) {
      widest = Math.max(widest, i.action().width());
      products |= i.factors().size() > 1;
    }
    this.product = LaneKernels.rows(widest, width);
    this.factor = LaneKernels.rows(products ? widest : 0, width);
    this.next = LaneKernels.rows(products ? widest : 0, width);
    this.tables = new double[instructions.size()][][][];
    boolean[] usedFeatures = used(featureRow, bindings.featureRows());
    boolean[] usedWeights = used(weightRow, bindings.weightRows());
    for (int i = 0; i < tables.length; i++) {
      Instruction instruction = instructions.get(i);
      tables[i] = new double[instruction.factors().size()][][];
      for (int j = 0; j < tables[i].length; j++) {
        tables[i][j] =
            table(instruction.action(), instruction.factors().get(j), usedFeatures, usedWeights);
      }
    }
    this.last = new double[tables.length][];
    this.lastWeights = new int[tables.length];
  }

  /** The coefficients of instruction i for lanes from..from+n−1; valid until the next call. */
  LaneMatrix of(int i, int from, int n) {
    Instruction step = instructions.get(i);
    if (step.isConstant() || step.dependsOnWeightsOnly() && isSame(i, from, n)) {
      return LaneMatrix.same(one(i, from), step.isConstant(), n);
    }
    return LaneMatrix.each(lanes(i, from, n), n);
  }

  /** True when lanes have the same coefficients: of shifted weights an instruction uses but one. */
  private boolean isSame(int i, int from, int n) {
    double[][][] factors = tables[i];
    int first = weightRow[from];
    int row = first;
    for (int l = from + 1; l < from + n; l++) {
      if (weightRow[l] == row) {
        continue;
      }
      row = weightRow[l];
      for (int j = 0; j < factors.length; j++) {
        if (instructions.get(i).factors().get(j).source() == Factor.Source.WEIGHTS) {
          for (double[] of : factors[j]) {
            if (of[row] != of[first]) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** The coefficients of one lane; treat as read-only. Remembers what may serve the next lane. */
  double[] one(int i, int lane) {
    Instruction step = instructions.get(i);
    if (!step.dependsOnWeightsOnly()) {
      return lane(i, lane);
    }
    int row = step.isConstant() ? 0 : weightRow[lane];
    if (last[i] == null || lastWeights[i] != row) {
      last[i] = lane(i, lane);
      lastWeights[i] = row;
    }
    return last[i];
  }

  private double[] lane(int i, int lane) {
    double[] c = new double[instructions.get(i).action().width()];
    double[][] filled = lanes(i, lane, 1);
    for (int w = 0; w < c.length; w++) {
      c[w] = filled[w][0];
    }
    return c;
  }

  private double[][] lanes(int i, int from, int n) {
    Instruction instruction = instructions.get(i);
    Action action = instruction.action();
    for (int j = 0; j < instruction.factors().size(); j++) {
      double[][] into = j == 0 ? product : factor;
      gather(instruction.factors().get(j), action.width(), tables[i][j], from, n, into);
      if (j > 0) {
        action.multiply(factor, product, next, n);
        double[][] old = product;
        product = next;
        next = old;
      }
    }
    return product;
  }

  private void gather(Factor f, int width, double[][] table, int from, int n, double[][] into) {
    switch (f.source()) {
      case CONSTANT -> {
        for (int w = 0; w < width; w++) {
          Arrays.fill(into[w], 0, n, table[w][0]);
        }
      }
      case FEATURES -> gather(table, featureRow, from, n, width, into);
      case WEIGHTS -> gather(table, weightRow, from, n, width, into);
      case BOTH -> {
        for (int l = 0; l < n; l++) {
          double[] arguments =
              f.arguments(
                  bindings.features(featureRow[from + l]), bindings.weights(weightRow[from + l]));
          double[] c = f.coefficients(arguments);
          for (int w = 0; w < width; w++) {
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

  private double[][] table(Action action, Factor f, boolean[] usedFeatures, boolean[] usedWeights) {
    boolean[] used =
        switch (f.source()) {
          case CONSTANT -> new boolean[] {true};
          case FEATURES -> usedFeatures;
          case WEIGHTS -> usedWeights;
          default -> null;
        };
    if (used == null) {
      return null;
    }
    double[][] table = LaneKernels.rows(action.width(), used.length);
    if (f.isOneAngle()) {
      angles(f, used, table[0], table[action == Action.REAL ? 2 : 1]);
      if (action == Action.REAL) {
        table[3] = table[0];
        Arrays.setAll(table[1], r -> -table[2][r]);
      }
    } else {
      general(f, used, table);
    }
    return table;
  }

  private double[] featuresOf(Factor f, int row) {
    return f.source() == Factor.Source.FEATURES ? bindings.features(row) : null;
  }

  private double[] weightsOf(Factor f, int row) {
    return f.source() == Factor.Source.WEIGHTS ? bindings.weights(row) : null;
  }

  /** A row whose angle equals the last one's shares its trig: most shifts leave most angles. */
  private void angles(Factor f, boolean[] used, double[] c, double[] s) {
    int last = -1;
    double lastAngle = 0;
    for (int r = 0; r < used.length; r++) {
      if (used[r]) {
        double angle = f.angle(featuresOf(f, r), weightsOf(f, r));
        if (last >= 0 && angle == lastAngle) {
          c[r] = c[last];
          s[r] = s[last];
        } else {
          Trig.both(angle, c, s, r);
        }
        last = r;
        lastAngle = angle;
      }
    }
  }

  private void general(Factor f, boolean[] used, double[][] table) {
    double[] last = null;
    double[] c = null;
    for (int r = 0; r < used.length; r++) {
      if (used[r]) {
        double[] arguments = f.arguments(featuresOf(f, r), weightsOf(f, r));
        if (!Arrays.equals(arguments, last)) {
          c = f.coefficients(arguments);
          last = arguments;
        }
        for (int w = 0; w < c.length; w++) {
          table[w][r] = c[w];
        }
      }
    }
  }

  private static boolean[] used(int[] rows, int count) {
    boolean[] used = new boolean[count];
    for (int row : rows) {
      used[row] = true;
    }
    return used;
  }
}
