package kerf.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;

/** Reads traces back with Parquet's own reader, as any reader does: hidden files passed over. */
public final class Parts {

  private Parts() {}

  static Path folder(Path root, Table table, String runId) {
    return root.resolve(table.folder()).resolve("run_id=" + runId);
  }

  /** Names of all files in a folder, sorted; none where it is missing. */
  static List<String> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a table in the order of its parts; a column without a value is left out. */
  public static List<Map<String, Object>> rows(Path root, Table table, String runId)
      throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    Path folder = folder(root, table, runId);
    for (String file : files(folder)) {
      if (!file.startsWith(".") && !file.startsWith("_")) {
        var path = new org.apache.hadoop.fs.Path(folder.resolve(file).toUri());
        try (var reader = ParquetReader.builder(new GroupReadSupport(), path).build()) {
          for (Group group = reader.read(); group != null; group = reader.read()) {
            rows.add(row(group));
          }
        }
      }
    }
    return rows;
  }

  static FileMetaData metadata(Path part) throws IOException {
    var path = new org.apache.hadoop.fs.Path(part.toUri());
    try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
      return reader.getFileMetaData();
    }
  }

  private static Map<String, Object> row(Group group) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Type column : group.getType().getFields()) {
      String name = column.getName();
      if (group.getFieldRepetitionCount(name) > 0) {
        row.put(
            name,
            switch (column.asPrimitiveType().getPrimitiveTypeName()) {
              case INT32 -> group.getInteger(name, 0);
              case INT64 -> group.getLong(name, 0);
              case DOUBLE -> group.getDouble(name, 0);
              case BOOLEAN -> group.getBoolean(name, 0);
              default -> group.getString(name, 0);
            });
      }
    }
    return row;
  }
}
