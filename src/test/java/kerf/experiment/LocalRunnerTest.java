package kerf.experiment;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Threads of this process keep the runner contract, one or several. */
class LocalRunnerTest {
  private static final LocalRunner ONE = new LocalRunner(1);
  private static final LocalRunner SEVERAL = new LocalRunner(3);

  @AfterAll
  static void close() {
    ONE.close();
    SEVERAL.close();
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
}
