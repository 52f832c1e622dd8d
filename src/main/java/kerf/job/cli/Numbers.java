package kerf.job.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.LongFunction;
import kerf.cut.CutPlan;
import kerf.trace.QueryRow;

/** Numbers as commands print them. */
public final class Numbers {
  /** Up to here every whole number is a double. */
  private static final double MOST_EXACT = 0x1p53;

  private Numbers() {}

  /**
   * A number into JSON, which knows no infinity: null stands for what is beyond a double or none.
   */
  public static void put(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      // Minus zero plus zero is zero.
      node.put(key, value + 0.0);
    } else {
      node.putNull(key);
    }
  }

  /** The same of a number that may be beyond a double: as it is then, to some digits. */
  private static void put(ObjectNode node, String key, double value, double log10) {
    if (value == Double.POSITIVE_INFINITY) {
      node.put(key, power(log10));
    } else {
      put(node, key, value);
    }
  }

  /** A plan's κ into JSON; where κ² is beyond a double, log10 κ too. */
  public static void putKappa(ObjectNode node, CutPlan plan) {
    double kappa = plan.kappa();
    put(node, "kappa", kappa, plan.logKappa());
    if (kappa * kappa == Double.POSITIVE_INFINITY) {
      node.put("log10_kappa", plan.logKappa());
    }
  }

  /** The same and κ². */
  public static void putCost(ObjectNode node, CutPlan plan) {
    double kappa = plan.kappa();
    putKappa(node, plan);
    put(node, "overhead", kappa * kappa, 2 * plan.logKappa());
  }

  /** What counts something into JSON: without a fraction where that loses nothing. */
  public static void putCount(ObjectNode node, String key, double value, double log10) {
    if (value == Math.rint(value) && Math.abs(value) < MOST_EXACT) {
      node.put(key, (long) value);
    } else {
      put(node, key, value, log10);
    }
  }

  /** The same of a number of which no more is known where it is beyond a double. */
  public static void putCount(ObjectNode node, String key, double value) {
    if (value < Double.POSITIVE_INFINITY) {
      putCount(node, key, value, 0);
    } else {
      node.putNull(key);
    }
  }

  /** 10^x to as many digits as a sum of logarithms has. */
  private static BigDecimal power(double log10) {
    double whole = Math.floor(log10);
    BigDecimal digits = new BigDecimal(Math.pow(10, log10 - whole)).round(new MathContext(10));
    return digits.scaleByPowerOfTen((int) whole);
  }

  /** The four phases of a query or of many, and their sum. */
  public static void put(ObjectNode node, QueryRow.Phases phases) {
    node.putObject("phases_ns")
        .put("partition", phases.partitionNs())
        .put("generate", phases.generateNs())
        .put("execute", phases.executeNs())
        .put("reconstruct", phases.reconstructNs())
        .put("total", phases.totalNs());
  }

  /** The four phases for people, each as told. */
  public static String phases(QueryRow.Phases p, LongFunction<String> nanos) {
    return "partition %s, generate %s, execute %s, reconstruct %s"
        .formatted(
            nanos.apply(p.partitionNs()),
            nanos.apply(p.generateNs()),
            nanos.apply(p.executeNs()),
            nanos.apply(p.reconstructNs()));
  }

  /** A plan's cost for people. */
  public static String cost(CutPlan plan) {
    double kappa = plan.kappa();
    double log = plan.logKappa();
    return "kappa %s, overhead %s"
        .formatted(digits(4, kappa, log), digits(4, kappa * kappa, 2 * log));
  }

  /** For people, to some digits, however large. */
  public static String digits(int digits, double value, double log10) {
    return value == Double.POSITIVE_INFINITY
        ? String.format(Locale.ROOT, "%." + digits + "g", power(log10))
        : digits(digits, value);
  }

  /** For people, to some digits. */
  public static String digits(int digits, double value) {
    if (value == Double.POSITIVE_INFINITY) {
      return "> 1.8e308";
    }
    return String.format(Locale.ROOT, "%." + digits + "g", value + 0.0);
  }

  /** What counts something for people: whole where it is not long, else to some digits. */
  public static String count(int digits, double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? Long.toString((long) value)
        : digits(digits, value);
  }

  /** An expectation value for people, 19 wide; what rounds to zero has no sign. */
  public static String value(double value) {
    String text = String.format(Locale.ROOT, "%19.15f", value);
    return text.matches(" *-0\\.0*") ? text.replace('-', ' ') : text;
  }

  /** A number of things, as {@code 1 cut} and {@code 2 cuts}. */
  public static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
