package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import java.util.function.Function;
import kerf.Reference;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.schedule.LocalRunner;
import kerf.trace.QueryRow;

/** Queries through cuts, and what they are compared with. */
final class CutQueries {
  private static final LocalRunner RUNNER = new LocalRunner(2);

  private CutQueries() {}

  /** The answer through cuts between the letters of a partition. */
  static Estimates estimate(Query query, String letters, Strategy strategy, int tasks) {
    return run(query, letters, strategy, tasks, new QueryRow[1]);
  }

  /** What the estimator reports about a query. */
  static QueryRow report(Query query, String letters, Strategy strategy, int tasks) {
    QueryRow[] report = new QueryRow[1];
    run(query, letters, strategy, tasks, report);
    return report[0];
  }

  private static Estimates run(
      Query query, String letters, Strategy strategy, int tasks, QueryRow[] report) {
    return run(query, letters(letters), strategy, tasks, told -> report[0] = told);
  }

  private static Estimates run(
      Query query,
      Function<Circuit, CutPlan> planner,
      Strategy strategy,
      int tasks,
      Consumer<QueryRow> reports) {
    try (Estimator estimator = Engines.estimator(planner, RUNNER, strategy, tasks, reports)) {
      return estimator.estimate(query);
    }
  }

  /** Cuts what stands across the letters of a partition. */
  static Function<Circuit, CutPlan> letters(String letters) {
    return circuit -> CutPlan.of(circuit, Layout.ofLetters(letters, circuit.qubits()));
  }

  /** Cuts where the circuit's author marked it. */
  static Function<Circuit, CutPlan> marks() {
    return circuit -> CutPlan.of(circuit, Layout.marked(circuit));
  }

  /** The answer of a planner's cuts. */
  static Estimates estimate(
      Query query, Function<Circuit, CutPlan> planner, Strategy strategy, int tasks) {
    return run(query, planner, strategy, tasks, told -> {});
  }

  /** What the estimator reports about a query. */
  static QueryRow report(Query query, Function<Circuit, CutPlan> planner, Strategy strategy) {
    QueryRow[] report = new QueryRow[1];
    run(query, planner, strategy, 1, told -> report[0] = told);
    return report[0];
  }

  /** Cuts, and compares every value with the slow simulator's. */
  static void assertUncutValues(
      String what, Query query, String letters, Strategy strategy, int tasks, double tolerance) {
    assertUncutValues(what + ", " + letters, query, letters(letters), strategy, tasks, tolerance);
  }

  /** Cuts as a planner says, and compares every value with the slow simulator's. */
  static void assertUncutValues(
      String what,
      Query query,
      Function<Circuit, CutPlan> planner,
      Strategy strategy,
      int tasks,
      double tolerance) {
    Estimates expected = Reference.estimator().estimate(query);
    Estimates actual = estimate(query, planner, strategy, tasks);
    assertThat(actual.size()).as(what).isEqualTo(expected.size());
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < query.observables().size(); k++) {
        assertThat(actual.value(b, k))
            .as("%s, %s, %d tasks, binding %d, observable %d", what, strategy, tasks, b, k)
            .isCloseTo(expected.value(b, k), within(tolerance));
      }
    }
  }

  /** Two answers to a query are equal bit by bit. */
  static void assertSameBits(String what, Query query, Estimates actual, Estimates expected) {
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < query.observables().size(); k++) {
        assertThat(Double.doubleToRawLongBits(actual.value(b, k)))
            .as("%s, binding %d, observable %d: %s", what, b, k, actual.value(b, k))
            .isEqualTo(Double.doubleToRawLongBits(expected.value(b, k)));
      }
    }
  }
}
