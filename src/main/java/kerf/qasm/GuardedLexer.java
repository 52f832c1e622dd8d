package kerf.qasm;

import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * The part of the lexer that needs to know what came before: in a file of version 2 the words of
 * version 3 are names like any other, '^' is a power in all files but those of version 3, and an
 * '@' that begins a statement takes its line with it.
 */
abstract class GuardedLexer extends Lexer {
  private static final Set<Integer> STATEMENT_ENDS =
      Set.of(
          Token.INVALID_TYPE,
          QasmLexer.SEMICOLON,
          QasmLexer.LBRACE,
          QasmLexer.RBRACE,
          QasmLexer.PRAGMA,
          QasmLexer.ANNOTATION);

  private boolean versionTwo;
  private boolean versionThree;
  private int last = Token.INVALID_TYPE;

  GuardedLexer(CharStream input) {
    super(input);
  }

  @Override
  public Token nextToken() {
    Token token = super.nextToken();
    int type = token.getType();
    if (last == QasmLexer.OPENQASM) {
      versionTwo |= token.getText().startsWith("2");
      versionThree = token.getText().startsWith("3");
    }
    if (versionTwo && type >= QasmLexer.QUBIT && type <= QasmLexer.FALSE) {
      type = QasmLexer.IDENT;
    }
    if (!versionThree && type == QasmLexer.CARET) {
      type = QasmLexer.POWER;
    }
    if (type == QasmLexer.AT && STATEMENT_ENDS.contains(last)) {
      type = QasmLexer.ANNOTATION;
      while (_input.LA(1) != '\n' && _input.LA(1) != '\r' && _input.LA(1) != IntStream.EOF) {
        getInterpreter().consume(_input);
      }
    }
    ((CommonToken) token).setType(type);
    last = type;
    return token;
  }
}
