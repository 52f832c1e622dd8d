package kerf.contract;

import java.util.Arrays;
import java.util.List;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/**
 * The contraction of a block of one binding: the messages of a {@link Sweep}, each one array, and
 * the same sums in the same order. A join is a product of matrices, rows gathered, four at a time.
 */
final class OneBinding {
  /** Numbers of a matrix that are gathered at once: half a megabyte. */
  private static final int GATHERED = 1 << 16;

  private static final int LEAST_COLUMNS = 64;

  private final Contraction contraction;
  private final TensorNetwork experiment;
  private final Network network;
  private final Tensors tensors;
  private final double[][] coefficients;
  private final double[][][] memo;
  private final Uses uses;
  private final int root;

  /**
   * Makes ready.
   *
   * @param root the fragment contracted last
   */
  OneBinding(Contraction contraction, int root, Workload workload, Tensors tensors) {
    this.root = root;
    this.uses = new Uses(contraction, root);
    this.contraction = contraction;
    this.experiment = contraction.experiment();
    this.network = contraction.network();
    this.tensors = tensors;
    List<Bond> cuts = experiment.bonds();
    this.coefficients = new double[cuts.size()][];
    BindingGrid grid = workload.grids().get(tensors.grid());
    double[] weights = workload.bindings().weights(grid.weightRow(0));
    double[] features = workload.bindings().features(grid.featureRow(tensors.sampleFrom()));
    for (Bond cut : cuts) {
      if (contraction.exchange(cut.id()) == null) {
        coefficients[cut.id()] = cut.values(features, weights);
      }
    }
    this.memo = new double[network.messages().size()][experiment.terms().size()][];
  }

  /** Expectation values [K][1][1]. */
  double[][][] values() {
    double[][][] sums = new double[experiment.observables()][1][1];
    for (int t = 0; t < experiment.terms().size(); t++) {
      TensorNetwork.Term term = experiment.terms().get(t);
      double[] own = tensors.entries(root, term.local().get(root));
      double value = own[0];
      if (experiment.nodes().size() > 1) {
        double[] environment = environment(t);
        int[] order = network.environmentOrder(root);
        value = 0;
        for (int e = 0; e < order.length; e++) {
          value += environment[order[e]] * own[e];
        }
      }
      sums[term.observable()][0][0] += term.coefficient() * value;
    }
    return sums;
  }

  private double[] environment(int t) {
    int m = network.environment(root);
    double[] all = message(m, t);
    release(m, t);
    for (Network.Turn turn : network.environmentTurns(root)) {
      all = turn(all, turn);
    }
    return all;
  }

  private double[] message(int m, int t) {
    int variant = contraction.variant(m, t);
    if (memo[m][variant] == null) {
      Network.Message message = network.messages().get(m);
      if (message.fragment() >= 0) {
        int local = experiment.terms().get(t).local().get(message.fragment());
        memo[m][variant] = tensors.entries(message.fragment(), local);
      } else {
        double[] x = message(message.left(), t);
        double[] y = message(message.right(), t);
        for (Network.Turn turn : message.turns()) {
          x = turn(x, turn);
        }
        memo[m][variant] = product(x, y, network.entries(m));
        release(message.left(), t);
        release(message.right(), t);
      }
    }
    return memo[m][variant];
  }

  private void release(int m, int t) {
    if (uses.isLast(m, t)) {
      memo[m][contraction.variant(m, t)] = null;
    }
  }

  /** Multiplies a leg by its cut's coefficients. */
  private double[] turn(double[] in, Network.Turn turn) {
    Bond bond = experiment.bonds().get(turn.bond());
    double[] values = coefficients[turn.bond()];
    int inner = turn.inner();
    int outer = in.length / (inner * turn.from());
    double[] out = new double[inner * turn.to() * outer];
    for (int t = 0; t < bond.terms(); t++) {
      int source = (turn.fromA() ? bond.a() : bond.b()).get(t);
      int target = (turn.fromA() ? bond.b() : bond.a()).get(t);
      double value = values[t];
      for (int o = 0; o < outer; o++) {
        int from = inner * (source + turn.from() * o);
        int to = inner * (target + turn.to() * o);
        for (int i = 0; i < inner; i++) {
          out[to + i] += value * in[from + i];
        }
      }
    }
    return out;
  }

  /** out[l | r] = Σ_i x[l | i] · y[r | i], i ascending. */
  static double[] product(double[] x, double[] y, Entries entries) {
    if (entries.left().length > entries.right().length) {
      return product(y, x, entries.swapped());
    }
    double[] out = new double[entries.size()];
    int columns = entries.right().length;
    int summed = entries.leftShared().length;
    int block = Math.min(columns, Math.max(LEAST_COLUMNS, GATHERED / summed));
    double[] matrix = new double[Math.multiplyExact(summed, block)];
    double[] row = new double[summed];
    double[] sums = new double[block];
    for (int from = 0; from < columns; from += block) {
      int n = Math.min(block, columns - from);
      for (int i = 0; i < summed; i++) {
        for (int r = 0; r < n; r++) {
          matrix[i * n + r] = y[entries.right()[from + r] + entries.rightShared()[i]];
        }
      }
      for (int l = 0; l < entries.left().length; l++) {
        for (int i = 0; i < summed; i++) {
          row[i] = x[entries.left()[l] + entries.leftShared()[i]];
        }
        addRows(row, matrix, sums, n);
        for (int r = 0; r < n; r++) {
          out[entries.leftOut()[l] + entries.rightOut()[from + r]] = sums[r];
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
}
