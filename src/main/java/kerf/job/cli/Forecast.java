package kerf.job.cli;

import java.util.List;
import java.util.Locale;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.price.Price;

/** Says on stderr, before work that takes more than a minute, how long it will take. */
public final class Forecast {
  private static final double LONG = 60;
  private static final int SLOTS = Runtime.getRuntime().availableProcessors();

  /** Plans no larger than this can be evaluated anywhere, in no time. */
  private static final int SMALL_CUTS = 5;

  private static final int SMALL_WIDTH = 12;

  private Forecast() {}

  /** True where there can be no doubt that a plan is evaluated in no time. */
  static boolean isSmall(CutPlan plan) {
    return plan.cuts().size() <= SMALL_CUTS
        && plan.fragments().stream().allMatch(f -> f.width() <= SMALL_WIDTH);
  }

  /** About how many seconds some bindings of a query take; 0 where it is a moment. */
  public static double seconds(CutPlan plan, List<Observable> observables, int bindings) {
    return isSmall(plan) && bindings < 1000
        ? 0
        : bindings * Price.of(plan, observables).seconds(SLOTS);
  }

  /** About how many seconds a training takes. */
  static double seconds(TrainTask task) {
    List<Observable> observables = List.of(task.qnn().observable());
    double examples = (double) task.training().epochs() * task.split().train().rows();
    return examples * Price.gradientSeconds(task.plan(), observables, SLOTS);
  }

  /** Tells, if it is long. */
  public static void tell(String work, double seconds) {
    if (seconds > LONG) {
      System.err.printf("kerf: %s will take about %s%n", work, time(seconds));
    }
  }

  static String time(double seconds) {
    String[] units = {"minutes", "hours", "days", "years"};
    double[] lengths = {60, 3600, 86_400, 365.25 * 86_400};
    int unit = 0;
    while (unit < units.length - 1 && seconds >= 2 * lengths[unit + 1]) {
      unit++;
    }
    double count = seconds / lengths[unit];
    String text =
        count < 1e6 ? String.format(Locale.ROOT, "%.0f", count) : Numbers.digits(2, count);
    return (text.equals("1") ? "a" : text) + " " + (text.equals("1") ? "minute" : units[unit]);
  }
}
