package kerf.trace;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The tables of a trace: what a row of each stands for and which record it is. */
public enum Table {
  /** One row per run. */
  RUNS("runs", "One row per run, written when it starts.", RunRow.class),
  /** One row per estimator query. */
  QUERIES("queries", "One row per estimator query.", QueryRow.class),
  /** One row per attempt of a Spark task. */
  TASKS("tasks", "One row per attempt of a Spark task.", TaskRow.class),
  /** One row per optimizer step. */
  STEPS("steps", "One row per optimizer step.", StepRow.class);

  private final String folder;
  private final String doc;
  private final RowSchema schema;

  Table(String folder, String doc, Class<? extends Record> rows) {
    this.folder = folder;
    this.doc = doc;
    this.schema = RowSchema.of(folder, rows);
  }

  /**
   * The table that a row goes to.
   *
   * @throws IllegalArgumentException where the record is no row of a table
   */
  public static Table of(Record row) {
    for (Table table : values()) {
      if (table.schema.rows() == row.getClass()) {
        return table;
      }
    }
    String known =
        Arrays.stream(values())
            .map(t -> t.schema.rows().getSimpleName())
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "expected a row of a table (" + known + "), got a " + row.getClass().getSimpleName());
  }

  /** Name of the table and of its folder. */
  public String folder() {
    return folder;
  }

  /** The columns as a Markdown table: name, type, unit, meaning. */
  public String markdown() {
    return schema.markdown();
  }

  /** Every table as a Markdown section: a heading of level three, a sentence, its columns. */
  public static String markdownOfAll() {
    return Arrays.stream(values())
        .map(t -> "### `" + t.folder + "`\n\n" + t.doc + "\n\n" + t.markdown())
        .collect(Collectors.joining("\n"));
  }

  RowSchema schema() {
    return schema;
  }
}
