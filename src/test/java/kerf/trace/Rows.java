package kerf.trace;

/** Rows to trace in tests. */
final class Rows {

  private Rows() {}

  static RunRow run() {
    return new RunRow(
        1_700_000_000_000L,
        "train",
        "{\"seed\": 7}",
        7,
        new RunRow.About(
            new RunRow.Data("iris", "ab12", 70, 30),
            new RunRow.Model(4, 8),
            new RunRow.Plan(2, "AABB", 1, 3.0)),
        "contract",
        new RunRow.Platform("0.1.0", "4.2.0", "17.0.15", "Linux amd64", "host", "local[2,4]", 2));
  }

  static QueryRow query(int query) {
    return new QueryRow(
        query,
        "train-step",
        0,
        query,
        1_700_000_000_000L,
        new QueryRow.Size(16, 1, 1, 2, 2, "contract"),
        new QueryRow.Work(3, 192, 160, 0),
        new QueryRow.Phases(1, 20, 300, 4_000),
        new QueryRow.Inside(50, 250, 30));
  }

  static TaskRow task(int query, String status, String error) {
    return new TaskRow(
        query,
        new TaskRow.Attempt(3, 1L << 40, 1, 0, "driver", "hôst"),
        new TaskRow.Clock(1_000, 1_009, 5, 2, 1, 0, 1, 4_000_000),
        new TaskRow.Own(3_900_000, 70_000, 80),
        status,
        error);
  }

  static StepRow step(int step) {
    return new StepRow(
        step / 10, step, 1.0 / (step + 1), 0.5, 0.25, 160L * step, step, 1_000L * step);
  }
}
