package kerf.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kerf.trace.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every value, count, loss and weight is the one that was recorded before the engine was rebuilt,
 * to the last bit, wherever it runs.
 */
class RecordedRunsTest {
  @TempDir private static Path folder;

  static Stream<Arguments> estimates() {
    return onThreads("estimates.jsonl");
  }

  static Stream<Arguments> batches() {
    return onThreads("batches.jsonl");
  }

  static Stream<Arguments> trainings() {
    return onThreads("trainings.jsonl");
  }

  private static Stream<Arguments> onThreads(String file) {
    return Stream.of("local[1]", "local[2]")
        .flatMap(master -> Recorded.of(file).stream().map(run -> Arguments.of(run, master)));
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void queriesGiveTheSameBits(Recorded recorded, String master) {
    recorded.assertSame(master, folder);
  }

  @ParameterizedTest
  @MethodSource("batches")
  void batchesGiveTheSameBits(Recorded recorded, String master) {
    recorded.assertSame(master, folder);
  }

  @ParameterizedTest
  @MethodSource("trainings")
  void trainingsGiveTheSameBits(Recorded recorded, String master) {
    recorded.assertSame(master, folder);
  }

  @Test
  @Tag("cluster")
  void executorsGiveTheSameBits() {
    List<Recorded> all =
        Stream.of("executors.jsonl", "batches.jsonl", "trainings.jsonl")
            .map(file -> Recorded.of(file).get(0))
            .toList();
    for (Recorded recorded : all) {
      TreeSet<Object> executors = new TreeSet<>();
      recorded
          .assertSame(Run.EXECUTORS, folder)
          .rows(Table.TASKS)
          .forEach(row -> executors.add(row.get("executor")));
      assertThat(executors).as("%s", recorded).containsExactly("0", "1");
    }
  }
}
