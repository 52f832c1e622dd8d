package kerf.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kerf.trace.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tasks of a query ran adds up to what the query says it executed, whatever the plan and
 * wherever they ran. Queries of a batch share tasks, which add up to all of them.
 */
class TasksAddUpTest {
  private static final Path CIRCUITS = Path.of("src/test/resources/kerf/record");

  /** Few weights and samples, yet halves that are sliced in time. */
  private static final String DEEP =
      "train --partition AABB --set model.reps=9 --set train.epochs=1 --set train.batch=35";

  @TempDir private static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[2]"})
  void inTrainingsOfDeepCircuits(String master) {
    assertEachQueryAddsUp(Run.of(master, DEEP, folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[2]"})
  void inTrainingsWithTasksOfSingleFragments(String master) {
    assertEachQueryAddsUp(
        Run.of(master, DEEP + " --set execute.tasks=7 --set model.feature-map=zz", folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[2]"})
  void inABatchOfCircuitsCutJointly(String master) throws IOException {
    assertAllAddUp(Run.of(master, "estimate --batch " + joint(), folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contract", "flat"})
  void inABatchOfManyPlans(String strategy) {
    String batch = "estimate --batch %s/batch_small.jsonl --set reconstruct.strategy=%s";
    assertAllAddUp(Run.of("local[2]", batch.formatted(CIRCUITS, strategy), folder));
  }

  @Test
  @Tag("cluster")
  void inTrainingsOnExecutors() {
    Run run = Run.of(Run.EXECUTORS, DEEP, folder);
    assertThat(executors(run)).containsExactly("0", "1");
    assertEachQueryAddsUp(run);
  }

  @Test
  @Tag("cluster")
  void inBatchesOnExecutors() throws IOException {
    assertAllAddUp(Run.of(Run.EXECUTORS, "estimate --batch " + joint(), folder));
  }

  /** Three parallel RZZ: 184 subexperiments where they are cut jointly, 250 one by one. */
  private static Path joint() throws IOException {
    String line =
        """
        {"circuit": "%s", "observables": ["mean_z"], "partition": "AAABBB", "inputs": {"theta": %s}}
        """;
    Path circuit = CIRCUITS.resolve("three_rzz.qasm").toAbsolutePath();
    return Files.writeString(
        folder.resolve("joint.jsonl"), line.formatted(circuit, 0.4) + line.formatted(circuit, 0.8));
  }

  private static void assertEachQueryAddsUp(Run run) {
    Map<Object, Long> ran = new TreeMap<>();
    for (Map<String, Object> task : succeeded(run)) {
      ran.merge(task.get("query"), (Long) task.get("subexperiments"), Long::sum);
    }
    Map<Object, Long> executed = new TreeMap<>();
    run.rows(Table.QUERIES)
        .forEach(q -> executed.put(q.get("query"), (Long) q.get("executed_subexperiments")));
    assertThat(ran).as("subexperiments of each query's tasks").isEqualTo(executed);
  }

  private static void assertAllAddUp(Run run) {
    long ran = succeeded(run).stream().mapToLong(t -> (Long) t.get("subexperiments")).sum();
    long executed =
        run.rows(Table.QUERIES).stream()
            .mapToLong(q -> (Long) q.get("executed_subexperiments"))
            .sum();
    assertThat(ran).as("subexperiments of all tasks").isEqualTo(executed);
  }

  private static List<Map<String, Object>> succeeded(Run run) {
    return run.rows(Table.TASKS).stream().filter(t -> t.get("status").equals("SUCCESS")).toList();
  }

  private static TreeSet<Object> executors(Run run) {
    TreeSet<Object> executors = new TreeSet<>();
    run.rows(Table.TASKS).forEach(row -> executors.add(row.get("executor")));
    return executors;
  }
}
