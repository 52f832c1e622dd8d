package kerf.experiment;

import java.util.List;
import kerf.qpd.LocalOperation;
import kerf.qpd.OperationTable;
import kerf.sim.BranchKernel;

/** Runs the subexperiments of a piece: all local operations of a fragment from one state each. */
public final class Evaluator {
  private Evaluator() {}

  /** Evaluates a piece of a workload. */
  public static FragmentTensor evaluate(Experiment experiment, Workload workload, Piece piece) {
    FragmentWork work = experiment.fragments().get(piece.fragment());
    Block block = workload.blocks().get(piece.block());
    int lanes = piece.lanes();
    int[] featureRow = new int[lanes];
    int[] weightRow = new int[lanes];
    int samples = piece.samples();
    for (int l = 0; l < lanes; l++) {
      featureRow[l] = block.featureRow(piece.sampleFrom() + l % samples);
      int d = piece.classFrom() + l / samples;
      weightRow[l] = block.weightRow(block.firstOf(piece.fragment(), d));
    }
    double[][][] values = new double[work.observables().size()][work.entries()][lanes];
    Expansion expansion = new Expansion(work.tables());
    int[] axis = work.axis().stream().mapToInt(a -> a).toArray();
    BranchKernel.run(
        work.program(),
        axis,
        work.observables(),
        workload.bindings(),
        featureRow,
        weightRow,
        (o, from, n, legs) -> expansion.expand(legs, n, values[o], from));
    return new FragmentTensor(piece, values);
  }

  /** Turns leg tensors [4^m] into values [V_1·…·V_m], one axis after the other. */
  private static final class Expansion {
    private final List<OperationTable> tables;
    private double[][][] scratch = new double[0][][];

    private Expansion(List<OperationTable> tables) {
      this.tables = tables;
    }

    private void expand(double[][] legs, int n, double[][] into, int from) {
      double[][] current = legs;
      int inner = 1;
      for (int j = 0; j < tables.size(); j++) {
        OperationTable table = tables.get(j);
        int outer = current.length / (inner * OperationTable.LEGS);
        double[][] next = scratch(j, inner * table.size() * outer, n);
        for (int o = 0; o < outer; o++) {
          for (int v = 0; v < table.size(); v++) {
            for (int i = 0; i < inner; i++) {
              int source = i + inner * OperationTable.LEGS * o;
              int target = i + inner * (v + table.size() * o);
              combine(table.operations().get(v), current, source, inner, next[target], n);
            }
          }
        }
        current = next;
        inner *= table.size();
      }
      for (int e = 0; e < into.length; e++) {
        System.arraycopy(current[e], 0, into[e], from, n);
      }
    }

    /** to ← Σ_q legs[q] · current[source + q·stride]; every table's coefficients are 0 or ±1. */
    private static void combine(
        LocalOperation operation, double[][] current, int source, int stride, double[] to, int n) {
      boolean first = true;
      for (int q = 0; q < OperationTable.LEGS; q++) {
        double c = operation.legs().get(q);
        double[] leg = current[source + q * stride];
        if (c == 0) {
          continue;
        }
        if (first) {
          for (int l = 0; l < n; l++) {
            to[l] = c * leg[l];
          }
        } else {
          for (int l = 0; l < n; l++) {
            to[l] += c * leg[l];
          }
        }
        first = false;
      }
    }

    private double[][] scratch(int j, int entries, int n) {
      if (j >= scratch.length) {
        scratch = java.util.Arrays.copyOf(scratch, tables.size());
      }
      if (scratch[j] == null || scratch[j].length < entries || scratch[j][0].length < n) {
        scratch[j] = new double[entries][n];
      }
      return scratch[j];
    }
  }
}
