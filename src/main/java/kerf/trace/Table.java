package kerf.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a trace: what a row of each stands for and which record it is. */
public enum Table {
  /** One row per run, written when it starts. */
  RUNS(RunRow.class),
  /** One row per estimator query. */
  QUERIES(QueryRow.class),
  /** One row per attempt of a Spark task. */
  TASKS(TaskRow.class),
  /** One row per optimizer step. */
  STEPS(StepRow.class);

  private final RowSchema schema;

  Table(Class<? extends Record> rows) {
    this.schema = RowSchema.of(folder(), rows);
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
    return name().toLowerCase(Locale.ROOT);
  }

  RowSchema schema() {
    return schema;
  }
}
