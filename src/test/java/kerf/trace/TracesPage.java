package kerf.trace;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of traces as the documentation has them: in Markdown, from what their rows say. */
public final class TracesPage {
  private static final Map<Table, String> ROWS =
      Map.of(
          Table.RUNS, "One row per run, written when it starts.",
          Table.QUERIES, "One row per estimator query.",
          Table.TASKS, "One row per attempt of a Spark task.",
          Table.STEPS, "One row per optimizer step.");

  private TracesPage() {}

  /** Every table as a section: a heading of level three, a sentence, its columns. */
  public static String text() {
    return Stream.of(Table.values())
        .map(t -> "### `%s`\n\n%s\n\n%s".formatted(t.folder(), ROWS.get(t), columns(t)))
        .collect(Collectors.joining("\n"));
  }

  static String columns(Table table) {
    return columns(table.schema().rows());
  }

  /** The columns of a row class: name, type, unit, meaning. */
  static String columns(Class<?> rows) {
    return "| column | type | unit | meaning |\n|---|---|---|---|\n" + lines(rows);
  }

  private static String lines(Class<?> rows) {
    return Stream.of(rows.getRecordComponents())
        .map(c -> c.getType().isRecord() ? lines(c.getType()) : line(c))
        .collect(Collectors.joining());
  }

  private static String line(RecordComponent component) {
    Column column = component.getAnnotation(Column.class);
    String type = column.whole() ? "long" : component.getType().getSimpleName();
    boolean optional = column.optional() || Number.class.isAssignableFrom(component.getType());
    return "| `%s` | %s%s | %s | %s |\n"
        .formatted(
            RowSchema.snakeCase(component.getName()),
            type.equals("String")
                ? "text"
                : type.toLowerCase(Locale.ROOT).replace("integer", "int"),
            optional ? " or null" : "",
            column.unit(),
            column.doc().replace("|", "\\|"));
  }
}
