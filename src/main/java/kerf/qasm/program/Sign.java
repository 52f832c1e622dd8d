package kerf.qasm.program;

/** The operators of expressions: what they do, and which of them bind tighter. */
public enum Sign implements Expression.Operation {
  OR(1),
  AND(2),
  BAR(3),
  CARET(4),
  AMPERSAND(5),
  EQUAL(6),
  UNEQUAL(6),
  LESS(7),
  GREATER(7),
  AT_MOST(7),
  AT_LEAST(7),
  LEFT(8),
  RIGHT(8),
  PLUS(9),
  MINUS(9),
  STAR(10),
  SLASH(10),
  PERCENT(10),
  POWER(12),
  /** Before one value only, as is the tilde. */
  NOT(0),
  TILDE(0);

  /** Signs bind tighter than products and looser than powers: −2**2 is −4. */
  public static final int UNARY_PRECEDENCE = 11;

  /** Whole numbers up to here are exact as doubles. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private final int precedence;

  Sign(int precedence) {
    this.precedence = precedence;
  }

  /** How tightly it binds between two values, loosest first. */
  public int precedence() {
    return precedence;
  }

  @Override
  public double apply(double[] of, boolean whole, Place place) {
    return of.length == 1 ? unary(of[0], place) : binary(of[0], of[1], whole, place);
  }

  @Override
  public boolean keepsWhole() {
    return true;
  }

  private double unary(double x, Place place) {
    return switch (this) {
      case PLUS -> x;
      case MINUS -> -x;
      case NOT -> truth(x == 0);
      default -> ~whole(x, "~", place);
    };
  }

  private double binary(double a, double b, boolean whole, Place place) {
    return switch (this) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case STAR -> a * b;
      case SLASH -> whole ? quotient(a, b, place) : a / b;
      case PERCENT -> a % b;
      case POWER -> StrictMath.pow(a, b);
      case CARET -> whole(a, "^", place) ^ whole(b, "^", place);
      case AMPERSAND -> whole(a, "&", place) & whole(b, "&", place);
      case BAR -> whole(a, "|", place) | whole(b, "|", place);
      case LEFT -> whole(a, "<<", place) * StrictMath.pow(2, whole(b, "<<", place));
      case RIGHT -> Math.floor(whole(a, ">>", place) * StrictMath.pow(2, -whole(b, ">>", place)));
      case EQUAL -> truth(a == b);
      case UNEQUAL -> truth(a != b);
      case LESS -> truth(a < b);
      case GREATER -> truth(a > b);
      case AT_MOST -> truth(a <= b);
      case AT_LEAST -> truth(a >= b);
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
      case NOT, TILDE -> throw new IllegalArgumentException("not between two values: " + this);
    };
  }

  private static double quotient(double a, double b, Place place) {
    if (b == 0) {
      throw place.refusal("expected a divisor other than 0, got 0; change it");
    }
    double q = a / b;
    boolean wholes = a == Math.rint(a) && b == Math.rint(b);
    return !wholes ? q : q < 0 ? Math.ceil(q) : Math.floor(q);
  }

  private static long whole(double x, String operator, Place place) {
    if (x != Math.rint(x) || !(Math.abs(x) <= LARGEST_WHOLE)) {
      String remedy = operator.equals("^") ? "a power is written '**'" : "change it";
      throw place.refusal(
          "'%s': expected whole numbers, got %s; %s", operator, Words.number(x), remedy);
    }
    return (long) x;
  }

  private static double truth(boolean is) {
    return is ? 1 : 0;
  }
}
