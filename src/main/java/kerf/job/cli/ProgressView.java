package kerf.job.cli;

import java.util.Locale;
import kerf.train.Step;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar with loss and accuracy on stderr, on a terminal; nothing elsewhere. */
public final class ProgressView implements AutoCloseable {
  /** Null where nothing is shown. */
  private final ProgressBar bar;

  /** A bar of some steps. */
  public ProgressView(boolean quiet, int steps) {
    this.bar =
        quiet || !isTerminal()
            ? null
            : new ProgressBarBuilder()
                .setTaskName("training")
                .setInitialMax(steps)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
  }

  /** Before Java 22 there is a console only on a terminal; since then one has to ask it. */
  private static boolean isTerminal() {
    if (System.console() == null) {
      return false;
    }
    try {
      Object answer = java.io.Console.class.getMethod("isTerminal").invoke(System.console());
      return Boolean.TRUE.equals(answer);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  public void step(Step step) {
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(
          String.format(Locale.ROOT, " loss %.4f accuracy %.3f", step.loss(), step.accuracy()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
