package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.experiment.Basis;
import kerf.experiment.Experiment;
import kerf.experiment.Placement;
import kerf.experiment.Workload;
import kerf.schedule.Policy;
import kerf.schedule.Runner;
import kerf.schedule.Scheduler;
import org.junit.jupiter.api.Test;

/** The tasks that run at once share a heap. */
class FeasibilityTest {
  private static final int WIDTH = 18;
  private static final double STATE = Math.pow(2, WIDTH + 1) * 16;

  @Test
  void statesOfAllTasksAtOnceAreCounted() {
    assertThat(bytes(1, 1.3 * STATE)).isPositive();
    assertThatThrownBy(() -> bytes(2, 1.3 * STATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2^19 amplitudes")
        .hasMessageContaining("2 tasks at once")
        .hasMessageContaining("KERF_DRIVER_MEMORY");
    assertThat(bytes(2, 2.6 * STATE)).isPositive();
  }

  /** Two halves of a chain, joined by one gate. */
  private static double bytes(int slots, double heap) {
    Circuit.Builder chain = Circuit.on(2 * WIDTH);
    for (int q = 0; q < 2 * WIDTH; q++) {
      chain.add(GateKind.RX, Angle.of(0.3), q);
    }
    for (int q = 0; q + 1 < 2 * WIDTH; q++) {
      chain.add(GateKind.CX, q, q + 1);
    }
    CutPlan plan = CutPlan.of(chain.build(), Layout.contiguous(2, 2 * WIDTH));
    List<Observable> observables = List.of(Observable.meanZ(2 * WIDTH));
    Experiment experiment = Experiment.of(plan, observables, Basis.COMPONENTS);
    Bindings one = Bindings.single(new double[0], new double[0]);
    Workload workload = new Placement(experiment.network(), one).workload();
    List<Scheduler.Unit> units =
        new Scheduler(Policy.standard()).units(experiment, workload, true, 2);
    return Feasibility.require(
        experiment,
        workload,
        units,
        Strategy.CONTRACT.on(experiment.network()),
        new Runner.Host(slots, heap));
  }
}
