package kerf.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import kerf.engine.QueryRun;
import kerf.job.cli.Columns;
import kerf.job.cli.Numbers;
import kerf.trace.QueryRow;

/** What {@code kerf estimate} prints. */
record EstimateView(String runId, boolean json, boolean batch, PrintWriter out) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Prints a query's answer.
   *
   * @param uncut values without cuts, null where there are none
   */
  void answer(EstimateRequest request, QueryRun.Answer answer, boolean verify, double[] uncut) {
    if (verify && uncut == null) {
      System.err.printf(
          "kerf: %s: not verified: the uncut circuit needs 2^%d amplitudes, more than fit in this"
              + " process%n",
          request.name(), request.circuit().qubits());
    }
    if (json) {
      for (int k = 0; k < request.observables().size(); k++) {
        out.println(object(request, answer, k, uncut));
      }
    } else {
      out.print(text(request, answer, uncut));
    }
  }

  /** Prints that a query failed: a result of a batch for scripts, else on stderr. */
  void failure(JsonNode id, String error) {
    if (json && batch) {
      ObjectNode node = JSON.createObjectNode();
      node.set("id", id);
      out.println(node.put("error", Main.oneLine(error)));
    } else {
      String from = id == null ? "" : "id " + id.asText() + ": ";
      System.err.println("kerf: " + from + Main.oneLine(error));
    }
  }

  /** Prints the last lines; nothing where nothing was answered. */
  void end(String traces, long answered) {
    if (!json && answered > 0) {
      out.print(new Columns(14).add("traces", "%s (run %s)", traces, runId));
    }
    out.flush();
  }

  private ObjectNode object(
      EstimateRequest request, QueryRun.Answer answer, int k, double[] uncut) {
    QueryRow r = answer.report();
    ObjectNode node = JSON.createObjectNode();
    if (request.id() != null) {
      node.set("id", request.id());
    }
    node.put("circuit", request.name()).put("observable", request.texts().get(k));
    Numbers.put(node, "value", answer.estimates().value(0, k));
    double error = answer.estimates().standardError(0, k);
    Numbers.put(node, "standard_error", r.work().shots() == 0 ? Double.NaN : error);
    Numbers.put(node, "uncut", uncut == null ? Double.NaN : uncut[k]);
    Numbers.putCost(node, answer.plan());
    node.put("cuts", r.size().cuts()).put("fragments", r.size().fragments());
    Numbers.putCount(node, "nominal_subexperiments", r.work().nominalSubexperiments());
    node.put("executed_subexperiments", r.work().executedSubexperiments());
    node.put("shots", r.work().shots());
    Numbers.put(node, r.phases());
    return node.put("run_id", runId);
  }

  private static String text(EstimateRequest request, QueryRun.Answer answer, double[] uncut) {
    QueryRow r = answer.report();
    Columns text = new Columns(14);
    if (request.id() != null) {
      text.add("id", "%s", request.id().asText());
    }
    text.add("circuit", "%s", request.name())
        .add(
            "plan",
            "%s: %s, %s, %s",
            answer.plan().layout(),
            PlanSummary.fragments(answer.plan()),
            Numbers.counted(r.size().cuts(), "cut"),
            Numbers.cost(answer.plan()));
    int wide = request.texts().stream().mapToInt(String::length).max().orElse(0);
    String format = "  %-" + Math.max(12, Math.min(60, wide)) + "s  %s%s";
    for (int k = 0; k < request.observables().size(); k++) {
      double value = answer.estimates().value(0, k);
      String exact = uncut == null ? "" : beside(value, uncut[k]);
      text.addLine(format, request.texts().get(k), Numbers.value(value), exact);
    }
    String nominal = Numbers.count(4, r.work().nominalSubexperiments());
    return text.add(
            "subexperiments", "%d executed, %s nominal", r.work().executedSubexperiments(), nominal)
        .add("time", "%s", Numbers.phases(r.phases(), EstimateView::millis))
        .addLine("")
        .toString();
  }

  private static String beside(double value, double uncut) {
    double off = Math.abs(value - uncut);
    return String.format(Locale.ROOT, "   uncut %s, off by %.1e", Numbers.value(uncut), off);
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }
}
