package kerf.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.Query;
import org.junit.jupiter.api.Test;

/** What every runner promises: all outcomes, each once, or the reason why not. */
public abstract class RunnerContract {

  /** What the tasks share. */
  private record Base(long value) implements Serializable {}

  /** A result with an array in it, as real outcomes have. */
  private record Answer(int index, double[] values, String thread) implements Outcome {
    @Override
    public long kernelNanos() {
      return 11;
    }

    @Override
    public long contractNanos() {
      return 13;
    }

    @Override
    public long subexperiments() {
      return index;
    }
  }

  /** The runner under test; closed by whoever made it. */
  protected abstract Runner runner();

  @Test
  void handsOverEveryOutcomeExactlyOnce() {
    for (int tasks : new int[] {1, 2, 7, 100}) {
      List<Integer> indices = new ArrayList<>();
      runner()
          .prepare(new Base(0))
          .run(
              job(tasks, "all"),
              RunnerContract::answer,
              (index, outcome, arrived) -> {
                assertThat(outcome.index()).isEqualTo(index);
                indices.add(index);
              });
      assertThat(indices)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, tasks).boxed().toList());
    }
  }

  @Test
  void handsOutcomesOverOnTheCallingThreadAndNotAfterReturning() {
    List<Thread> threads = new ArrayList<>();
    Runner.Stage<Base> stage = runner().prepare(new Base(0));
    stage.run(
        job(9, "threads"),
        RunnerContract::answer,
        (i, o, t) -> threads.add(Thread.currentThread()));
    assertThat(threads).hasSize(9).containsOnly(Thread.currentThread());
  }

  @Test
  void tasksSeeWhatTheyShareAndWhatTravelsWithThem() {
    Runner.Stage<Base> stage = runner().prepare(new Base(40));
    for (long own = 1; own <= 3; own++) {
      double[] sum = new double[1];
      stage.run(job(5, "shared"), plus(own), (i, outcome, t) -> sum[0] += outcome.values()[0]);
      assertThat(sum[0]).isEqualTo(5 * (40 + own) + (0 + 1 + 2 + 3 + 4));
    }
  }

  @Test
  void outcomesArriveComplete() {
    runner()
        .prepare(new Base(0))
        .run(
            job(3, "complete"),
            RunnerContract::answer,
            (index, outcome, arrived) -> {
              assertThat(outcome.values()).hasSize(1000).startsWith(index).endsWith(index + 999);
              assertThat(outcome.kernelNanos()).isEqualTo(11);
              assertThat(outcome.contractNanos()).isEqualTo(13);
              assertThat(outcome.subexperiments()).isEqualTo(index);
            });
  }

  @Test
  void arrivalTimesAreOnThisProcesssClock() {
    long start = System.nanoTime();
    List<Long> arrivals = new ArrayList<>();
    runner()
        .prepare(new Base(0))
        .run(
            job(6, "clock"),
            RunnerContract::answer,
            (i, o, arrived) -> {
              assertThat(arrived).isBetween(start, System.nanoTime());
              arrivals.add(arrived);
            });
    assertThat(arrivals).hasSize(6);
  }

  @Test
  void stagesDoNotMixWhatTheyShare() {
    Runner.Stage<Base> first = runner().prepare(new Base(1000));
    Runner.Stage<Base> second = runner().prepare(new Base(2000));
    first.run(job(1, "first"), plus(0), (i, o, t) -> assertThat(o.values()[0]).isEqualTo(1000));
    second.run(job(1, "second"), plus(0), (i, o, t) -> assertThat(o.values()[0]).isEqualTo(2000));
    first.run(job(1, "again"), plus(0), (i, o, t) -> assertThat(o.values()[0]).isEqualTo(1000));
  }

  @Test
  void aFailingTaskStopsTheQueryWithItsNumberAndTheReason() {
    Runner.Stage<Base> stage = runner().prepare(new Base(0));
    assertThatThrownBy(
            () -> stage.run(job(8, "doomed"), RunnerContract::failAtFive, (i, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("query 42")
        .hasMessageContaining("task five has a reason");
  }

  @Test
  void isUsableAfterAFailure() {
    Runner.Stage<Base> stage = runner().prepare(new Base(7));
    assertThatThrownBy(
            () -> stage.run(job(8, "doomed"), RunnerContract::failAtFive, (i, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class);
    List<Integer> indices = new ArrayList<>();
    stage.run(job(4, "after"), RunnerContract::answer, (i, o, t) -> indices.add(i));
    assertThat(indices).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void closingAStageLeavesTheOthersAlone() {
    Runner.Stage<Base> first = runner().prepare(new Base(1000));
    Runner.Stage<Base> second = runner().prepare(new Base(2000));
    first.run(job(2, "first"), plus(0), (i, o, t) -> {});
    first.close();
    second.run(job(1, "second"), plus(0), (i, o, t) -> assertThat(o.values()[0]).isEqualTo(2000));
    second.close();
    try (Runner.Stage<Base> third = runner().prepare(new Base(3000))) {
      third.run(job(1, "third"), plus(0), (i, o, t) -> assertThat(o.values()[0]).isEqualTo(3000));
    }
  }

  @Test
  void aStageIsClosedWithoutHavingRunAfterAFailureAndTwice() {
    runner().prepare(new Base(0)).close();
    Runner.Stage<Base> stage = runner().prepare(new Base(7));
    assertThatThrownBy(
            () -> stage.run(job(8, "doomed"), RunnerContract::failAtFive, (i, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class);
    stage.close();
    stage.close();
  }

  @Test
  void hasAtLeastOneSlot() {
    assertThat(runner().slots()).isPositive();
  }

  private static Runner.Job job(int tasks, String description) {
    return new Runner.Job(42, Query.Label.of("contract"), description, tasks);
  }

  private static Answer answer(Base shared, int index) {
    double[] values = IntStream.range(index, index + 1000).asDoubleStream().toArray();
    return new Answer(index, values, Thread.currentThread().getName());
  }

  private static Answer failAtFive(Base shared, int index) {
    if (index == 5) {
      throw new IllegalArgumentException("task five has a reason");
    }
    return answer(shared, index);
  }

  private static Runner.Task<Base, Answer> plus(long own) {
    return (shared, index) -> new Answer(index, new double[] {shared.value() + own + index}, "");
  }
}
