package kerf.job.bench;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.DoubleStream;
import kerf.circuit.Circuit;
import kerf.plan.CutKind;
import kerf.plan.CutPlanner;
import kerf.plan.Effort;
import kerf.plan.Goal;
import kerf.plan.Objective;
import kerf.plan.Planned;
import kerf.session.RunSettings;

/**
 * {@code bench plan}: searches for the least sampling overhead, gates and wires, in layered
 * circuits of a hundred qubits. The first search is timed by itself: it runs code that is not
 * compiled yet.
 */
final class PlanBench {
  private PlanBench() {}

  static void run(RunSettings settings, BenchTable table) {
    int rounds = settings.flag("bench.quick") ? 3 : 7;
    for (Layers shape : Layers.values()) {
      for (int width : new int[] {4, 10, 25, 50}) {
        measure(shape, width, rounds, table);
      }
    }
  }

  private static void measure(Layers shape, int width, int rounds, BenchTable table) {
    Circuit circuit = shape.circuit(100, (layer, q) -> 1 + q + layer);
    double[] millis = new double[rounds];
    Planned planned = null;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      planned =
          CutPlanner.plan(
              circuit,
              Goal.width(width),
              EnumSet.allOf(CutKind.class),
              Objective.OVERHEAD,
              Effort.standard());
      millis[round] = (System.nanoTime() - start) / 1e6;
    }
    String name = shape.name().toLowerCase(Locale.ROOT);
    table
        .add("%s, 100 qubits, 2 layers, width %d".formatted(name, width))
        .add("cuts", planned.plan().cuts().size(), "")
        .add("log10 of kappa", Math.log10(planned.plan().kappa()), "")
        .add("proven optimal", planned.optimal() ? 1 : 0, "(1 = yes)")
        .add("proven optimal, cuts one by one", planned.optimalApart() ? 1 : 0, "(1 = yes)")
        .add("first search", millis[0], "ms")
        .add("search, median", BenchTable.median(DoubleStream.of(millis)), "ms");
  }
}
