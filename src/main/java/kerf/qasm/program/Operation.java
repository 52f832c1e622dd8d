package kerf.qasm.program;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What makes a number of one or two others: a function under its names, or an operator, which has
 * the name of its word in the lexer. A sign before one value is that operator after −0.0, which
 * added to a number leaves it as it is, to the last bit.
 */
public enum Operation {
  SIN(StrictMath::sin, "sin"),
  COS(StrictMath::cos, "cos"),
  TAN(StrictMath::tan, "tan"),
  ASIN(StrictMath::asin, "arcsin", "asin"),
  ACOS(StrictMath::acos, "arccos", "acos"),
  ATAN(StrictMath::atan, "arctan", "atan"),
  EXP(StrictMath::exp, "exp"),
  LOG(StrictMath::log, "log", "ln"),
  SQRT(StrictMath::sqrt, "sqrt"),
  ABS(Math::abs, "abs"),
  FLOOR(Math::floor, "floor"),
  CEILING(Math::ceil, "ceiling", "ceil"),
  POWER(12, StrictMath::pow, "pow"),
  /** Before one value only, as is the tilde. */
  NOT(0, (none, x) -> truth(x == 0)),
  TILDE(0, (none, x) -> ~whole(x, "~")),
  /** The remainder with the sign of the dividend, as of integers in C. */
  PERCENT(10, (a, b) -> a % b, "mod"),
  SLASH(10, (a, b) -> a / b),
  STAR(10, (a, b) -> a * b),
  PLUS(9, (a, b) -> a + b),
  MINUS(9, (a, b) -> a - b),
  LEFT(8, (a, b) -> whole(a, "<<") * StrictMath.pow(2, whole(b, "<<"))),
  RIGHT(8, (a, b) -> Math.floor(whole(a, ">>") * StrictMath.pow(2, -whole(b, ">>")))),
  LESS(7, (a, b) -> truth(a < b)),
  GREATER(7, (a, b) -> truth(a > b)),
  AT_MOST(7, (a, b) -> truth(a <= b)),
  AT_LEAST(7, (a, b) -> truth(a >= b)),
  EQUAL(6, (a, b) -> truth(a == b)),
  UNEQUAL(6, (a, b) -> truth(a != b)),
  AMPERSAND(5, (a, b) -> whole(a, "&") & whole(b, "&")),
  CARET(4, (a, b) -> whole(a, "^") ^ whole(b, "^")),
  BAR(3, (a, b) -> whole(a, "|") | whole(b, "|")),
  AND(2, (a, b) -> truth(a != 0 && b != 0)),
  OR(1, (a, b) -> truth(a != 0 || b != 0)),
  /** Casts: 'int' and 'uint' cut off the fraction, 'bool' asks whether it is not zero. */
  INT(x -> x < 0 ? Math.ceil(x) : Math.floor(x), "int", "uint"),
  BOOL(x -> truth(x != 0), "bool"),
  FLOAT(x -> x, "float", "angle");

  /** Signs bind tighter than products and looser than powers: −2**2 is −4. */
  public static final int UNARY_PRECEDENCE = 11;

  /** Whole numbers up to here are exact as doubles. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private final int arguments;
  private final int precedence;
  private final DoubleBinaryOperator of;
  private final List<String> names;

  Operation(DoubleUnaryOperator of, String... names) {
    this.arguments = 1;
    this.precedence = 0;
    this.of = (none, x) -> of.applyAsDouble(x);
    this.names = List.of(names);
  }

  Operation(int precedence, DoubleBinaryOperator of, String... names) {
    this.arguments = 2;
    this.precedence = precedence;
    this.of = of;
    this.names = List.of(names);
  }

  /** The function of a name, refused where there is none or it takes other arguments. */
  static Operation of(String name, int arguments, Place place) {
    for (Operation function : values()) {
      if (function.names.contains(name)) {
        if (function.arguments != arguments) {
          throw place.refusal(
              "%s: expected %s, got %d; write %s",
              name,
              Words.count(function.arguments, "argument"),
              arguments,
              function.arguments == 1 ? name + "(x)" : name + "(x, y)");
        }
        return function;
      }
    }
    throw place.refusal(
        "expected a function of numbers, got %s; known: %s",
        Words.quote(name),
        String.join(", ", Arrays.stream(values()).flatMap(f -> f.names.stream()).toList()));
  }

  /** How tightly it binds between two values, loosest first. */
  public int precedence() {
    return precedence;
  }

  /** True where whole arguments are divided as whole numbers when a whole result is wanted. */
  boolean keepsWhole() {
    return this == ABS || arguments == 2;
  }

  /**
   * Applies it to one or two numbers.
   *
   * @param whole whether a whole number is wanted
   * @throws ArithmeticException where it takes other numbers only
   */
  double apply(double[] values, boolean whole) {
    double first = values.length == 1 ? -0.0 : values[0];
    double last = values[values.length - 1];
    return this == SLASH && whole ? quotient(first, last) : of.applyAsDouble(first, last);
  }

  private static double quotient(double a, double b) {
    if (b == 0) {
      throw new ArithmeticException("expected a divisor other than 0, got 0; change it");
    }
    double q = a / b;
    boolean wholes = a == Math.rint(a) && b == Math.rint(b);
    return !wholes ? q : q < 0 ? Math.ceil(q) : Math.floor(q);
  }

  private static long whole(double x, String operator) {
    if (x != Math.rint(x) || !(Math.abs(x) <= LARGEST_WHOLE)) {
      String remedy = operator.equals("^") ? "a power is written '**'" : "change it";
      throw new ArithmeticException(
          "'%s': expected whole numbers, got %s; %s".formatted(operator, Words.number(x), remedy));
    }
    return (long) x;
  }

  private static double truth(boolean is) {
    return is ? 1 : 0;
  }
}
