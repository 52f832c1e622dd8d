package kerf.qasm.program;

/**
 * A place in the text.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record Place(int line, int column) {
  /** The beginning. */
  public static final Place START = new Place(1, 1);

  /** Why the text is refused here: a message, formatted where arguments follow. */
  public Refusal refusal(String message, Object... arguments) {
    return new Refusal(this, arguments.length == 0 ? message : message.formatted(arguments));
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
