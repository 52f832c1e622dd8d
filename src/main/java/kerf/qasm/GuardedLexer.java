package kerf.qasm;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * The part of the lexer that needs to know what came before: in a file of version 2 the words of
 * version 3 are names like any other, any word is a name once it was declared as one, but where it
 * begins a statement, '^' is a power in all files but those of version 3, and an '@' that begins a
 * statement takes its line with it.
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

  private static final Set<Integer> DECLARE =
      Set.of(QasmLexer.QREG, QasmLexer.CREG, QasmLexer.QUBIT, QasmLexer.BIT);

  /** Words of the language that the text has declared as names. */
  private final Set<String> names = new HashSet<>();

  /** Between the word 'gate' or 'opaque' and the body. */
  private boolean header;

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
    if (type >= QasmLexer.INCLUDE && type <= QasmLexer.FALSE && isName(token.getText(), type)) {
      type = QasmLexer.IDENT;
    }
    header = type == QasmLexer.GATE || type == QasmLexer.OPAQUE || header && !ends(type);
    if (!versionThree && type == QasmLexer.CARET && _input.LA(1) != '=') {
      type = QasmLexer.POWER;
    }
    if (type == QasmLexer.AT && ends(last)) {
      type = QasmLexer.ANNOTATION;
      while (_input.LA(1) != '\n' && _input.LA(1) != '\r' && _input.LA(1) != IntStream.EOF) {
        getInterpreter().consume(_input);
      }
    }
    ((CommonToken) token).setType(type);
    last = type;
    return token;
  }

  private boolean isName(String word, int type) {
    if (header || DECLARE.contains(last)) {
      names.add(word);
      return true;
    }
    boolean begins =
        ends(last)
            || last == QasmLexer.ELSE
            || last == QasmLexer.ASSIGN
            || last == QasmLexer.RPAREN && type < QasmLexer.QUBIT;
    return !begins && names.contains(word);
  }

  /** True where a statement may begin after this word. */
  private static boolean ends(int type) {
    return STATEMENT_ENDS.contains(type);
  }
}
