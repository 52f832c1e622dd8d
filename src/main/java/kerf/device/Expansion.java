package kerf.device;

import java.util.Arrays;
import java.util.List;
import kerf.qpd.LocalOperation;
import kerf.qpd.OperationTable;

/** Turns components [4^m] into values [V_1·…·V_m], one axis after the other. */
final class Expansion {
  private final List<OperationTable> tables;
  private final double[][][] scratch;

  Expansion(List<OperationTable> tables) {
    this.tables = tables;
    this.scratch = new double[tables.size()][][];
  }

  /** The values of lanes 0..n−1, [V_1·…·V_m][lanes]; valid until the next call. */
  double[][] expand(double[][] legs, int n) {
    double[][] current = legs;
    int inner = 1;
    for (int j = 0; j < tables.size(); j++) {
      OperationTable table = tables.get(j);
      int length = table.legs();
      int outer = current.length / (inner * length);
      double[][] next = scratch(j, inner * table.size() * outer, n);
      for (int v = 0; v < table.size(); v++) {
        LocalOperation operation = table.operations().get(v);
        double[] row = operation.legs().stream().mapToDouble(c -> c).toArray();
        for (int o = 0; o < outer; o++) {
          for (int i = 0; i < inner; i++) {
            int source = i + inner * length * o;
            int target = i + inner * (v + table.size() * o);
            combine(row, current, source, inner, next[target], n);
          }
        }
      }
      current = next;
      inner *= table.size();
    }
    return current;
  }

  /** to ← Σ_q row[q] · current[source + q·stride]. */
  private static void combine(
      double[] row, double[][] current, int source, int stride, double[] to, int n) {
    boolean first = true;
    for (int q = 0; q < row.length; q++) {
      double c = row[q];
      double[] leg = current[source + q * stride];
      if (c != 0 && leg != null) {
        for (int l = 0; l < n; l++) {
          to[l] = first ? c * leg[l] : to[l] + c * leg[l];
        }
        first = false;
      }
    }
    if (first) {
      Arrays.fill(to, 0, n, 0);
    }
  }

  private double[][] scratch(int j, int entries, int n) {
    if (scratch[j] == null || scratch[j][0].length < n) {
      scratch[j] = new double[entries][n];
    }
    return scratch[j];
  }
}
