package kerf.job.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
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
  private static final int QUBITS = 100;

  /** How qubits are coupled. */
  private enum Shape {
    LINE,
    RING,
    BRICKWORK
  }

  private final int rounds;
  private final BenchTable table = new BenchTable("plan");

  private PlanBench(RunSettings settings) {
    this.rounds = settings.flag("bench.quick") ? 3 : 7;
  }

  static BenchTable run(RunSettings settings) {
    PlanBench bench = new PlanBench(settings);
    for (Shape shape : Shape.values()) {
      for (int width : new int[] {4, 10, 25, 50}) {
        bench.measure(shape, 2, width);
      }
    }
    return bench.table;
  }

  private void measure(Shape shape, int layers, int width) {
    Circuit circuit = circuit(shape, layers);
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
    double first = millis[0];
    Arrays.sort(millis);
    table.add(
        "%s, %d qubits, %d layers, width %d".formatted(name(shape), QUBITS, layers, width),
        new BenchTable.Figure("cuts", planned.plan().cuts().size(), ""),
        new BenchTable.Figure("log10 of kappa", Math.log10(planned.plan().kappa()), ""),
        new BenchTable.Figure("proven optimal", planned.optimal() ? 1 : 0, "(1 = yes)"),
        new BenchTable.Figure(
            "proven optimal, cuts one by one", planned.optimalApart() ? 1 : 0, "(1 = yes)"),
        new BenchTable.Figure("first search", first, "ms"),
        new BenchTable.Figure("search, median", millis[rounds / 2], "ms"));
  }

  private static String name(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }

  private static Circuit circuit(Shape shape, int layers) {
    Circuit.Builder circuit = Circuit.on(QUBITS);
    for (int layer = 0; layer < layers; layer++) {
      for (int q = 0; q < QUBITS; q++) {
        circuit.add(GateKind.RY, Angle.of(1 + q + layer), q);
      }
      if (shape == Shape.BRICKWORK) {
        for (int q = 0; q + 1 < QUBITS; q += 2) {
          circuit.add(GateKind.CX, q, q + 1);
        }
        for (int q = 1; q + 1 < QUBITS; q += 2) {
          circuit.add(GateKind.CX, q, q + 1);
        }
        continue;
      }
      for (int q = 0; q + 1 < QUBITS; q++) {
        circuit.add(GateKind.CX, q, q + 1);
      }
      if (shape == Shape.RING) {
        circuit.add(GateKind.CX, QUBITS - 1, 0);
      }
    }
    return circuit.build();
  }
}
