package kerf.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import kerf.reconstruct.BatchEstimator;
import kerf.reconstruct.QueryReport;

/** What {@code kerf estimate} prints. */
final class EstimateView {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String runId;
  private final boolean json;
  private final PrintWriter out;
  private int circuits;
  private boolean unverified;

  EstimateView(String runId, boolean json, PrintWriter out) {
    this.runId = runId;
    this.json = json;
    this.out = out;
  }

  /**
   * Prints a query's answer.
   *
   * @param uncut values without cuts, null where there are none
   */
  void answer(Ask ask, BatchEstimator.Answer answer, boolean verify, double[] uncut) {
    circuits++;
    if (verify && uncut == null) {
      unverified = true;
      System.err.printf(
          "kerf: %s: not verified: the uncut circuit needs 2^%d amplitudes, more than fit in this"
              + " process%n",
          ask.name(), ask.circuit().qubits());
    }
    if (json) {
      for (int k = 0; k < ask.observables().size(); k++) {
        out.println(object(ask, answer, k, uncut));
      }
    } else {
      text(ask, answer, uncut);
    }
  }

  /** Prints that a query failed. */
  void failure(String id, String error) {
    if (json) {
      out.println(JSON.createObjectNode().put("id", id).put("error", error));
    } else {
      System.err.println("kerf: " + error);
    }
  }

  void flush() {
    out.flush();
  }

  /** Prints the last lines. */
  void end(String traces) {
    if (!json) {
      line("traces        %s (run %s)", traces, runId);
    }
    out.flush();
  }

  private ObjectNode object(Ask ask, BatchEstimator.Answer answer, int k, double[] uncut) {
    QueryReport r = answer.report();
    ObjectNode node = JSON.createObjectNode();
    if (ask.id() != null) {
      node.put("id", ask.id());
    }
    node.put("circuit", ask.name())
        .put("observable", ask.texts().get(k))
        .put("value", answer.estimates().value(0, k))
        .putNull("standard_error");
    if (uncut == null) {
      node.putNull("uncut");
    } else {
      node.put("uncut", uncut[k]);
    }
    node.put("kappa", r.kappa())
        .put("overhead", r.kappa() * r.kappa())
        .put("cuts", r.cuts())
        .put("fragments", r.fragments())
        .put("nominal_subexperiments", r.nominalSubexperiments())
        .put("executed_subexperiments", r.executedSubexperiments())
        .put("shots", 0);
    node.putObject("phases_ns")
        .put("partition", r.partitionNanos())
        .put("generate", r.generateNanos())
        .put("execute", r.executeNanos())
        .put("reconstruct", r.reconstructNanos())
        .put("total", r.totalNanos());
    node.put("run_id", runId);
    return node;
  }

  private void text(Ask ask, BatchEstimator.Answer answer, double[] uncut) {
    QueryReport r = answer.report();
    line(
        "plan          %s: %s, %d cut%s, kappa %.4g, overhead %.4g",
        answer.plan().layout(),
        PlanSummary.fragments(answer.plan()),
        r.cuts(),
        r.cuts() == 1 ? "" : "s",
        r.kappa(),
        r.kappa() * r.kappa());
    int wide = ask.texts().stream().mapToInt(String::length).max().orElse(0);
    String format = "  %-" + Math.max(12, Math.min(60, wide)) + "s  %19.15f";
    for (int k = 0; k < ask.observables().size(); k++) {
      double value = answer.estimates().value(0, k);
      if (uncut == null) {
        line(format, ask.texts().get(k), value);
      } else {
        line(
            format + "   uncut %19.15f, off by %.1e",
            ask.texts().get(k),
            value,
            uncut[k],
            Math.abs(value - uncut[k]));
      }
    }
    line(
        "subexperiments %d executed, %.4g nominal",
        r.executedSubexperiments(), r.nominalSubexperiments());
    line(
        "time          partition %s, generate %s, execute %s, reconstruct %s",
        millis(r.partitionNanos()),
        millis(r.generateNanos()),
        millis(r.executeNanos()),
        millis(r.reconstructNanos()));
    out.println();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
