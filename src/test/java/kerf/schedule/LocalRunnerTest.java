package kerf.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
    Runner.Job job = new Runner.Job(0, Query.Label.of("test"), "doomed", 1);
    for (int tasks : new int[] {100, 1}) {
      assertThatThrownBy(() -> ONE.run(job, failAtZero(ran, tasks), (i, a, o, t) -> {}))
          .isInstanceOf(IllegalStateException.class);
    }
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

  private static List<Runner.Task<Outcome>> failAtZero(AtomicInteger ran, int tasks) {
    List<Runner.Task<Outcome>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      int index = i;
      all.add(
          attempt -> {
            if (index == 0) {
              throw new IllegalArgumentException("no");
            }
            ran.incrementAndGet();
            LockSupport.parkNanos(1_000_000);
            return null;
          });
    }
    return all;
  }
}
