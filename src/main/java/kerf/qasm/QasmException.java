package kerf.qasm;

import kerf.qasm.program.Place;

/**
 * Says why a text is not read as a circuit: {@code name:line:column: what was expected, what came,
 * what to do}.
 */
public final class QasmException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  QasmException(String name, Place place, String problem) {
    super(name + ":" + place + ": " + problem);
    this.line = place.line();
    this.column = place.column();
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1. */
  public int column() {
    return column;
  }
}
