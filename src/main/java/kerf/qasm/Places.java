package kerf.qasm;

import kerf.qasm.program.Place;
import org.antlr.v4.runtime.Token;

/** Where words of the text stand. */
final class Places {
  private Places() {}

  static Place of(Token token) {
    return new Place(token.getLine(), token.getCharPositionInLine() + 1);
  }
}
