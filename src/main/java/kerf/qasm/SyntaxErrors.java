package kerf.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kerf.qasm.program.Place;
import kerf.qasm.program.Refusal;
import kerf.qasm.program.Words;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Ends at the first error of syntax, and says in words what was expected there. */
final class SyntaxErrors extends DefaultErrorStrategy {
  /** What an expression begins with. */
  private static final IntervalSet EXPRESSION =
      QasmParser._ATN.nextTokens(QasmParser._ATN.ruleToStartState[QasmParser.RULE_expression]);

  @Override
  public void sync(Parser parser) {
    IntervalSet next = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
    if (!next.contains(Token.EPSILON) && !next.contains(parser.getInputStream().LA(1))) {
      throw refusal(parser, parser.getCurrentToken(), next);
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw refusal(parser, parser.getCurrentToken(), parser.getExpectedTokens());
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    throw refusal(parser, e.getOffendingToken(), e.getExpectedTokens());
  }

  /** Why the statement is refused that is being read, where its first word says so. */
  static Optional<Refusal> refusedWord(Parser parser) {
    for (RuleContext c = parser.getContext(); c != null; c = c.parent) {
      if (c instanceof QasmParser.StatementContext statement) {
        Token start = statement.start;
        String refused = Words.refusal(start.getText());
        if (refused != null) {
          return Optional.of(GuardedParser.place(start).refusal(refused));
        }
      }
    }
    return Optional.empty();
  }

  private static Refusal refusal(Parser parser, Token got, IntervalSet expected) {
    return refusedWord(parser).orElseGet(() -> unexpected(parser, got, expected));
  }

  private static Refusal unexpected(Parser parser, Token got, IntervalSet expected) {
    Token before = parser.getInputStream().LT(-1);
    boolean ends = expected.size() == 1 && expected.contains(QasmParser.SEMICOLON);
    if (ends && before != null && before.getLine() < got.getLine()) {
      int length = before.getStopIndex() - before.getStartIndex() + 1;
      Place end = new Place(before.getLine(), GuardedParser.place(before).column() + length);
      return end.refusal(
          "expected ';' at the end of the statement, got %s on line %d; add the ';'",
          shown(got), got.getLine());
    }
    Place at = GuardedParser.place(got);
    return at.refusal("expected %s, got %s; %s", words(expected), shown(got), remedy(parser, got));
  }

  private static String shown(Token token) {
    String text = token.getText();
    return switch (token.getType()) {
      case Token.EOF -> name(Token.EOF);
      case QasmParser.OTHER -> "the character " + Words.quote(text);
      case QasmParser.UNCLOSED_COMMENT -> "a comment without its end";
      default -> Words.quote(text);
    };
  }

  private static String remedy(Parser parser, Token got) {
    return switch (got.getType()) {
      case Token.EOF -> "the text breaks off";
      case QasmParser.UNCLOSED_COMMENT -> "close it with '*/'";
      case QasmParser.OTHER ->
          got.getText().equals("\"") || got.getText().equals("'")
              ? "close the quotes on the same line"
              : "take it out";
      default -> {
        boolean word =
            got.getType() <= QasmParser.FALSE
                && parser.getExpectedTokens().contains(QasmParser.IDENT);
        yield word
            ? "it is a word of the language: write another name"
            : "mend the " + place(parser.getContext());
      }
    };
  }

  private static String place(ParserRuleContext context) {
    return switch (context.getRuleIndex()) {
      case QasmParser.RULE_expression,
          QasmParser.RULE_term,
          QasmParser.RULE_primary,
          QasmParser.RULE_binary ->
          "expression";
      case QasmParser.RULE_operand, QasmParser.RULE_operands -> "list of qubits";
      case QasmParser.RULE_index, QasmParser.RULE_item, QasmParser.RULE_range -> "index";
      case QasmParser.RULE_arguments -> "list of parameters";
      case QasmParser.RULE_modifier -> "modifier";
      default -> "statement";
    };
  }

  /**
   * Sets that stand for one thing are named by it; operators are left out where a mark would do.
   */
  private static String words(IntervalSet expected) {
    TreeSet<Integer> left = new TreeSet<>(expected.toSet());
    List<String> words = new ArrayList<>();
    if (left.contains(QasmParser.QREG) && left.contains(QasmParser.GATE)) {
      return left.contains(QasmParser.RBRACE) ? "a statement or '}'" : "a statement";
    }
    if (left.contains(QasmParser.IDENT) && left.contains(QasmParser.FLOAT) && left.size() > 2) {
      words.add("an expression");
      left.removeAll(EXPRESSION.toSet());
    }
    if (left.contains(QasmParser.INT_TYPE)) {
      words.add("a type");
      left.removeIf(t -> t >= QasmParser.INT_TYPE && t <= QasmParser.BOOL_TYPE);
    }
    if (left.contains(QasmParser.CARET)) {
      left.removeIf(SyntaxErrors::isOperator);
      if (left.isEmpty()) {
        words.add("an operator");
      }
    }
    if (left.contains(QasmParser.PHYSICAL)) {
      left.remove(QasmParser.IDENT);
    }
    left.forEach(type -> words.add(name(type)));
    if (words.size() == 1) {
      return words.get(0);
    }
    String last = words.remove(words.size() - 1);
    return String.join(", ", words) + " or " + last;
  }

  private static boolean isOperator(int type) {
    return type >= QasmParser.POWER && type <= QasmParser.PERCENT && type != QasmParser.ASSIGN;
  }

  private static String name(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case QasmParser.IDENT -> "a name";
      case QasmParser.INT -> "a whole number";
      case QasmParser.FLOAT -> "a number";
      case QasmParser.STRING -> "a text in quotes";
      case QasmParser.PHYSICAL -> "a qubit";
      default -> QasmParser.VOCABULARY.getDisplayName(type);
    };
  }
}
