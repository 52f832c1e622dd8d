package kerf.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies loses the rows since its last flush and leaves tables that read whole. */
@Timeout(120)
class TraceCrashTest {

  @TempDir Path root;

  /** What the child process does: its root folder, and whether to die between or amid flushes. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws InterruptedException {
      boolean amid = args[1].equals("amid");
      int flushRows = amid ? 50 : 1_000_000;
      try (TraceSink before = open(args[0], flushRows)) {
        IntStream.range(0, 300).forEach(i -> before.add(Rows.step(i)));
      }
      TraceSink sink = open(args[0], flushRows);
      if (amid) {
        Thread killer = new Thread(() -> haltAtParts(Path.of(args[0]), 20));
        killer.start();
        for (int i = 300; true; i++) {
          sink.add(Rows.step(i));
          if (i % 100 == 0) {
            Thread.sleep(1);
          }
        }
      }
      IntStream.range(300, 350).forEach(i -> sink.add(Rows.step(i)));
      Runtime.getRuntime().halt(137);
    }

    private static TraceSink open(String root, int flushRows) {
      return TraceSink.open(root, new Configuration(), "r", flushRows, Duration.ofDays(1));
    }

    private static void haltAtParts(Path root, int parts) {
      while (Parts.files(Parts.folder(root, Table.STEPS, "r")).size() < parts) {
        Thread.onSpinWait();
      }
      Runtime.getRuntime().halt(137);
    }
  }

  private List<Integer> stepsAfter(String when) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                root.toString(),
                when)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(child.waitFor()).isEqualTo(137);
    return Parts.rows(root, Table.STEPS, "r").stream().map(row -> (int) row.get("step")).toList();
  }

  @Test
  void betweenFlushesOnlyTheRowsSinceTheLastAreLost() throws Exception {
    assertThat(stepsAfter("between"))
        .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
  }

  @Test
  void amidFlushesWhatIsVisibleIsWhole() throws Exception {
    List<Integer> steps = stepsAfter("amid");
    assertThat(steps).hasSizeGreaterThan(300);
    assertThat(steps).containsExactlyElementsOf(IntStream.range(0, steps.size()).boxed().toList());
  }
}
