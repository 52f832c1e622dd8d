package kerf.qasm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kerf.qasm.program.Expression;
import kerf.qasm.program.Function;
import kerf.qasm.program.Place;
import kerf.qasm.program.Refusal;
import kerf.qasm.program.Sign;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes expressions of what the parser found: a flat list of terms and operators. */
final class Expressions {
  /** Depth of an expression: working it out is recursive. */
  private static final int DEEPEST = 1000;

  /** True where '^' is a power: everywhere but in a text that says it is version 3. */
  private boolean caretIsPower = true;

  void setCaretIsPower(boolean is) {
    caretIsPower = is;
  }

  /** By two stacks, as terms and operators come; of equal operators the left goes first. */
  Expression of(QasmParser.ExpressionContext context) {
    Deque<Expression> values = new ArrayDeque<>();
    Deque<Waiting> waiting = new ArrayDeque<>();
    List<QasmParser.TermContext> terms = context.term();
    List<QasmParser.BinaryContext> operators = context.binary();
    for (int i = 0; i < terms.size(); i++) {
      QasmParser.TermContext term = terms.get(i);
      for (int sign = 0; sign < term.getChildCount() - 1; sign++) {
        Token token = ((TerminalNode) term.getChild(sign)).getSymbol();
        waiting.push(new Waiting(token, sign(token), true));
      }
      values.push(primary(term.primary()));
      Sign next = i < operators.size() ? sign(operators.get(i).start) : null;
      while (!waiting.isEmpty() && waiting.peek().goesBefore(next)) {
        waiting.pop().apply(values);
      }
      if (next != null) {
        waiting.push(new Waiting(operators.get(i).start, next, false));
      }
    }
    return values.pop();
  }

  /** The lexer's words and the signs have the same names. */
  private Sign sign(Token token) {
    Sign sign = Sign.valueOf(QasmParser.VOCABULARY.getSymbolicName(token.getType()));
    return sign == Sign.CARET && caretIsPower ? Sign.POWER : sign;
  }

  /** An operator that waits for what binds tighter on its right. */
  private record Waiting(Token token, Sign sign, boolean unary) {
    boolean goesBefore(Sign next) {
      if (next == null) {
        return true;
      }
      int mine = unary ? Sign.UNARY_PRECEDENCE : sign.precedence();
      int other = next.precedence();
      return mine > other || mine == other && next != Sign.POWER;
    }

    void apply(Deque<Expression> values) {
      Expression right = values.pop();
      Expression made =
          unary
              ? new Expression.Unary(Places.of(token), sign, right, 1 + right.depth())
              : join(values.pop(), right);
      values.push(shallow(made));
    }

    private Expression join(Expression left, Expression right) {
      int depth = 1 + Math.max(left.depth(), right.depth());
      return new Expression.Binary(left.place(), sign, left, right, depth);
    }
  }

  private static Expression shallow(Expression made) {
    if (made.depth() > DEEPEST) {
      throw new Refusal(
          made.place(),
          ("expected an expression of at most %d operators inside each other; write"
                  + " it in steps with 'const'")
              .formatted(DEEPEST));
    }
    return made;
  }

  private Expression primary(QasmParser.PrimaryContext context) {
    Place place = Places.of(context.start);
    if (context.expression() != null) {
      return of(context.expression());
    }
    if (context.arguments() != null) {
      String name =
          context.type() != null ? context.type().start.getText() : context.start.getText();
      return function(place, name, context.arguments());
    }
    if (context.IDENT() == null) {
      return new Expression.Literal(place, number(context.start));
    }
    String name = context.IDENT().getText();
    if (context.index().isEmpty()) {
      return new Expression.Name(place, name);
    }
    QasmParser.ItemContext item = context.index(0).item();
    boolean one = context.index().size() == 1 && item != null && item.range() == null;
    Expression index = one ? of(item.expression()) : null;
    return shallow(new Expression.Digit(place, name, index, index == null ? 1 : 1 + index.depth()));
  }

  private Expression function(Place place, String name, QasmParser.ArgumentsContext context) {
    List<Expression> arguments = list(context);
    if (name.equals("sizeof")) {
      if (arguments.size() == 1 && arguments.get(0) instanceof Expression.Name of) {
        return new Expression.SizeOf(place, of.name());
      }
      throw new Refusal(
          place, "sizeof: expected the name of a register, got none; write sizeof(q)");
    }
    int depth = 1 + arguments.stream().mapToInt(Expression::depth).max().orElse(0);
    Function function = Function.of(name, arguments.size(), place);
    return shallow(new Expression.Call(place, function, arguments, depth));
  }

  /** The expressions in parentheses; none where there are no parentheses. */
  List<Expression> list(QasmParser.ArgumentsContext context) {
    return context == null ? List.of() : list(context.expression());
  }

  /** Expressions one by one. */
  List<Expression> list(List<QasmParser.ExpressionContext> contexts) {
    List<Expression> list = new ArrayList<>(contexts.size());
    contexts.forEach(context -> list.add(of(context)));
    return list;
  }

  /** The expression, or null where there is none. */
  Expression orNull(QasmParser.ExpressionContext context) {
    return context == null ? null : of(context);
  }

  /** What stands in brackets as a size, or null. */
  Expression size(QasmParser.SizeContext context) {
    return context == null ? null : of(context.expression());
  }

  private static double number(Token token) {
    String text = token.getText().replace("_", "");
    return switch (token.getType()) {
      case QasmParser.TRUE -> 1;
      case QasmParser.FALSE -> 0;
      case QasmParser.HEX -> digits(text, 16);
      case QasmParser.OCT -> digits(text, 8);
      case QasmParser.BIN -> digits(text, 2);
      default -> Double.parseDouble(text);
    };
  }

  /** Any number of digits after a prefix of two characters. */
  private static double digits(String text, int base) {
    double value = 0;
    for (int i = 2; i < text.length(); i++) {
      value = value * base + Character.digit(text.charAt(i), base);
    }
    return value;
  }
}
