package kerf.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import kerf.job.cli.Numbers;
import kerf.session.RunTotals;
import kerf.train.Evaluation;

/** What {@code kerf train} prints. */
record TrainSummary(
    String runId,
    TrainTask task,
    Evaluation onTrain,
    Evaluation onTest,
    RunTotals totals,
    double wallSeconds,
    String model,
    String traces) {

  /** For people. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "run           %s", runId);
    line(
        text,
        "data          %s: %s against %s, %d to train on, %d to test",
        task.data().source(),
        task.data().classNames().get(0),
        task.data().classNames().get(1),
        task.split().train().rows(),
        task.split().test().rows());
    line(
        text,
        "model         %s, %s, %s map, %s, %s, readout %s",
        Numbers.counted(task.qnn().qubits(), "qubit"),
        Numbers.counted(task.qnn().weights(), "weight"),
        task.qnn().featureMap().text(),
        task.qnn().ansatz().text(),
        Numbers.counted(task.qnn().reps(), "rep"),
        task.qnn().readout().text());
    line(
        text,
        "plan          %s: %s, %s, kappa %s, overhead %s",
        task.plan().layout(),
        Numbers.counted(task.plan().fragments().size(), "fragment"),
        Numbers.counted(task.plan().cuts().size(), "cut"),
        Numbers.digits(4, task.plan().kappa()),
        Numbers.digits(4, Math.pow(task.plan().kappa(), 2)));
    line(
        text,
        "result        loss %.4f, accuracy %.3f on training data, %.3f on test data",
        onTrain.loss(),
        onTrain.accuracy(),
        onTest.accuracy());
    line(
        text,
        "time          %.1f s, of it %.2f s in %d queries",
        wallSeconds,
        totals.phases().totalNanos() / 1e9,
        totals.queries());
    phases(text);
    line(
        text,
        "subexperiments %d executed, %.0f nominal (all terms, every fragment, nothing shared)",
        totals.executed(),
        totals.nominal());
    line(text, "traces        %s", traces);
    line(text, "model file    %s", model);
    return text.toString();
  }

  private void phases(StringBuilder text) {
    line(
        text,
        "phases        partition %s, generate %s, execute %s, reconstruct %s (%s)",
        share(totals.phases().partitionNanos()),
        share(totals.phases().generateNanos()),
        share(totals.phases().executeNanos()),
        share(totals.phases().reconstructNanos()),
        task.tools().strategy().text());
    line(
        text,
        "in tasks      kernels %.3f s, contraction %.3f s",
        totals.inside().kernelNanos() / 1e9,
        totals.inside().contractNanos() / 1e9);
  }

  private String share(long nanos) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * nanos / totals.phases().totalNanos());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** For scripts: one line, names as documented in the README. */
  String json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("run_id", runId)
        .put("data", task.data().source())
        .put("qubits", task.qnn().qubits())
        .put("fragments", task.plan().fragments().size())
        .put("cuts", task.plan().cuts().size())
        .put("kappa", task.plan().kappa())
        .put("epochs", task.training().epochs())
        .put("final_loss", onTrain.loss())
        .put("train_accuracy", onTrain.accuracy())
        .put("test_accuracy", onTest.accuracy())
        .put("wall_seconds", wallSeconds);
    root.putObject("phases_ns")
        .put("partition", totals.phases().partitionNanos())
        .put("generate", totals.phases().generateNanos())
        .put("execute", totals.phases().executeNanos())
        .put("reconstruct", totals.phases().reconstructNanos())
        .put("total", totals.phases().totalNanos());
    Numbers.putCount(root, "nominal_subexperiments", totals.nominal());
    root.put("executed_subexperiments", totals.executed())
        .put("shots", 0)
        .put("model", model)
        .put("traces", traces);
    return root + "\n";
  }
}
