package kerf.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
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
      run(
          job("all"),
          answers(tasks),
          (index, attempt, outcome, arrived) -> {
            assertThat(outcome.index()).isEqualTo(index);
            assertThat(attempt).isZero();
            indices.add(index);
          });
      assertThat(indices)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, tasks).boxed().toList());
    }
  }

  @Test
  void handsOutcomesOverOnTheCallingThreadAndNotAfterReturning() {
    List<Thread> threads = new ArrayList<>();
    run(job("threads"), answers(9), (i, a, o, t) -> threads.add(Thread.currentThread()));
    assertThat(threads).hasSize(9).containsOnly(Thread.currentThread());
  }

  @Test
  void tasksSeeWhatTheyShareAndWhatTravelsWithThem() {
    try (Runner.Shared<Base> shared = runner().share(new Base(40))) {
      for (long own = 1; own <= 3; own++) {
        double[] sum = new double[1];
        run(job("shared"), plus(shared, own, 5), (i, a, o, t) -> sum[0] += o.values()[0]);
        assertThat(sum[0]).isEqualTo(5 * (40 + own) + (0 + 1 + 2 + 3 + 4));
      }
    }
  }

  @Test
  void outcomesArriveComplete() {
    run(
        job("complete"),
        answers(3),
        (index, attempt, outcome, arrived) -> {
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
    run(
        job("clock"),
        answers(6),
        (i, a, o, arrived) -> {
          assertThat(arrived).isBetween(start, System.nanoTime());
          arrivals.add(arrived);
        });
    assertThat(arrivals).hasSize(6);
  }

  @Test
  void whatIsSharedDoesNotMix() {
    Runner.Shared<Base> first = runner().share(new Base(1000));
    Runner.Shared<Base> second = runner().share(new Base(2000));
    assertShared(first, 1000);
    assertShared(second, 2000);
    assertShared(first, 1000);
  }

  @Test
  void closingWhatIsSharedLeavesTheRestAlone() {
    Runner.Shared<Base> first = runner().share(new Base(1000));
    Runner.Shared<Base> second = runner().share(new Base(2000));
    assertShared(first, 1000);
    first.close();
    first.close();
    assertShared(second, 2000);
    second.close();
    try (Runner.Shared<Base> third = runner().share(new Base(3000))) {
      assertShared(third, 3000);
    }
  }

  /** Copies have the same outcome: whoever takes them may take any. */
  @Test
  void everyTaskHasAnOutcomeWhereCopiesRace() {
    Runner.Job job = new Runner.Job(42, Query.Label.of("contract"), "copies", 3);
    Set<Integer> indices = new HashSet<>();
    run(
        job,
        answers(5),
        (index, attempt, outcome, arrived) -> {
          assertThat(attempt).isBetween(0, 2);
          assertThat(outcome.index()).isEqualTo(index);
          indices.add(index);
        });
    assertThat(indices).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    List<Integer> after = new ArrayList<>();
    run(job("after"), answers(4), (i, a, o, t) -> after.add(i));
    assertThat(after).as("losers are gone").containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void jobsMayRunSideBySide() {
    List<Integer> sizes =
        IntStream.range(0, 6)
            .parallel()
            .map(
                i -> {
                  List<Integer> indices = new ArrayList<>();
                  run(job("side " + i), answers(3 + i), (index, a, o, t) -> indices.add(index));
                  return indices.size();
                })
            .boxed()
            .toList();
    assertThat(sizes).containsExactly(3, 4, 5, 6, 7, 8);
  }

  @Test
  void aFailingTaskStopsTheQueryWithItsNumberAndTheReason() {
    assertThatThrownBy(() -> run(job("doomed"), failing(8), (i, a, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("query 42")
        .hasMessageContaining("task five has a reason");
  }

  /** Nothing but the query fails. */
  @Test
  void aTaskWithoutMemoryFailsWithAdvice() {
    List<Runner.Task<Answer>> tasks =
        List.of(
            attempt -> {
              throw new OutOfMemoryError("Java heap space");
            });
    assertThatThrownBy(() -> run(job("large"), tasks, (i, a, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Runner.OUT_OF_MEMORY)
        .message()
        .hasLineCount(1);
  }

  @Test
  void isUsableAfterAFailure() {
    assertThatThrownBy(() -> run(job("doomed"), failing(8), (i, a, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class);
    List<Integer> indices = new ArrayList<>();
    run(job("after"), answers(4), (i, a, o, t) -> indices.add(i));
    assertThat(indices).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void hasAtLeastOneSlot() {
    assertThat(runner().slots()).isPositive();
  }

  private void run(Runner.Job job, List<Runner.Task<Answer>> tasks, Runner.Sink<Answer> sink) {
    runner().run(job, tasks, sink);
  }

  private void assertShared(Runner.Shared<Base> shared, double expected) {
    List<Double> values = new ArrayList<>();
    run(job("shared"), plus(shared, 0, 1), (i, a, o, t) -> values.add(o.values()[0]));
    assertThat(values).containsExactly(expected);
  }

  private static Runner.Job job(String description) {
    return new Runner.Job(42, Query.Label.of("contract"), description, 1);
  }

  private static List<Runner.Task<Answer>> tasks(int n, IntFunction<Runner.Task<Answer>> of) {
    return IntStream.range(0, n).mapToObj(of).toList();
  }

  private static List<Runner.Task<Answer>> answers(int n) {
    return tasks(n, index -> attempt -> answer(index));
  }

  private static Answer answer(int index) {
    double[] values = IntStream.range(index, index + 1000).asDoubleStream().toArray();
    return new Answer(index, values, Thread.currentThread().getName());
  }

  private static List<Runner.Task<Answer>> failing(int n) {
    return tasks(n, index -> attempt -> failAtFive(index));
  }

  private static Answer failAtFive(int index) {
    if (index == 5) {
      throw new IllegalArgumentException("task five has a reason");
    }
    return answer(index);
  }

  private static List<Runner.Task<Answer>> plus(Runner.Shared<Base> shared, long own, int n) {
    return tasks(
        n,
        index ->
            attempt -> new Answer(index, new double[] {shared.value().value() + own + index}, ""));
  }
}
