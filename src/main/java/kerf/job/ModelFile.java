package kerf.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kerf.data.AngleScaler;
import kerf.job.cli.Numbers;
import kerf.job.cli.TrainTask;
import kerf.model.Qnn;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.train.Evaluation;

/**
 * A trained model as JSON: all that is needed to rebuild it (circuit words, weights, scaling,
 * classes) and where it came from (data hash, seed, plan, settings, version).
 */
final class ModelFile {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ModelFile() {}

  /** The text of the file. */
  static String json(
      String runId,
      RunSettings settings,
      TrainTask task,
      double[] weights,
      Evaluation onTrain,
      Evaluation onTest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("kerf_version", RunSession.version()).put("run_id", runId);
    Qnn qnn = task.qnn();
    root.putObject("model")
        .put("qubits", qnn.qubits())
        .put("feature_map", qnn.featureMap().text())
        .put("ansatz", qnn.ansatz().text())
        .put("entanglement", qnn.entanglement().text())
        .put("reps", qnn.reps())
        .put("readout", qnn.readout().text());
    root.set("weights", JSON.valueToTree(weights));
    AngleScaler scaler = task.scaler();
    ObjectNode scaling = root.putObject("scaling");
    List<AngleScaler.Range> ranges = scaler.ranges();
    scaling.set("minimum", JSON.valueToTree(ranges.stream().map(r -> r.minimum()).toList()));
    scaling.set("maximum", JSON.valueToTree(ranges.stream().map(r -> r.maximum()).toList()));
    scaling.put("low", scaler.low()).put("high", scaler.high());
    ObjectNode data = root.putObject("data");
    data.put("source", task.data().source()).put("sha256", task.data().sha256());
    data.set("features", JSON.valueToTree(task.data().featureNames()));
    data.set("classes", JSON.valueToTree(task.data().classNames()));
    data.put("train_rows", onTrain.rows()).put("test_rows", onTest.rows());
    ObjectNode plan = root.putObject("plan");
    plan.put("partition", task.plan().layout().toString())
        .put("fragments", task.plan().fragments().size())
        .put("cuts", task.plan().cuts().size());
    Numbers.putKappa(plan, task.plan());
    root.putObject("result")
        .put("train_loss", onTrain.loss())
        .put("train_accuracy", onTrain.accuracy())
        .put("test_loss", onTest.loss())
        .put("test_accuracy", onTest.accuracy());
    root.set("settings", tree(settings.json()));
    return root.toPrettyString() + "\n";
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings are not JSON: " + json, e);
    }
  }
}
