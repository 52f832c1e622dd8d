package kerf.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Schema and documentation of a table follow from its record. */
class TableTest {

  private record Odd(
      @Column(doc = "a flag") boolean isSet,
      @Column(doc = "a|b", optional = true) String textOrNull,
      @Column(unit = "s", doc = "some") Long maybeLong) {}

  private record NoDoc(int bare) {}

  private record NoType(@Column(doc = "a float") float small) {}

  private record Grouped(
      @Column(doc = "a number") int one, Odd odd, @Column(doc = "another") int two) {}

  @Test
  void aRecordStandsForItsComponents() {
    assertThat(TracesPage.columns(Grouped.class).lines().skip(2))
        .extracting(line -> line.split("`")[1])
        .containsExactly("one", "is_set", "text_or_null", "maybe_long", "two");
  }

  /** Readers of old traces rely on it: a change here needs a look at RowSchema.VERSION. */
  @Test
  void theStepsOfVersionOne() {
    assertThat(RowSchema.VERSION).isEqualTo(1);
    assertThat(Table.STEPS.schema().parquet().toString().strip().lines().map(String::strip))
        .containsExactly(
            "message steps {",
            "required int32 epoch;",
            "required int32 step;",
            "required double loss;",
            "required double accuracy;",
            "optional double gradient_norm;",
            "required int64 evaluations;",
            "required int32 queries;",
            "required int64 elapsed_ns;",
            "}");
  }

  @Test
  void nullMayStandWhereTheRecordSaysSo() {
    assertThat(RowSchema.of("odd", Odd.class).parquet().toString().strip().lines())
        .containsExactly(
            "message odd {",
            "  required boolean is_set;",
            "  optional binary text_or_null (STRING);",
            "  optional int64 maybe_long;",
            "}");
  }

  @Test
  void columnsAreDocumentedAsMarkdown() {
    assertThat(TracesPage.columns(Odd.class))
        .isEqualTo(
            """
            | column | type | unit | meaning |
            |---|---|---|---|
            | `is_set` | boolean |  | a flag |
            | `text_or_null` | text or null |  | a\\|b |
            | `maybe_long` | long or null | s | some |
            """);
  }

  @Test
  void allTablesAreDocumented() {
    assertThat(TracesPage.text())
        .startsWith("### `runs`\n\nOne row per run")
        .contains("\n\n### `queries`\n\n", "| `total_ns` | long | ns | the query on the clock")
        .contains("\n\n### `tasks`\n\n", "| `error` | text or null |")
        .contains("\n\n### `steps`\n\n", "| `gradient_norm` | double or null |")
        .endsWith(" |\n");
  }

  @ParameterizedTest
  @EnumSource
  void timesHaveUnits(Table table) {
    List<String> lines = TracesPage.columns(table).lines().toList();
    assertThat(lines.stream().filter(l -> l.matches("\\| `\\w+_ns` .*")))
        .allMatch(l -> l.contains("| ns |"));
    assertThat(lines.stream().filter(l -> l.matches("\\| `\\w+_ms` .*")))
        .allMatch(l -> l.contains("| ms |") || l.contains("| ms since 1970 |"));
  }

  @ParameterizedTest
  @CsvSource({"query,query", "dataSha256,data_sha256", "startedMs,started_ms", "aB,a_b"})
  void namesAreSnakeCase(String component, String column) {
    assertThat(RowSchema.snakeCase(component)).isEqualTo(column);
  }

  @Test
  void aRowKnowsItsTable() {
    assertThat(Table.of(Rows.run())).isSameAs(Table.RUNS);
    assertThat(Table.of(Rows.query(0))).isSameAs(Table.QUERIES);
    assertThat(Table.of(Rows.task(0, "SUCCESS", null))).isSameAs(Table.TASKS);
    assertThat(Table.of(Rows.step(0))).isSameAs(Table.STEPS);
    assertThatThrownBy(() -> Table.of(new NoDoc(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a row of a table (RunRow, QueryRow, TaskRow, StepRow), got a NoDoc");
  }

  @Test
  void refusesColumnsItCannotDescribe() {
    assertThatThrownBy(() -> RowSchema.of("t", NoDoc.class))
        .hasMessage("NoDoc.bare: expected a @Column that says what it means");
    assertThatThrownBy(() -> RowSchema.of("t", NoType.class))
        .hasMessage("NoType.small: expected int, long, double, boolean or String, got float");
  }

  @Test
  void aQuerysTotalIsTheSumOfItsPhases() {
    assertThat(new QueryRow.Phases(1, 2, 3, 4).totalNs()).isEqualTo(10);
  }
}
