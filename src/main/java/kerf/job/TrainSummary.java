package kerf.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kerf.cut.CutPlan;
import kerf.job.cli.Columns;
import kerf.job.cli.Numbers;
import kerf.job.cli.Printed;
import kerf.job.cli.TrainTask;
import kerf.model.Qnn;
import kerf.session.RunTotals;
import kerf.trace.QueryRow;
import kerf.train.Evaluation;

/** What {@code kerf train} prints. */
record TrainSummary(
    String runId,
    TrainTask task,
    Evaluation onTrain,
    Evaluation onTest,
    RunTotals totals,
    double wallSeconds,
    String modelFile,
    String traces)
    implements Printed {

  @Override
  public String text() {
    QueryRow.Phases phases = totals.phases();
    CutPlan plan = task.plan();
    List<String> classes = task.data().classNames();
    String examples = "%d to train on, %d to test".formatted(onTrain.rows(), onTest.rows());
    String fragments = Numbers.counted(plan.fragments().size(), "fragment");
    String cuts = Numbers.counted(plan.cuts().size(), "cut");
    String cost = Numbers.cost(plan);
    String losses = "loss %.4f, accuracy %.3f on training data, %.3f on test data";
    String counts = "%d executed, %.0f nominal (all terms, every fragment, nothing shared)";
    String strategy = task.tools().strategy().text();
    double inQueries = phases.totalNs() / 1e9;
    Columns text = new Columns(14);
    text.add("run", "%s", runId)
        .add(
            "data", "%s: %s, %s", task.data().source(), String.join(" against ", classes), examples)
        .add("model", "%s", model(task.qnn()))
        .add("plan", "%s: %s, %s, %s", plan.layout(), fragments, cuts, cost)
        .add("result", losses, onTrain.loss(), onTrain.accuracy(), onTest.accuracy())
        .add("time", "%.1f s, of it %.2f s in %d queries", wallSeconds, inQueries, totals.queries())
        .add("phases", "%s (%s)", Numbers.phases(phases, this::share), strategy)
        .add(
            "in tasks",
            "kernels %.3f s, contraction %.3f s",
            totals.inside().kernelNs() / 1e9,
            totals.inside().contractNs() / 1e9)
        .add("subexperiments", counts, totals.executed(), totals.nominal())
        .add("traces", "%s", traces)
        .add("model file", "%s", modelFile);
    if (isLocal(traces)) {
      text.add(
              "next",
              "notebooks/first-look.ipynb draws the run (with KERF_RUNS=%s); or ask and look:",
              Path.of(traces).toAbsolutePath().getParent())
          .add("", "%s", question(traces, runId))
          .add("", "python3 -m json.tool %s   # weights, scaling, plan, settings", modelFile);
    } else {
      text.add("next", "%s", question(traces, runId));
    }
    return text.toString();
  }

  /** One line that asks the traces for the run's steps. */
  static String question(String traces, String runId) {
    String form =
        isLocal(traces)
            ? "duckdb -c \"SELECT step, loss, accuracy FROM '%s/steps/run_id=%s/*.parquet' ORDER BY"
                + " 1\""
            : "spark-sql -e 'SELECT step, loss, accuracy FROM parquet.`%s/steps` WHERE run_id ="
                + " \"%s\" ORDER BY 1'";
    return form.formatted(traces, runId);
  }

  private static boolean isLocal(String traces) {
    return !traces.matches("[a-zA-Z][a-zA-Z0-9+.-]*:/.*");
  }

  private static String model(Qnn qnn) {
    return "%s, %s, %s map, %s, %s, readout %s"
        .formatted(
            Numbers.counted(qnn.qubits(), "qubit"),
            Numbers.counted(qnn.weights(), "weight"),
            qnn.featureMap().text(),
            qnn.ansatz().text(),
            Numbers.counted(qnn.reps(), "rep"),
            qnn.readout().text());
  }

  private String share(long nanos) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * nanos / totals.phases().totalNs());
  }

  @Override
  public String json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("run_id", runId)
        .put("data", task.data().source())
        .put("qubits", task.qnn().qubits())
        .put("fragments", task.plan().fragments().size())
        .put("cuts", task.plan().cuts().size());
    Numbers.putKappa(root, task.plan());
    root.put("epochs", task.training().epochs())
        .put("final_loss", onTrain.loss())
        .put("train_accuracy", onTrain.accuracy())
        .put("test_accuracy", onTest.accuracy())
        .put("wall_seconds", wallSeconds);
    Numbers.put(root, totals.phases());
    Numbers.putCount(root, "nominal_subexperiments", totals.nominal());
    root.put("executed_subexperiments", totals.executed())
        .put("shots", 0)
        .put("model", modelFile)
        .put("traces", traces);
    return root + "\n";
  }
}
