package kerf.qasm.program;

/**
 * Why a text is refused, and where; its reader adds the file's name. Without a place of its own it
 * gets that of the statement being read.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Place place;
  private final boolean unknown;

  Refusal(Place place, String problem) {
    this(place, problem, false);
  }

  private Refusal(Place place, String problem, boolean unknown) {
    super(problem, null, false, false);
    this.place = place;
    this.unknown = unknown;
  }

  /** Of what depends on measured bits. */
  static Refusal unknown(Place place, String what) {
    String problem =
        "expected a constant, got %s; a circuit cannot depend on measured bits: write it without";
    return new Refusal(place, problem.formatted(what), true);
  }

  /** True where a measured bit, or a variable without a value, is asked for its value. */
  boolean isUnknown() {
    return unknown;
  }

  Refusal(String problem) {
    this(null, problem);
  }

  /** Null where only the statement is known. */
  public Place place() {
    return place;
  }
}
