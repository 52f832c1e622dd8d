package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.schedule.LocalRunner;
import kerf.schedule.Outcome;
import kerf.schedule.Runner;
import kerf.trace.QueryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch answers each of its queries as if it were alone, in one job. */
class QueryEngineTest {

  @ParameterizedTest
  @EnumSource
  void hundredsOfMixedQueriesHaveTheBitsTheyHaveAlone(Strategy strategy) {
    List<MixedQueries.Item> items = MixedQueries.small(1, 300);
    List<Estimates> alone = MixedQueries.alone(items, strategy);
    for (int slots : new int[] {1, 2, 5}) {
      try (LocalRunner runner = new LocalRunner(slots)) {
        MixedQueries.assertSameBits(items, MixedQueries.together(items, runner, strategy), alone);
      }
    }
  }

  @Test
  void largeQueriesAreSpreadAndSmallOnesStayWhole() {
    List<MixedQueries.Item> items = new ArrayList<>(MixedQueries.small(2, 20));
    items.add(7, MixedQueries.large(1));
    items.add(MixedQueries.large(2));
    List<Estimates> alone = MixedQueries.alone(items, Strategy.CONTRACT);
    try (LocalRunner runner = new LocalRunner(3)) {
      List<QueryRun.Answer> answers = MixedQueries.together(items, runner, Strategy.CONTRACT);
      MixedQueries.assertSameBits(items, answers, alone);
      for (int i = 0; i < items.size(); i++) {
        boolean large = items.get(i).query().circuit().qubits() == 20;
        assertThat(answers.get(i).report().size().tasks())
            .as("query " + i)
            .isEqualTo(large ? 3 : 1);
      }
    }
  }

  @Test
  void aBatchIsOneJobOfFewTasks() {
    try (Watched runner = new Watched()) {
      MixedQueries.together(MixedQueries.small(3, 100), runner, Strategy.CONTRACT);
      assertThat(runner.jobs).hasSize(1);
      assertThat(runner.tasks.get(0)).isEqualTo(3 * runner.slots());
      assertThat(runner.jobs.get(0).query()).as("the first one's number").isEqualTo(100);
      assertThat(runner.jobs.get(0).description()).contains("and 99 more queries");
      MixedQueries.together(MixedQueries.small(4, 2), runner, Strategy.CONTRACT);
      assertThat(runner.tasks.get(1)).as("no task without a query").isEqualTo(2);
    }
  }

  @Test
  void anEmptyBatchHasNoAnswersAndNoJob() {
    try (Watched runner = new Watched()) {
      assertThat(Engines.of(runner, Strategy.CONTRACT).run(List.of())).isEmpty();
      assertThat(runner.jobs).isEmpty();
    }
  }

