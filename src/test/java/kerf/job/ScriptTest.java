package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkSubmit;
import org.apache.spark.deploy.SparkSubmitArguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** What {@code jobs/kerf} starts: told by a java that prints its arguments. */
class ScriptTest {
  private static final Path REAL = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path root;

  /** What the script ended with. */
  private record Started(int status, List<String> words, String err) {
    private boolean submits() {
      return words.contains("org.apache.spark.deploy.SparkSubmit");
    }

    /** Options of the JVM that begin so. */
    private List<String> options(String prefix) {
      int main = words.indexOf(submits() ? "org.apache.spark.deploy.SparkSubmit" : "kerf.job.Main");
      return words.subList(0, main).stream().filter(w -> w.startsWith(prefix)).sorted().toList();
    }

    /** The Spark settings that the application sees. */
    private Map<String, String> conf() {
      TreeMap<String, String> conf = new TreeMap<>();
      if (submits()) {
        int main = words.indexOf("org.apache.spark.deploy.SparkSubmit");
        SparkSubmitArguments arguments =
            new SparkSubmitArguments(
                CollectionConverters.asScala(words.subList(main + 1, words.size())).toSeq(),
                scala.collection.immutable.Map$.MODULE$.empty());
        SparkConf prepared =
            new SparkSubmit().prepareSubmitEnvironment(arguments, Option.empty())._3();
        Arrays.stream(prepared.getAll()).forEach(t -> conf.put(t._1(), t._2()));
      } else {
        for (String option : options("-Dspark.")) {
          String[] pair = option.substring(2).split("=", 2);
          conf.put(pair[0], pair[1]);
        }
      }
      // A name of its own forces a submission here; the jar is on a direct JVM's class path.
      conf.keySet().removeAll(List.of("spark.app.name", "spark.app.submitTime", "spark.jars"));
      conf.values().removeIf(String::isEmpty);
      return conf;
    }
  }

  @BeforeEach
  void checkout() throws IOException {
    Files.createDirectories(root.resolve("jobs"));
    Files.createDirectories(root.resolve("src/main"));
    Files.createFile(root.resolve("pom.xml"));
    Files.copy(Path.of("jobs/kerf"), root.resolve("jobs/kerf"));
    Path jars = Files.createDirectories(root.resolve("target/spark/jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (jar.getFileName().toString().matches("spark-(launcher|common-utils-java)_.*")) {
        Files.copy(jar, jars.resolve(jar.getFileName()));
      }
    }
    Files.createFile(root.resolve("target/kerf-1.jar"));
    Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case "$*" in
          -version) exec %1$s -version ;;
          *org.apache.spark.launcher.Main*) exec %1$s "$@" ;;
          *' rehearse '*) exit 0 ;;
        esac
        printf '%%s\\n' "$@"
        """
            .formatted(REAL));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private Started run(String options, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", root.resolve("jobs/kerf").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("SPARK_HOME", "KERF_DRIVER_MEMORY"));
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().put("KERF_SPARK_OPTS", options);
    Path err = root.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Started(process.waitFor(), out.lines().toList(), Files.readString(err));
  }

  @Test
  void directRunsAndSubmittedOnesHaveTheSameConfiguration() throws Exception {
    String[][] lines = {
      {"train", "--seed", "3"},
      {"train", "--master", "local[1]"},
      {"estimate", "--conf", "spark.driver.memory=3g", "--conf=spark.task.maxFailures=2", "x"},
    };
    for (String[] line : lines) {
      Started direct = run("", line);
      Started submitted = run("--name other", line);
      assertThat(direct.submits()).as(direct.err()).isFalse();
      assertThat(submitted.submits()).as(submitted.err()).isTrue();
      assertThat(direct.conf()).isEqualTo(submitted.conf()).containsKey("spark.master");
      assertThat(direct.options("--add-opens")).isEqualTo(submitted.options("--add-opens"));
      assertThat(direct.options("-Xmx")).isEqualTo(submitted.options("-Xmx")).hasSize(1);
    }
  }

  @Test
  void whateverElseIsGivenIsSubmitted() throws Exception {
    Files.createFile(root.resolve("target/spark/jars/spark-yarn_2.13.jar"));
    for (String master : List.of("local-cluster[2,1,1024]", "spark://here:7077", "yarn")) {
      assertThat(run("", "train", "--master", master).submits()).as(master).isTrue();
    }
    for (String options :
        List.of(
            "--packages a:b:1",
            "--properties-file f",
            "--conf spark.jars.packages=a:b:1",
            "--conf spark.driver.extraJavaOptions=-Da=b")) {
      assertThat(run(options, "train").submits()).as(options).isTrue();
    }
    assertThat(run("--conf spark.x=1 --master local[2]", "train").submits()).isFalse();
    Files.createDirectories(root.resolve("target/spark/conf"));
    Files.writeString(root.resolve("target/spark/conf/spark-defaults.conf"), "spark.x 1\n");
    assertThat(run("", "train").submits()).isTrue();
  }

  @Test
  void classesAreKeptOnceForEachBuildAndNeverInTheWay() throws Exception {
    assertThat(run("", "train").err()).contains("preparing quick starts");
    Started second = run("", "train");
    assertThat(second.err()).isEmpty();
    // The rehearsal above left nothing.
    assertThat(second.options("-XX:SharedArchiveFile")).isEmpty();
    assertThat(second.options("-XX:AOTCache")).isEmpty();
    Path jvm = root.resolve("target/jvm");
    try (var files = Files.list(jvm)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".classes")) {
          Files.writeString(file, "classes");
        }
      }
    }
    Started third = run("", "train");
    assertThat(third.words())
        .anyMatch(w -> w.matches("-XX:(SharedArchiveFile|AOTCache)=.*classes"));
    Files.setLastModifiedTime(
        root.resolve("target/kerf-1.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run("", "train").err()).contains("preparing quick starts");
  }

  @Test
  void aMasterOrMemoryThatSparkDoesNotKnowIsRefusedInOneLine() throws Exception {
    for (String master :
        List.of("nonsense", "a:b:c", "local[0]", "local[2,0]", "local[x]", "spark:")) {
      Started refused = run("", "train", "--master", master);
      assertThat(refused.status()).as(master).isEqualTo(2);
      assertThat(refused.words()).isEmpty();
      assertThat(refused.err())
          .startsWith("kerf: --master: expected")
          .contains(master)
          .hasLineCount(1);
    }
    for (String master : List.of("yarn", "k8s://https://here")) {
      Started refused = run("", "train", "--master", master);
      assertThat(refused.status()).as(master).isEqualTo(2);
      assertThat(refused.err()).contains("has no spark-", "SPARK_HOME", master).hasLineCount(1);
    }
    for (String memory : List.of("1m", "449m", "65t", "9999999999", "9223372036854775807g")) {
      Started refused = run("--conf spark.driver.memory=" + memory, "train");
      assertThat(refused.status()).as(memory).isEqualTo(2);
      assertThat(refused.err()).contains("expected 450m to 64t", memory).hasLineCount(1);
    }
    for (String memory : List.of("abc", "0", "-1g", "1.5g", "")) {
      Started refused = run("--conf spark.driver.memory=" + memory, "train");
      assertThat(refused.status()).as(memory).isEqualTo(2);
      assertThat(refused.err()).contains("expected a size such as 8g", "'" + memory + "'");
    }
    assertThat(run("--conf spark.driver.memory=2048", "train").options("-Xmx"))
        .containsExactly("-Xmx2048m");
  }
}
