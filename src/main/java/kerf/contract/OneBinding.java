package kerf.contract;

import java.util.Arrays;
import kerf.experiment.TensorNetwork;

/**
 * Messages of a single binding, each one array: the same sums in the same order as of many. A join
 * is a product of matrices, rows gathered, four at a time.
 */
final class OneBinding implements Arithmetic<double[]> {
  /** Numbers of a matrix that are gathered at once: half a megabyte. */
  private static final int GATHERED = 1 << 16;

  private static final int LEAST_COLUMNS = 64;

  private final ContractionTree tree;
  private final Tensors tensors;
  private final double[][] coefficients;

  OneBinding(ContractionTree tree, Tensors tensors) {
    this.tree = tree;
    this.tensors = tensors;
    this.coefficients = new double[tree.network().bonds().size()][];
  }

  @Override
  public double[] one() {
    return new double[] {1};
  }

  @Override
  public double[] leaf(int node, int local) {
    return tensors.of(node).entries(local);
  }

  @Override
  public double[] turn(int message, Message.Turned turned, double[] source) {
    int bond = turned.from().bond().id();
    if (coefficients[bond] == null) {
      coefficients[bond] = turned.from().bond().values(tensors.features(0), tensors.weights(0));
    }
    double[] values = coefficients[bond];
    double[] out = new double[tree.size(message)];
    int inner = turned.inner();
    for (int t = 0; t < values.length; t++) {
      double value = values[t];
      int from = inner * turned.from().entry(t);
      int step = inner * turned.to().length();
      for (int to = inner * turned.to().entry(t); to < out.length; to += step) {
        for (int i = 0; i < inner; i++) {
          out[to + i] += value * source[from + i];
        }
        from += inner * turned.from().length();
      }
    }
    return out;
  }

  @Override
  public double[] join(int message, Message.Join join, double[] left, double[] right) {
    return product(left, right, tree.index(message, join));
  }

  /** out[l | r] = Σ_i x[l | i] · y[r | i], i ascending. */
  static double[] product(double[] x, double[] y, JoinIndex index) {
    if (index.left().length > index.right().length) {
      return product(y, x, index.swapped());
    }
    double[] out = new double[index.size()];
    int columns = index.right().length;
    int summed = index.leftShared().length;
    int block = Math.min(columns, Math.max(LEAST_COLUMNS, GATHERED / summed));
    double[] matrix = new double[Math.multiplyExact(summed, block)];
    double[] row = new double[summed];
    double[] sums = new double[block];
    for (int from = 0; from < columns; from += block) {
      int n = Math.min(block, columns - from);
      for (int i = 0; i < summed; i++) {
        for (int r = 0; r < n; r++) {
          matrix[i * n + r] = y[index.right()[from + r] + index.rightShared()[i]];
        }
      }
      for (int l = 0; l < index.left().length; l++) {
        for (int i = 0; i < summed; i++) {
          row[i] = x[index.left()[l] + index.leftShared()[i]];
        }
        addRows(row, matrix, sums, n);
        for (int r = 0; r < n; r++) {
          out[index.leftOut()[l] + index.rightOut()[from + r]] = sums[r];
        }
      }
    }
    return out;
  }

  /** sums = row · matrix [rows × n]. */
  private static void addRows(double[] row, double[] matrix, double[] sums, int n) {
    Arrays.fill(sums, 0, n, 0);
    int i = 0;
    for (; i + 4 <= row.length; i += 4) {
      int at = i * n;
      addFour(row[i], row[i + 1], row[i + 2], row[i + 3], matrix, at, sums, n);
    }
    for (; i < row.length; i++) {
      for (int r = 0; r < n; r++) {
        sums[r] += row[i] * matrix[i * n + r];
      }
    }
  }

  /** Four rows, added one after the other. */
  private static void addFour(
      double a, double b, double c, double d, double[] matrix, int at, double[] sums, int n) {
    int at1 = at + n;
    int at2 = at1 + n;
    int at3 = at2 + n;
    for (int r = 0; r < n; r++) {
      sums[r] =
          sums[r]
              + a * matrix[at + r]
              + b * matrix[at1 + r]
              + c * matrix[at2 + r]
              + d * matrix[at3 + r];
    }
  }

  @Override
  public void addValues(
      double[] environment, int node, TensorNetwork.Term term, int[] rows, double[][] sums) {
    double[] own = tensors.of(node).entries(term.local().get(node));
    int[] places = tree.places(node);
    double value = 0;
    for (int e = 0; e < places.length; e++) {
      value += environment[places[e]] * own[e];
    }
    sums[0][0] += term.coefficient() * value;
  }

  @Override
  public void addEnvironment(double[] environment, int node, double coefficient, double[][] sums) {
    int[] places = tree.places(node);
    double[] sum = sums[0];
    for (int e = 0; e < places.length; e++) {
      sum[e] += coefficient * environment[places[e]];
    }
  }
}
