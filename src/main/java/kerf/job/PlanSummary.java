package kerf.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kerf.circuit.Observable;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Simplified;
import kerf.experiment.Quote;
import kerf.plan.Planned;

/**
 * What {@code kerf plan} prints.
 *
 * @param error target standard error that shots are priced for
 * @param searched seconds it took to find the plan
 */
record PlanSummary(
    Ask ask, Simplified simplified, Planned planned, Quote quote, double error, double searched) {
  /** Most cuts listed for people. */
  private static final int MOST_LISTED = 40;

  private CutPlan plan() {
    return planned.plan();
  }

  private double shots() {
    double most = 0;
    for (Observable o : ask.observables()) {
      most = Math.max(most, quote.shotsFor(error, o));
    }
    return most;
  }

  /** Number and widths of a plan's fragments, as in {@code 5 fragments of 2 x 4, 3 x 2 qubits}. */
  static String fragments(CutPlan plan) {
    SortedMap<Integer, Integer> count = new TreeMap<>(Comparator.reverseOrder());
    for (int width : plan.layout().widths()) {
      count.merge(width, 1, Integer::sum);
    }
    String widths =
        count.entrySet().stream()
            .map(e -> e.getValue() == 1 ? "" + e.getKey() : e.getValue() + " x " + e.getKey())
            .collect(Collectors.joining(", "));
    int n = plan.fragments().size();
    return "%d fragment%s of %s qubits".formatted(n, n == 1 ? "" : "s", widths);
  }

  private String objective() {
    return switch (planned.objective()) {
      case OVERHEAD -> "kappa";
      case SUBEXPERIMENTS -> "subexperiments";
      case CONTRACTION -> "contraction";
    };
  }

  private static int slots() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** For people. */
  String text() {
    StringBuilder text = new StringBuilder();
    int swaps = ask.renamed().swaps();
    int dropped = ask.circuit().gates().size() - swaps - simplified.circuit().gates().size();
    line(
        text,
        "circuit         %s: %d qubits, %d gates%s",
        ask.name(),
        ask.circuit().qubits(),
        ask.circuit().gates().size(),
        dropped == 0 ? "" : ", %d of them fused or without influence".formatted(dropped));
    if (swaps > 0) {
      line(
          text,
          "swaps           %d renamed away: a wire is named after the qubit it begins as",
          swaps);
    }
    line(text, "observables     %s", String.join("; ", ask.texts()));
    line(text, "plan            %s: %s", plan().layout(), fragments(plan()));
    line(
        text,
        "found           in %.2f s%s",
        searched,
        !planned.searched()
            ? ", as given"
            : planned.optimal()
                ? ", proven optimal: no plan has less " + objective()
                : ", the best found%s; no plan has less %s than %.4g"
                    .formatted(
                        planned.late() ? " in the time given" : "", objective(), planned.bound()));
    line(text, "kappa           %.6g", quote.kappa());
    line(text, "overhead        %.6g (kappa squared)", quote.overhead());
    line(
        text,
        "subexperiments  %.6g executed, %.6g nominal",
        quote.executedSubexperiments(),
        quote.nominalSubexperiments());
    line(text, "shots           %.3g for a standard error of %.3g at worst", shots(), error);
    boolean large = quote.memoryBytes() > Runtime.getRuntime().maxMemory() / 8.0;
    line(
        text,
        "memory          %s%s",
        bytes(quote.memoryBytes()),
        large ? ": give estimate a heap some times that, as in KERF_DRIVER_MEMORY=8g" : "");
    line(text, "contraction     %.3g multiply-adds", quote.contractionFlops());
    line(text, "time            about %.2g s, exact, on %d cores", quote.seconds(slots()), slots());
    cuts(text);
    return text.toString();
  }

  private void cuts(StringBuilder text) {
    int listed = 0;
    for (Cut cut : plan().cuts()) {
      if (listed++ == MOST_LISTED) {
        line(text, "  and %d more (--json lists all)", plan().cuts().size() - MOST_LISTED);
        return;
      }
      line(
          text,
          "  cut %-3d       %-10s on %s, %s gate %d, kappa %.6g",
          cut.id(),
          cut.isWire() ? "wire" : cut.gate().kind().text(),
          qubits(cut),
          cut.isWire() ? "before" : "at",
          position(cut),
          cut.how().qpd().kappa());
    }
  }

  /** Index of a gate in the circuit as read. */
  private int position(Cut cut) {
    return ask.renamed().originOf(simplified.originOf(cut.position()));
  }

  /** The qubits of the circuit as read, which may have other names than their wires. */
  private List<Integer> qubits(Cut cut) {
    int[] names = ask.renamed().qubits(position(cut));
    return cut.qubits().stream().map(w -> names[w]).toList();
  }

  private static String bytes(double bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.3g %s", value, units[unit]);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** For scripts: one line, names as documented in the README. */
  String json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("circuit", ask.name());
    ArrayNode widths = root.putArray("fragments");
    Arrays.stream(plan().layout().widths()).forEach(widths::add);
    root.put("partition", plan().layout().toString());
    ArrayNode cuts = root.putArray("cuts");
    for (Cut cut : plan().cuts()) {
      ObjectNode node = cuts.addObject();
      node.put("kind", cut.isWire() ? "wire" : "gate");
      if (cut.isWire()) {
        node.putNull("gate");
      } else {
        node.put("gate", cut.gate().kind().text());
      }
      ArrayNode qubits = node.putArray("qubits");
      qubits(cut).forEach(qubits::add);
      node.put("position", position(cut)).put("kappa", cut.how().qpd().kappa());
    }
    number(root, "kappa", quote.kappa());
    number(root, "overhead", quote.overhead());
    number(root, "nominal_subexperiments", quote.nominalSubexperiments());
    number(root, "executed_subexperiments", quote.executedSubexperiments());
    number(root, "shots_for_error", shots());
    number(root, "memory_bytes", quote.memoryBytes());
    number(root, "contraction_flops", quote.contractionFlops());
    number(root, "seconds", quote.seconds(slots()));
    root.put("optimal", planned.optimal());
    number(root, "bound", planned.bound());
    return root + "\n";
  }

  /** JSON knows no infinity: null stands for what is beyond a double. */
  private static void number(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }
}
