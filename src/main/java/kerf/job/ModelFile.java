package kerf.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kerf.data.AngleScaler;
import kerf.model.Qnn;
import kerf.session.RunSettings;
import kerf.train.Evaluation;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A trained model as JSON: all that is needed to rebuild it (circuit words, weights, scaling,
 * classes) and where it came from (data hash, seed, plan, settings, version).
 */
final class ModelFile {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final String runId;
  private final ObjectNode content;

  private ModelFile(String runId, ObjectNode content) {
    this.runId = runId;
    this.content = content;
  }

  static ModelFile of(
      String runId,
      RunSettings settings,
      TrainTask task,
      double[] weights,
      Evaluation onTrain,
      Evaluation onTest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("kerf_version", Main.version()).put("run_id", runId);
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
    scaling.set("minimum", JSON.valueToTree(scaler.minimum()));
    scaling.set("maximum", JSON.valueToTree(scaler.maximum()));
    scaling.put("low", scaler.low()).put("high", scaler.high());
    ObjectNode data = root.putObject("data");
    data.put("source", task.data().source()).put("sha256", task.data().sha256());
    data.set("features", JSON.valueToTree(task.data().featureNames()));
    data.set("classes", JSON.valueToTree(task.data().classNames()));
    data.put("train_rows", onTrain.rows()).put("test_rows", onTest.rows());
    root.putObject("plan")
        .put("partition", task.plan().layout().toString())
        .put("fragments", task.plan().fragments().size())
        .put("cuts", task.plan().cuts().size())
        .put("kappa", task.plan().kappa());
    root.putObject("result")
        .put("train_loss", onTrain.loss())
        .put("train_accuracy", onTrain.accuracy())
        .put("test_loss", onTest.loss())
        .put("test_accuracy", onTest.accuracy());
    root.set("settings", tree(settings.json()));
    return new ModelFile(runId, root);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings are not JSON: " + json, e);
    }
  }

  /** The text of the file. */
  String json() {
    return content.toPrettyString() + "\n";
  }

  /** Writes FOLDER/RUN_ID.json, whole or not at all; the path. */
  String write(String folder, Configuration conf) {
    Path path = new Path(folder, runId + ".json");
    Path hidden = new Path(folder, "." + runId + ".json.tmp");
    try {
      FileSystem files = path.getFileSystem(conf);
      files.setWriteChecksum(false);
      files.mkdirs(path.getParent());
      try (OutputStream out = files.create(hidden, true)) {
        out.write(json().getBytes(StandardCharsets.UTF_8));
      }
      if (!files.rename(hidden, path)) {
        throw new IOException("cannot rename " + hidden + " to " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing model " + path + ": " + e.getMessage(), e);
    }
    return path.toString();
  }
}
