package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimator;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.schedule.LocalRunner;
import kerf.trace.QueryRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report says what a query did and where its time went. */
class ReportTest {
  private static final LocalRunner RUNNER = new LocalRunner(2);

  /** Features and a weight on both sides of a CX and of an RZZ. */
  private static final Circuit CIRCUIT =
      Circuit.on(2)
          .add(GateKind.RY, Angle.feature(0), 0)
          .add(GateKind.RY, Angle.feature(1), 1)
          .add(GateKind.CX, 0, 1)
          .add(GateKind.RX, Angle.weight(0), 0)
          .add(GateKind.RX, Angle.weight(1), 1)
          .add(GateKind.RZZ, Angle.of(0.5), 0, 1)
          .build();

  private final List<QueryRow> reports = new ArrayList<>();

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  @ParameterizedTest
  @EnumSource
  void countsAreThoseOfTheBatch(Strategy strategy) {
    estimator(strategy, 3).estimate(query("count", 4));
    QueryRow report = reports.get(0);
    assertThat(report.size().bindings()).isEqualTo(4 * 11);
    assertThat(report.size().observables()).isEqualTo(2);
    assertThat(report.size().cuts()).isEqualTo(2);
    assertThat(report.size().fragments()).isEqualTo(2);
    assertThat(report.size().tasks()).isEqualTo(3);
    assertThat(report.size().strategy()).isEqualTo(strategy.text());
    assertThat(report.work().kappa()).isCloseTo(3 * (1 + 2 * Math.sin(0.5)), within(1e-12));
    // Parity and X0 share no basis; the X side needs both, the other one.
    assertThat(report.work().nominalSubexperiments()).isEqualTo(44 * 2 * 36 * 2);
    assertThat(report.work().executedSubexperiments()).isEqualTo(4 * 3 * 25 * (2 + 1));
  }

  /** Seven cuts of one qubit: the exact evaluation slices it, a device would not. */
  @Test
  void countsAreADevicesWhereFragmentsAreSliced() {
    Circuit.Builder circuit = Circuit.on(2).add(GateKind.RY, Angle.feature(0), 0);
    for (int g = 0; g < 7; g++) {
      circuit.add(GateKind.CX, 0, 1).add(GateKind.RX, Angle.weight(g % 2), 0);
      circuit.add(GateKind.RX, Angle.weight(0), 1);
    }
    double[][] weights = {{.1, .2}, {.1, .3}, {.1, .4}};
    Bindings bindings = Bindings.product(new double[][] {{.5}, {.6}}, weights);
    Query query = Query.of(circuit.build(), List.of(Observable.parse("XZ", 2)), bindings);
    for (Strategy strategy : Strategy.values()) {
      estimator(strategy, 2).estimate(query);
      QueryRow report = reports.remove(0);
      assertThat(report.size().cuts()).isEqualTo(7);
      assertThat(report.size().fragments()).isEqualTo(2);
      assertThat(report.work().nominalSubexperiments()).isEqualTo(6 * 2 * Math.pow(6, 7));
      assertThat(report.work().executedSubexperiments())
          .as("two samples and three rows of the first qubit, one of each of the second")
          .isEqualTo((2 * 3 + 1) * 78_125);
    }
  }

  /** −0 and 0 are the same angle; the RZZ commutes with the parity and is gone. */
  @ParameterizedTest
  @EnumSource
  void zeroIsOneValueWhateverItsSign(Strategy strategy) {
    double[][] rows = {{0.0, 0.0, 0.0, 0.0, 0.0}, {-0.0, 0.0, -0.0, -0.0, 0.0}};
    Bindings bindings = Bindings.product(rows, rows);
    Query query = Query.of(CIRCUIT, List.of(Observable.parity(2)), bindings);
    estimator(strategy, 1).estimate(query);
    assertThat(reports.get(0).work().executedSubexperiments()).isEqualTo(5 + 5);
  }

  @ParameterizedTest
  @EnumSource
  void phasesAddUpToTheTotalAndFitIntoTheCall(Strategy strategy) {
    long start = System.nanoTime();
    long startMs = System.currentTimeMillis();
    estimator(strategy, 3).estimate(query("time", 20));
    long elapsed = System.nanoTime() - start;
    QueryRow report = reports.get(0);
    assertThat(report.phases().partitionNs()).isPositive();
    assertThat(report.phases().generateNs()).isPositive();
    assertThat(report.phases().executeNs()).isPositive();
    assertThat(report.phases().reconstructNs()).isPositive();
    assertThat(report.phases().totalNs())
        .isEqualTo(
            report.phases().partitionNs()
                + report.phases().generateNs()
                + report.phases().executeNs()
                + report.phases().reconstructNs())
        .isLessThanOrEqualTo(elapsed);
    assertThat(report.inside().overlapNs()).isBetween(0L, report.phases().executeNs());
    assertThat(report.inside().kernelNs()).isBetween(1L, 2 * report.phases().executeNs());
    assertThat(report.startedMs()).isBetween(startMs, System.currentTimeMillis());
  }

  @Test
  void contractingSpendsTimeInTasks() {
    estimator(Strategy.CONTRACT, 2).estimate(query("tasks", 4));
    assertThat(reports.get(0).inside().contractNs()).isPositive();
  }

  @Test
  void queriesAreNumberedAndLabelledAndTheirPlanIsMadeOnce() {
    int[] plans = new int[1];
    Estimator estimator =
        Engines.estimator(
            circuit -> {
              plans[0]++;
              return plan(circuit);
            },
            RUNNER,
            Strategy.CONTRACT,
            0,
            reports::add);
    estimator.estimate(query("first", 1));
    estimator.estimate(query("second", 2));
    assertThat(plans[0]).isEqualTo(1);
    assertThat(reports).extracting(QueryRow::query).containsExactly(0, 1);
    assertThat(reports).extracting(QueryRow::purpose).containsExactly("first", "second");
    assertThat(reports.get(1).size().tasks()).as("one task a slot").isEqualTo(2);
  }

  @Test
  void negativeTasksAreRefused() {
    assertThatThrownBy(() -> estimator(Strategy.CONTRACT, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 0 (one per slot) or more, got -1");
  }

  private Estimator estimator(Strategy strategy, int tasks) {
    return Engines.estimator(ReportTest::plan, RUNNER, strategy, tasks, reports::add);
  }

  private static CutPlan plan(Circuit circuit) {
    return CutPlan.of(circuit, Layout.ofLetters("AB", 2));
  }

  /** A gradient: a base row and two shifts of each of five weights, of which two are used. */
  private static Query query(String purpose, int samples) {
    List<Observable> observables = List.of(Observable.parity(2), Observable.parse("X0", 2));
    return new Query(
        CIRCUIT, observables, new RandomCircuits(3).gradient(samples), Query.Label.of(purpose));
  }
}