  @Test
  void whatTheTasksShareIsLetGoOfAfterTheBatch() {
    try (Watched runner = new Watched()) {
      MixedQueries.together(MixedQueries.small(5, 3), runner, Strategy.CONTRACT);
      assertThat(runner.open).isZero();
      runner.failing = true;
      assertThatThrownBy(
              () -> MixedQueries.together(MixedQueries.small(5, 3), runner, Strategy.CONTRACT))
          .hasMessageContaining("on purpose");
      assertThat(runner.open).as("after a failure, too").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerReportsItsOwnQuery(Strategy strategy) {
    List<MixedQueries.Item> items = MixedQueries.small(6, 40);
    try (LocalRunner runner = new LocalRunner(2)) {
      List<QueryRun.Answer> answers = MixedQueries.together(items, runner, strategy);
      for (int i = 0; i < items.size(); i++) {
        MixedQueries.Item item = items.get(i);
        QueryRow report = answers.get(i).report();
        QueryRow alone = CutQueries.report(item.query(), item.planner(), strategy);
        assertThat(report.query()).isEqualTo(100 + i);
        Query.Label label = new Query.Label(report.purpose(), report.epoch(), report.step());
        assertThat(label).isEqualTo(item.query().label());
        assertThat(report.size().cuts()).isEqualTo(alone.size().cuts());
        assertThat(report.size().fragments()).isEqualTo(alone.size().fragments());
        assertThat(report.work().kappa()).isEqualTo(alone.work().kappa());
        assertThat(report.size().bindings()).isEqualTo(alone.size().bindings());
        assertThat(report.work().executedSubexperiments())
            .isEqualTo(alone.work().executedSubexperiments());
        assertThat(report.work().nominalSubexperiments())
            .isEqualTo(alone.work().nominalSubexperiments());
        assertThat(answers.get(i).plan().cuts()).hasSize(report.size().cuts());
        assertThat(report.phases().partitionNs()).isPositive();
        assertThat(report.phases().executeNs()).isPositive();
        assertThat(report.phases().reconstructNs()).isNotNegative();
      }
    }
  }

  @Test
  void aQueryThatCannotBeEvaluatedIsRefusedAloneAndBeforeAnythingRuns() {
    try (Watched runner = new Watched()) {
      QueryEngine engine = Engines.of(runner, Strategy.CONTRACT);
      List<MixedQueries.Item> items = MixedQueries.small(7, 5);
      List<QueryRun> ready = new ArrayList<>();
      for (MixedQueries.Item item : items) {
        ready.add(engine.prepare(ready.size(), item.query(), Partitioner.of(item.planner())));
        assertThatThrownBy(
                () -> engine.prepare(99, item.query(), Partitioner.of(CutQueries.letters("A"))))
            .isInstanceOf(RuntimeException.class);
      }
      assertThat(runner.jobs).isEmpty();
      MixedQueries.assertSameBits(
          items, engine.run(ready), MixedQueries.alone(items, Strategy.CONTRACT));
    }
  }

  @Test
  void aFlatSumWithoutEndIsRefusedBeforeAnythingRuns() {
    Circuit.Builder circuit = Circuit.on(2);
    for (int g = 0; g < 11; g++) {
      circuit.add(GateKind.RX, Angle.weight(0), 0).add(GateKind.CX, 0, 1);
    }
    Query query = query(circuit.build());
    try (LocalRunner runner = new LocalRunner(1)) {
      QueryEngine flat = Engines.of(runner, Strategy.FLAT);
      assertThatThrownBy(() -> flat.prepare(0, query, Partitioner.of(CutQueries.letters("AB"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("use contract");
    }
  }

  /** Not only in the tasks, where it would take its whole batch with it. */
  @ParameterizedTest
  @EnumSource
  void aFragmentTooWideToSimulateIsRefusedBeforeAnythingRuns(Strategy strategy) {
    Circuit.Builder circuit = Circuit.on(40);
    for (int q = 0; q + 1 < 40; q++) {
      circuit.add(GateKind.RX, Angle.weight(0), q).add(GateKind.CX, q, q + 1);
    }
    Query query = query(circuit.build());
    try (LocalRunner runner = new LocalRunner(1)) {
      QueryEngine engine = Engines.of(runner, strategy);
      String letters = "A".repeat(35) + "B".repeat(5);
      assertThatThrownBy(
              () -> engine.prepare(0, query, Partitioner.of(CutQueries.letters(letters))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("35 qubits");
      assertThatThrownBy(() -> CutQueries.estimate(query, letters, strategy, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("35 qubits");
    }
  }

  /** Queries whose tensors would not fit together go in jobs of their own. */
  @Test
  void memoryLimitsAJob() {
    List<MixedQueries.Item> items = MixedQueries.small(9, 6);
    try (Watched runner = new Watched()) {
      QueryEngine engine = Engines.of(runner, Strategy.CONTRACT);
      List<QueryRun> ready = new ArrayList<>();
      for (MixedQueries.Item item : items) {
        ready.add(engine.prepare(ready.size(), item.query(), Partitioner.of(item.planner())));
      }
      List<QueryRun.Answer> together = engine.run(ready);
      assertThat(runner.jobs).hasSize(1);
      List<QueryRun> again = ready.stream().map(QueryRun::again).toList();
      List<QueryRun.Answer> apart = engine.run(engine.pack(again, 1));
      assertThat(runner.jobs).hasSize(1 + items.size());
      for (int i = 0; i < items.size(); i++) {
        CutQueries.assertSameBits(
            "query " + i,
            items.get(i).query(),
            apart.get(i).estimates(),
            together.get(i).estimates());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQueryMayRunAgain(Strategy strategy) {
    MixedQueries.Item item = MixedQueries.small(8, 1).get(0);
    try (LocalRunner runner = new LocalRunner(2)) {
      QueryEngine engine = Engines.of(runner, strategy);
      QueryRun first = engine.prepare(0, item.query(), Partitioner.of(item.planner()));
      QueryRun second = first.again();
      List<QueryRun.Answer> both = engine.run(List.of(first, second));
      QueryRun.Answer third = engine.run(List.of(second.again())).get(0);
      for (QueryRun.Answer other : List.of(both.get(1), third)) {
        CutQueries.assertSameBits(
            "again", item.query(), other.estimates(), both.get(0).estimates());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQueryWithoutBindingsHasNoValues(Strategy strategy) {
    Circuit circuit = new RandomCircuits(9).circuit(3, RandomCircuits.Graph.CHAIN, 2, false);
    Bindings empty = Bindings.product(new double[0][], new double[1][RandomCircuits.WEIGHTS]);
    MixedQueries.Item none =
        new MixedQueries.Item(
            Query.of(circuit, List.of(Observable.parity(3)), empty), CutQueries.letters("AAB"));
    List<MixedQueries.Item> items = new ArrayList<>(MixedQueries.small(9, 3));
    items.add(1, none);
    try (LocalRunner runner = new LocalRunner(2)) {
      MixedQueries.assertSameBits(
          items,
          MixedQueries.together(items, runner, strategy),
          MixedQueries.alone(items, strategy));
    }
  }

  private static Query query(Circuit circuit) {
    Bindings one = Bindings.single(new double[0], new double[] {.3});
    return Query.of(circuit, List.of(Observable.parity(circuit.qubits())), one);
  }

  /** What is shared, told of when it is let go of. */
  private record Counted<S>(Runner.Shared<S> inner, Runnable closed) implements Runner.Shared<S> {
    @Override
    public S value() {
      return inner.value();
    }

    @Override
    public void close() {
      closed.run();
    }
  }

  /** Two threads; remembers what it is asked. */
  private static final class Watched implements Runner {
    private final LocalRunner inner = new LocalRunner(2);
    private final List<Job> jobs = new ArrayList<>();
    private final List<Integer> tasks = new ArrayList<>();
    private boolean failing;
    private int open;

    @Override
    public int slots() {
      return inner.slots();
    }

    @Override
    public <S extends Serializable> Shared<S> share(S value) {
      open++;
      return new Counted<>(inner.share(value), () -> open--);
    }

    @Override
    public <R extends Outcome> void run(Job job, List<? extends Task<R>> work, Sink<R> sink) {
      synchronized (jobs) {
        jobs.add(job);
        tasks.add(work.size());
      }
      if (failing) {
        throw new IllegalStateException("on purpose");
      }
      inner.run(job, work, sink);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
