package kerf.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.job.Kerf;
import kerf.spark.TestSpark;
import kerf.trace.Parts;
import kerf.trace.Table;

/**
 * A command line that has run: what it printed and traced.
 *
 * @param json the lines of its output
 * @param out the folder of its traces
 */
record Run(List<JsonNode> json, Path out) {
  /** Two executors of one core, in JVMs of their own. */
  static final String EXECUTORS = "local-cluster[2,1,1024]";

  /** What Spark is told besides the master; local masters have no use for most of it. */
  private static final Map<String, String> SPARK =
      Map.of(
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.executor.memory", "512m",
          "spark.executor.extraClassPath", TestSpark.classPath());

  /**
   * Runs a command line, which must succeed.
   *
   * @param command command and options, separated by blanks
   * @param folder where a folder for its traces is made
   */
  static Run of(String master, String command, Path folder) {
    SPARK.forEach(System::setProperty);
    System.setProperty("spark.master", master);
    try {
      Path out = Files.createTempDirectory(folder, "run");
      List<String> args = new ArrayList<>(List.of(command.split(" ")));
      args.addAll(List.of("--json", "--out", out.toString()));
      Kerf.Result result = Kerf.run(args.toArray(String[]::new));
      assertThat(result.status()).as(result.err()).isZero();
      return new Run(result.json(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.clearProperty("spark.master");
      SPARK.keySet().forEach(System::clearProperty);
    }
  }

  /** The rows of a trace, in the order they were written. */
  List<Map<String, Object>> rows(Table table) {
    try {
      return Parts.rows(out.resolve("traces"), table, json.get(0).get("run_id").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
