package kerf.qasm.program;

/**
 * Why a text is refused, and where; its reader adds the file's name. Without a place of its own it
 * gets that of the statement being read.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Place place;

  Refusal(Place place, String problem) {
    super(problem, null, false, false);
    this.place = place;
  }

  Refusal(String problem) {
    this(null, problem);
  }

  /** Null where only the statement is known. */
  public Place place() {
    return place;
  }
}
