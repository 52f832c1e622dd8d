package kerf.qasm.program;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The functions that expressions know. */
enum Function implements Expression.Operation {
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
  POW(StrictMath::pow, "pow"),
  /** The remainder with the sign of the dividend, as of integers in C. */
  MOD((a, b) -> a % b, "mod"),
  /** Casts: 'int' and 'uint' cut off the fraction, 'bool' asks whether it is not zero. */
  INT(x -> x < 0 ? Math.ceil(x) : Math.floor(x), "int", "uint"),
  BOOL(x -> x == 0 ? 0 : 1, "bool"),
  FLOAT(x -> x, "float", "angle");

  private final List<String> names;
  private final int arguments;
  private final DoubleUnaryOperator one;
  private final DoubleBinaryOperator two;

  Function(DoubleUnaryOperator one, String... names) {
    this.names = List.of(names);
    this.arguments = 1;
    this.one = one;
    this.two = null;
  }

  Function(DoubleBinaryOperator two, String... names) {
    this.names = List.of(names);
    this.arguments = 2;
    this.one = null;
    this.two = two;
  }

  /** The function of a name, refused where there is none or it takes other arguments. */
  static Function of(String name, int arguments, Place place) {
    for (Function function : values()) {
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

  @Override
  public boolean keepsWhole() {
    return this == ABS || this == MOD || this == POW;
  }

  @Override
  public double apply(double[] of, boolean whole, Place place) {
    return arguments == 1 ? one.applyAsDouble(of[0]) : two.applyAsDouble(of[0], of[1]);
  }
}
