package kerf.qasm;

import java.util.ArrayList;
import java.util.List;
import kerf.qasm.program.Call;
import kerf.qasm.program.Expression;
import kerf.qasm.program.Limits;
import kerf.qasm.program.Operand;
import kerf.qasm.program.Place;
import kerf.qasm.program.Refusal;
import kerf.qasm.program.Statement;
import kerf.qasm.program.Words;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The part of the parser that keeps to the limits: on nesting, as rules call each other on the Java
 * stack, and on the words of a statement.
 */
abstract class GuardedParser extends Parser {
  private Limits limits = Limits.DEFAULT;
  private int depth;
  private int words;

  GuardedParser(TokenStream input) {
    super(input);
  }

  final void setLimits(Limits limits) {
    this.limits = limits;
  }

  static Place place(Token token) {
    return new Place(token.getLine(), token.getCharPositionInLine() + 1);
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    super.enterRule(context, state, rule);
    count(rule, 1);
    if (depth > limits.depth()) {
      Place at = place(getCurrentToken());
      throw at.refusal(
          "expected at most %d parentheses or blocks inside each other; write it in steps",
          limits.depth());
    }
  }

  @Override
  public void exitRule() {
    count(_ctx.getRuleIndex(), -1);
    super.exitRule();
  }

  private void count(int rule, int by) {
    if (rule == QasmParser.RULE_statement) {
      words = 0;
      depth += by;
    } else if (rule == QasmParser.RULE_expression) {
      depth += by;
    }
  }

  @Override
  public Token consume() {
    if (++words > limits.words()) {
      Place at = place(getCurrentToken());
      throw at.refusal(
          "expected the end of the statement within %,d words; split it", limits.words());
    }
    return super.consume();
  }

  /** A list with one more element; an empty one may be immutable. */
  static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
    longer.add(element);
    return longer;
  }

  /** The expression, refused where it is too deep to be worked out recursively. */
  static Expression shallow(Expression made) {
    if (made.depth() > Expression.DEEPEST) {
      Place at = made.place();
      throw at.refusal(
          "expected an expression of at most %d operators inside each other; write it in steps with"
              + " 'const'",
          Expression.DEEPEST);
    }
    return made;
  }

  /** The function of this name, refused unless the statement is no statement at all. */
  final Expression function(Token name, List<Expression> arguments) {
    try {
      return Expression.function(place(name), name.getText(), arguments);
    } catch (Refusal refusal) {
      throw SyntaxErrors.refusedWord(this).orElse(refusal);
    }
  }

  /** A name with what is picked from it. */
  static Operand named(Token name, List<Operand.Index> indices) {
    return new Operand(place(name), name.getText(), indices);
  }

  /** What 'k += 1' and the like give k. */
  static Expression compound(Operand of, Token operator, Expression value) {
    Expression before =
        of.indices().isEmpty()
            ? new Expression.Name(of.place(), of.name())
            : new Expression.Digit(of.place(), of.name(), of.indices());
    ExpressionReader whole = new ExpressionReader();
    whole.add(before);
    whole.between(operator);
    whole.add(value);
    return shallow(whole.value());
  }

  /** A statement with a time in brackets. */
  static Statement timed(Token name, List<Operand> on) {
    if (!name.getText().equals("delay")) {
      Place at = place(name);
      throw at.refusal(
          "expected a new value for %s, or a 'delay' with a time in brackets, got neither; mend the"
              + " statement",
          Words.quote(name.getText()));
    }
    return new Call(place(name), List.of(), name.getText(), List.of(), on);
  }

  /** The values of a loop, refused where they are no range with both of its ends. */
  static Operand.Index counted(Operand.Index values, Token start) {
    if (values instanceof Operand.Range range && range.from() != null && range.to() != null) {
      return range;
    }
    Place at = place(start);
    throw at.refusal(
        "expected the values of a loop as [first:last], [first:step:last] or {a, b, c}, got another"
            + " form; write one of these");
  }
}
