package kerf.qasm;

import org.antlr.v4.runtime.Token;

/**
 * A place in the text.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);

  static Place of(Token token) {
    return new Place(token.getLine(), token.getCharPositionInLine() + 1);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
