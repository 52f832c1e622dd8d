package kerf.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kerf.circuit.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Threads of this process keep the runner contract, one or several. */
class LocalRunnerTest {
  private static final LocalRunner ONE = new LocalRunner(1);
  private static final LocalRunner SEVERAL = new LocalRunner(3);

  @AfterAll
  static void close() {
    ONE.close();
    SEVERAL.close();
  }

  @Test
  void leavesTheOtherTasksOfAFailedQueryAlone() {
    AtomicInteger ran = new AtomicInteger();
    Runner.Stage<String> stage = ONE.prepare("shared");
    Runner.Job job = new Runner.Job(0, Query.Label.of("test"), "doomed", 100);
    assertThatThrownBy(() -> stage.run(job, failAtZero(ran), (i, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class);
    Runner.Job next = new Runner.Job(1, Query.Label.of("test"), "next", 1);
    assertThatThrownBy(() -> stage.run(next, failAtZero(ran), (i, o, t) -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ran.get()).isLessThan(50);
  }

  @Nested
  class WithOneThread extends RunnerContract {
    @Override
    protected Runner runner() {
      return ONE;
    }
  }

  @Nested
  class WithSeveralThreads extends RunnerContract {
    @Override
    protected Runner runner() {
      return SEVERAL;
    }
  }

  private static Runner.Task<String, Outcome> failAtZero(AtomicInteger ran) {
    return (shared, index) -> {
      if (index == 0) {
        throw new IllegalArgumentException("no");
      }
      ran.incrementAndGet();
      LockSupport.parkNanos(1_000_000);
      return null;
    };
  }
}
