package kerf.qasm;

/** What the operators of expressions do, and which of them bind tighter. */
final class Operators {
  /** Whole numbers up to here are exact as doubles. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private Operators() {}

  /** How tightly an operator between two values binds, loosest first. */
  static int precedence(int operator) {
    return switch (operator) {
      case QasmParser.OR -> 1;
      case QasmParser.AND -> 2;
      case QasmParser.BAR -> 3;
      case QasmParser.CARET -> 4;
      case QasmParser.AMPERSAND -> 5;
      case QasmParser.EQUAL, QasmParser.UNEQUAL -> 6;
      case QasmParser.LESS, QasmParser.GREATER, QasmParser.AT_MOST, QasmParser.AT_LEAST -> 7;
      case QasmParser.LEFT, QasmParser.RIGHT -> 8;
      case QasmParser.PLUS, QasmParser.MINUS -> 9;
      case QasmParser.STAR, QasmParser.SLASH, QasmParser.PERCENT -> 10;
      case QasmParser.POWER -> 12;
      default -> throw new IllegalArgumentException("no operator: " + operator);
    };
  }

  /** Signs bind tighter than products and looser than powers: −2**2 is −4. */
  static final int UNARY_PRECEDENCE = 11;

  static double unary(int operator, double x, Place place) {
    return switch (operator) {
      case QasmParser.PLUS -> x;
      case QasmParser.MINUS -> -x;
      case QasmParser.NOT -> truth(x == 0);
      default -> ~whole(x, "~", place);
    };
  }

  static double binary(int operator, double a, double b, boolean whole, Place place) {
    return switch (operator) {
      case QasmParser.PLUS -> a + b;
      case QasmParser.MINUS -> a - b;
      case QasmParser.STAR -> a * b;
      case QasmParser.SLASH -> whole ? quotient(a, b, place) : a / b;
      case QasmParser.PERCENT -> modulo(a, b);
      case QasmParser.POWER -> StrictMath.pow(a, b);
      case QasmParser.CARET -> whole(a, "^", place) ^ whole(b, "^", place);
      case QasmParser.AMPERSAND -> whole(a, "&", place) & whole(b, "&", place);
      case QasmParser.BAR -> whole(a, "|", place) | whole(b, "|", place);
      case QasmParser.LEFT -> whole(a, "<<", place) * StrictMath.pow(2, whole(b, "<<", place));
      case QasmParser.RIGHT ->
          Math.floor(whole(a, ">>", place) * StrictMath.pow(2, -whole(b, ">>", place)));
      case QasmParser.EQUAL -> truth(a == b);
      case QasmParser.UNEQUAL -> truth(a != b);
      case QasmParser.LESS -> truth(a < b);
      case QasmParser.GREATER -> truth(a > b);
      case QasmParser.AT_MOST -> truth(a <= b);
      case QasmParser.AT_LEAST -> truth(a >= b);
      case QasmParser.AND -> truth(a != 0 && b != 0);
      case QasmParser.OR -> truth(a != 0 || b != 0);
      default -> throw new IllegalArgumentException("no operator: " + operator);
    };
  }

  /** The remainder with the sign of the dividend, as of integers in C. */
  static double modulo(double a, double b) {
    return a % b;
  }

  private static double quotient(double a, double b, Place place) {
    if (b == 0) {
      throw new Refusal(place, "expected a divisor other than 0, got 0; change it");
    }
    double q = a / b;
    boolean wholes = a == Math.rint(a) && b == Math.rint(b);
    return !wholes ? q : q < 0 ? Math.ceil(q) : Math.floor(q);
  }

  private static long whole(double x, String operator, Place place) {
    if (x != Math.rint(x) || !(Math.abs(x) <= LARGEST_WHOLE)) {
      String todo = operator.equals("^") ? "a power is written '**'" : "change it";
      throw new Refusal(
          place,
          "'%s': expected whole numbers, got %s; %s".formatted(operator, Words.number(x), todo));
    }
    return (long) x;
  }

  private static double truth(boolean is) {
    return is ? 1 : 0;
  }
}
