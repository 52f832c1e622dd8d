package kerf.qasm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kerf.qasm.program.Expression;
import kerf.qasm.program.Operation;
import kerf.qasm.program.Place;
import org.antlr.v4.runtime.Token;

/** Makes one expression of values and operators, two stacks that grow as these come. */
final class ExpressionReader {
  private final Deque<Expression> values = new ArrayDeque<>(4);
  private final Deque<Waiting> waiting = new ArrayDeque<>(4);

  /**
   * An operator that waits for what binds tighter on its right; the place is that of a sign, or
   * null.
   */
  private record Waiting(Operation operation, int precedence, Place place) {}

  /** A sign before the next value. */
  void before(Token token) {
    Place place = GuardedParser.place(token);
    waiting.push(new Waiting(operation(token), Operation.UNARY_PRECEDENCE, place));
  }

  /** The next value. */
  void add(Expression value) {
    values.push(value);
  }

  /** An operator after the value; of equal operators the left one goes first. */
  void between(Token token) {
    Operation operation = operation(token);
    int precedence = operation.precedence();
    apply(operation == Operation.POWER ? precedence + 1 : precedence);
    waiting.push(new Waiting(operation, precedence, null));
  }

  /** The whole. */
  Expression value() {
    apply(0);
    return values.pop();
  }

  /** Applies operators that bind at least so tightly. */
  private void apply(int precedence) {
    while (!waiting.isEmpty() && waiting.peek().precedence() >= precedence) {
      Waiting operator = waiting.pop();
      Expression last = values.pop();
      boolean sign = operator.place != null;
      List<Expression> of = sign ? List.of(last) : List.of(values.pop(), last);
      Place place = sign ? operator.place : of.get(0).place();
      values.push(Expression.Applied.of(place, operator.operation, of));
    }
  }

  /** The lexer's words and the operators have the same names. */
  private static Operation operation(Token token) {
    return Operation.valueOf(QasmParser.VOCABULARY.getSymbolicName(token.getType()));
  }

  /** A number as written. */
  static Expression literal(Token token) {
    String text = token.getText().replace("_", "");
    double number =
        switch (token.getType()) {
          case QasmParser.TRUE -> 1;
          case QasmParser.FALSE -> 0;
          case QasmParser.HEX -> digits(text, 16);
          case QasmParser.OCT -> digits(text, 8);
          case QasmParser.BIN -> digits(text, 2);
          default -> Double.parseDouble(text);
        };
    return new Expression.Literal(GuardedParser.place(token), number);
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
