package kerf.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The folders of one run, one per table, and the parts in them; for one thread at a time. */
final class RunFolders {

  /** Parts are small; the default of 128 MiB would only reserve memory. */
  private static final long ROW_GROUP_BYTES = 8L << 20;

  private static final Pattern PART = Pattern.compile("part-(\\d{5,9})\\.parquet");

  private final WholeFiles files;
  private final Configuration conf;
  private final Path root;
  private final String runId;
  private final Map<Table, Integer> nextPart = new EnumMap<>(Table.class);

  private RunFolders(WholeFiles files, Configuration conf, Path root, String runId) {
    this.files = files;
    this.conf = conf;
    this.root = root;
    this.runId = runId;
  }

  /**
   * Makes the root folder where it is missing, so that a run that cannot be traced stops at once.
   *
   * @throws IllegalArgumentException where root is no path
   * @throws UncheckedIOException where there is no such file system or folder
   */
  static RunFolders open(String root, Configuration conf, String runId) {
    Path path = new Path(root);
    try {
      return new RunFolders(WholeFiles.in(path, conf), conf, path, runId);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** Removes what runs left that were killed long ago; where that fails, a later one will. */
  void sweep() {
    try {
      files.sweep();
    } catch (IOException e) {
      // Of no consequence for this run.
    }
  }

  /**
   * Writes rows as the table's next part: hidden until whole.
   *
   * @throws UncheckedIOException with the part's path, where any step fails; nothing is left then
   */
  void write(Table table, List<Record> rows) {
    Path folder = new Path(root, table.folder() + "/run_id=" + runId);
    Path part = folder;
    try {
      int number = nextPart.containsKey(table) ? nextPart.get(table) : firstFree(folder);
      part = new Path(folder, String.format(Locale.ROOT, "part-%05d.parquet", number));
      files.create(part, (system, path) -> write(new PartFile(system, path), table, rows));
      nextPart.put(table, number + 1);
    } catch (IOException e) {
      throw failure(part, e);
    }
  }

  private void write(PartFile file, Table table, List<Record> rows) throws IOException {
    Map<String, String> about =
        Map.of("kerf.schema", String.valueOf(RowSchema.VERSION), "kerf.table", table.folder());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(file)
            .withType(table.schema().parquet())
            .withExtraMetaData(about)
            .withConf(conf)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build()) {
      for (Record row : rows) {
        writer.write(table.schema().group(row));
      }
    }
  }

  /** One more than the parts there are: a run that goes on after a crash keeps what it had. */
  private int firstFree(Path folder) throws IOException {
    FileSystem system = files.files();
    if (!system.exists(folder)) {
      return 0;
    }
    return Stream.of(system.listStatus(folder))
        .map(file -> PART.matcher(file.getPath().getName()))
        .filter(Matcher::matches)
        .mapToInt(part -> 1 + Integer.parseInt(part.group(1)))
        .max()
        .orElse(0);
  }

  private static UncheckedIOException failure(Path path, IOException cause) {
    return new UncheckedIOException(
        "traces cannot be written to " + path + ": " + cause.getMessage(), cause);
  }
}
