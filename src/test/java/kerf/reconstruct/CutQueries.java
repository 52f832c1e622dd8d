package kerf.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kerf.Reference;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Partition;
import kerf.experiment.LocalRunner;

/** Queries through cuts, and what they are compared with. */
final class CutQueries {
  private static final LocalRunner RUNNER = new LocalRunner(2);

  private CutQueries() {}

  /** The answer through cuts between the letters of a partition. */
  static Estimates estimate(Query query, String letters, Strategy strategy, int tasks) {
    return run(query, letters, strategy, tasks, new QueryReport[1]);
  }

  /** What the estimator reports about a query. */
  static QueryReport report(Query query, String letters, Strategy strategy, int tasks) {
    QueryReport[] report = new QueryReport[1];
    run(query, letters, strategy, tasks, report);
    return report[0];
  }

  private static Estimates run(
      Query query, String letters, Strategy strategy, int tasks, QueryReport[] report) {
    return new CutEstimator(
            circuit -> CutPlan.of(circuit, Partition.ofLetters(letters, circuit.qubits())),
            RUNNER,
            strategy,
            tasks,
            told -> report[0] = told)
        .estimate(query);
  }

  /** Cuts, and compares every value with the slow simulator's. */
  static void assertUncutValues(
      String what, Query query, String letters, Strategy strategy, int tasks, double tolerance) {
    Estimates expected = Reference.estimator().estimate(query);
    Estimates actual = estimate(query, letters, strategy, tasks);
    assertThat(actual.size()).as(what).isEqualTo(expected.size());
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < query.observables().size(); k++) {
        assertThat(actual.value(b, k))
            .as("%s, %s, %s, %d tasks, binding %d, %s", what, letters, strategy, tasks, b, k)
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
