package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kerf train} from the command line to its traces, its model and its exit status. */
class TrainJobTest {
  @TempDir private static Path out;
  private static Kerf.Result trained;
  private static JsonNode summary;
  private static SparkSession sql;

  @BeforeAll
  static void train() throws IOException {
    System.setProperty("spark.master", "local[2,4]");
    trained =
        Kerf.run(
            "train",
            "--json",
            "--fragments",
            "3",
            "--seed",
            "2",
            "--out",
            out.toString(),
            "--set",
            "train.epochs=8",
            "--set",
            "train.batch=40",
            "--set",
            "model.reps=1");
    assertThat(trained.err()).isEmpty();
    summary = new ObjectMapper().readTree(trained.out());
    sql = SparkSession.builder().master("local[2,4]").getOrCreate();
  }

  @AfterAll
  static void close() {
    sql.stop();
    System.clearProperty("spark.master");
  }

  private static Dataset<Row> table(String name) {
    return sql.read().parquet(out.resolve("traces").resolve(name).toString());
  }

  @Test
  void theResultIsOneJsonObjectWithTheDocumentedNames() {
    assertThat(trained.status()).isZero();
    assertThat(trained.out().lines()).hasSize(1);
    List<String> names = new ArrayList<>();
    summary.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "run_id",
            "data",
            "qubits",
            "fragments",
            "cuts",
            "kappa",
            "epochs",
            "final_loss",
            "train_accuracy",
            "test_accuracy",
            "wall_seconds",
            "phases_ns",
            "nominal_subexperiments",
            "executed_subexperiments",
            "shots",
            "model",
            "traces");
    assertThat(summary.get("cuts").asInt()).isEqualTo(2);
    assertThat(summary.get("kappa").asDouble()).isEqualTo(9);
  }

  @Test
  void queriesAreTracedWithPhasesAndCounts() {
    // 8 epochs of batches of 40 and 30, then one query for each part of the data.
    assertThat(table("queries").count()).isEqualTo(18);
    Dataset<Row> steps = table("queries").filter("purpose = 'train-step'");
    assertThat(steps.count()).isEqualTo(16);
    assertThat(
            table("queries")
                .filter("total_ns = partition_ns + generate_ns + execute_ns" + " + reconstruct_ns")
                .count())
        .isEqualTo(18);
    Row first = steps.orderBy("query").first();
    int bindings = 40 * (1 + 2 * 8);
    assertThat(first.<Integer>getAs("bindings")).isEqualTo(bindings);
    assertThat(first.<Long>getAs("nominal_subexperiments")).isEqualTo(bindings * 3L * 36);
    // Fragments of 2, 1 and 1 qubits own 4, 2 and 2 weights and have 1, 2 and 1 cuts.
    assertThat(first.<Long>getAs("executed_subexperiments"))
        .isEqualTo(40L * (9 * 5 + 5 * 25 + 5 * 5));
    long executed = table("queries").selectExpr("sum(executed_subexperiments)").first().getLong(0);
    assertThat(summary.get("executed_subexperiments").asLong()).isEqualTo(executed);
  }

  @Test
  void tasksAddUpToTheirQueries() {
    Dataset<Row> perQuery =
        table("tasks")
            .groupBy("query")
            .agg(
                org.apache.spark.sql.functions.sum("subexperiments").as("ran"),
                org.apache.spark.sql.functions.sum("kernel_ns").as("kernels"));
    long wrong =
        table("queries")
            .join(perQuery, "query")
            .filter("ran <> executed_subexperiments or kernels <> kernel_ns")
            .count();
    assertThat(wrong).isZero();
    assertThat(perQuery.count()).isEqualTo(18);
    assertThat(table("tasks").filter("status <> 'SUCCESS'").count()).isZero();
  }

  @Test
  void stepsAndTheRunAreTraced() {
    assertThat(table("steps").count()).isEqualTo(16);
    Row last = table("steps").orderBy(org.apache.spark.sql.functions.desc("step")).first();
    assertThat(last.<Integer>getAs("epoch")).isEqualTo(7);
    assertThat(last.<Double>getAs("loss")).isBetween(0.0, 1.0);
    Row run = table("runs").first();
    assertThat(run.<String>getAs("run_id")).isEqualTo(summary.get("run_id").asText());
    assertThat(run.<String>getAs("partition")).isEqualTo("AABC");
    assertThat(run.<String>getAs("data_sha256")).hasSize(64);
    assertThat(run.<String>getAs("settings")).contains("\"epochs\":8");
  }

  @Test
  void theNextQuestionsAreAnswered() throws IOException {
    String runId = summary.get("run_id").asText();
    String spark = TrainSummary.question(out.resolve("traces").toUri().toString(), runId);
    assertThat(spark).startsWith("spark-sql -e 'SELECT ").endsWith("'");
    Dataset<Row> steps = sql.sql(spark.substring(spark.indexOf("SELECT"), spark.length() - 1));
    assertThat(steps.columns()).containsExactly("step", "loss", "accuracy");
    assertThat(steps.count()).isEqualTo(16);
    String duckdb = TrainSummary.question(out.resolve("traces").toString(), runId);
    assertThat(duckdb).startsWith("duckdb -c \"SELECT step, loss, accuracy FROM '");
    String parts = duckdb.substring(duckdb.indexOf('\'') + 1, duckdb.lastIndexOf('\''));
    try (Stream<Path> files = Files.list(Path.of(parts).getParent())) {
      assertThat(files.filter(file -> file.toString().endsWith(".parquet"))).isNotEmpty();
    }
    assertThat(Path.of("notebooks/first-look.ipynb")).exists();
  }

  @Test
  void theModelFileHoldsAllThatIsNeededToRebuildIt() throws IOException {
    JsonNode model = new ObjectMapper().readTree(Path.of(summary.get("model").asText()).toFile());
    assertThat(model.get("weights")).hasSize(8);
    assertThat(model.at("/model/feature_map").asText()).isEqualTo("angle");
    assertThat(model.at("/model/reps").asInt()).isEqualTo(1);
    assertThat(model.at("/scaling/minimum")).hasSize(4);
    assertThat(model.at("/data/classes").toString()).isEqualTo("[\"versicolor\",\"virginica\"]");
    assertThat(model.at("/result/test_accuracy").asDouble())
        .isEqualTo(summary.get("test_accuracy").asDouble());
  }

  @Test
  void nothingHalfWrittenIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .noneMatch(n -> n.endsWith(".tmp") || n.endsWith(".crc"));
    }
  }

  @Test
  void badInputEndsWithStatusTwoAndSaysWhatWasExpected() throws IOException {
    Path csv = out.resolve("bad.csv");
    Files.writeString(csv, "a,b,kind\n1,2,x\n3,oops,y\n");
    assertBad("oops", "row 2", "column 'b'", "--set", "data.source=" + csv);
    assertBad("expected 4 letters", "got 3", "AAB", "--partition", "AAB");
    assertBad("setosaa", "setosa", "virginica", "--set", "data.classes=[setosaa, virginica]");
    assertBad("train.epoch", "nearest", "train.epochs", "--set", "train.epoch=3");
    assertBad("fragments", "1..4", "5", "--fragments", "5");
    assertBad("no-such.csv", "data.source", "CSV", "--set", "data.source=no-such.csv");
    assertBad("angle, zz", "feature-map", "angel", "--set", "model.feature-map=angel");
    assertBad("real_amplitudes", "ansatz", "x", "--set", "model.ansatz=x");
    assertBad("linear", "entanglement", "ring", "--set", "model.entanglement=ring");
    assertBad("parity, mean_z", "readout", "Parity", "--set", "model.readout=Parity");
    assertBad("binary_cross_entropy, squared", "loss", "hinge", "--set", "train.loss=hinge");
    assertBad("adam, gradient_descent", "optimizer", "adm", "--set", "train.optimizer=adm");
    assertBad("Unknown option", "--fragmens", "", "--fragmens", "2");
    assertBad(
        "reconstruct.strategy", "[flat, contract]", "fast", "--set", "reconstruct.strategy=fast");
  }

  private static void assertBad(String a, String b, String c, String... options) {
    List<String> args = new ArrayList<>(List.of("train", "--out", out.resolve("no").toString()));
    args.addAll(List.of(options));
    Kerf.Result result = Kerf.run(args.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(a).contains(b).contains(c).doesNotContain("\tat ");
    assertThat(out.resolve("no")).doesNotExist();
  }
}
