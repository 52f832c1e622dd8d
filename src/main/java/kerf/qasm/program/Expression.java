package kerf.qasm.program;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A number to be worked out. All numbers are doubles; truth is 1 and falsehood 0. Where a whole
 * number is wanted (an index, an integer constant) a quotient of whole numbers is a whole number
 * too, everywhere else 1/2 is a half.
 */
public sealed interface Expression {
  /** Depth of an expression at most: working it out is recursive. */
  int DEEPEST = 1000;

  /** Binary digits of the whole numbers that doubles are. */
  int MOST_DIGITS = 53;

  /** Where it stands. */
  Place place();

  /** How deep it is, 1 for a number: what working it out takes on the stack. */
  default int depth() {
    return 1;
  }

  /** The value; may be infinite or NaN. */
  double value(Scope scope, boolean whole);

  /** The value, refused where it is not finite. */
  default double finite(Scope scope) {
    double value = value(scope, false);
    if (!Double.isFinite(value)) {
      throw place()
          .refusal("expected a finite number, got " + value + "; check divisions and functions");
    }
    return value;
  }

  /**
   * The value as an integer, refused where it is none or not between the ends.
   *
   * @param what what it is, for messages
   * @param of the name of what it belongs to, or null
   */
  default int integer(Scope scope, int least, int most, String what, String of) {
    double value = value(scope, true);
    if (value != Math.rint(value) || !(value >= least && value <= most)) {
      throw place()
          .refusal(
              "%s: expected a whole number from %,d to %,d, got %s; change it",
              of == null ? what : what + Words.quote(of), least, most, Words.number(value));
    }
    return (int) value;
  }

  /** The value as so many bits, the last digit first; null is what is not known. */
  default Boolean[] bits(int n, String of, Scope scope) {
    Boolean[] bits = new Boolean[n];
    try {
      double value = value(scope, true);
      if (value != Math.rint(value)
          || !(value >= 0 && value < Math.pow(2, Math.min(n, MOST_DIGITS)))) {
        throw place()
            .refusal(
                "%s: expected a value of %s, got %s; change it",
                Words.quote(of), Words.count(n, "bit"), Words.number(value));
      }
      for (int i = 0; i < n; i++) {
        bits[i] = i < MOST_DIGITS && ((long) value >> i & 1) == 1;
      }
    } catch (Refusal refusal) {
      if (!refusal.isUnknown()) {
        throw refusal;
      }
    }
    return bits;
  }

  /**
   * A function or cast of this name.
   *
   * @throws Refusal where there is none or it takes other arguments
   */
  static Expression function(Place place, String name, List<Expression> arguments) {
    if (name.equals("sizeof")) {
      if (arguments.size() == 1 && arguments.get(0) instanceof Name of) {
        return new SizeOf(place, of.name());
      }
      throw place.refusal("sizeof: expected the name of a register, got none; write sizeof(q)");
    }
    return Applied.of(place, Operation.of(name, arguments.size(), place), arguments);
  }

  /** A number as written. */
  record Literal(Place place, double number) implements Expression {
    @Override
    public double value(Scope scope, boolean whole) {
      return number;
    }
  }

  /** Binary digits in quotes, the last one being that of bit 0. */
  record Bitstring(Place place, String text) implements Expression {
    /** Takes the quotes off. */
    public Bitstring {
      text = text.substring(1, text.length() - 1).replace("_", "");
      if (!text.matches("[01]+")) {
        throw place.refusal(
            "expected binary digits in quotes, got %s; write such as \"0110\"", Words.quote(text));
      }
    }

    @Override
    public double value(Scope scope, boolean whole) {
      if (text.length() > MOST_DIGITS) {
        throw place.refusal(
            "expected at most %d binary digits, got %,d; write fewer", MOST_DIGITS, text.length());
      }
      return Long.parseLong(text, 2);
    }

    @Override
    public Boolean[] bits(int n, String of, Scope scope) {
      if (text.length() != n) {
        throw place.refusal(
            "%s: expected %s, got %d; change the text in quotes",
            Words.quote(of), Words.count(n, "binary digit"), text.length());
      }
      return IntStream.range(0, n)
          .mapToObj(i -> text.charAt(n - 1 - i) == '1')
          .toArray(Boolean[]::new);
    }
  }

  /** A time: that of a gate, or as written. */
  record Time(Place place) implements Expression {
    @Override
    public double value(Scope scope, boolean whole) {
      throw place.refusal("expected a number, got a time; leave it out: only the order counts");
    }
  }

  /** A constant, parameter, variable, input, or bits. */
  record Name(Place place, String name) implements Expression {
    @Override
    public Boolean[] bits(int n, String of, Scope scope) {
      if (scope.find(name) instanceof Symbol.Bits bits && bits.size() == n) {
        return IntStream.range(0, n).mapToObj(bits::get).toArray(Boolean[]::new);
      }
      return Expression.super.bits(n, of, scope);
    }

    @Override
    public double value(Scope scope, boolean whole) {
      return scope.number(name, place);
    }
  }

  /**
   * A bit, or a binary digit of a whole number, 0 being the last.
   *
   * @param indices one index of one element, or else it is refused
   */
  record Digit(Place place, String name, List<Operand.Index> indices) implements Expression {
    @Override
    public int depth() {
      return indices.get(0) instanceof Operand.One one ? 1 + one.index().depth() : 1;
    }

    @Override
    public double value(Scope scope, boolean whole) {
      if (scope.find(name) instanceof Symbol.Bits bits
          && indices.size() == 1
          && indices.get(0) instanceof Operand.One one) {
        Boolean bit = bits.get(Operand.element(one.index(), bits.size(), name, scope));
        if (bit == null) {
          throw Refusal.unknown(place, "the classical bits " + Words.quote(name));
        }
        return bit ? 1 : 0;
      }
      double number = scope.number(name, place);
      boolean natural = number == Math.rint(number) && number >= 0 && number < 1L << MOST_DIGITS;
      if (!natural || indices.size() > 1 || !(indices.get(0) instanceof Operand.One one)) {
        throw place.refusal(
            "expected one binary digit of a whole number from 0, got another element"
                + " of %s; change it",
            Words.quote(name));
      }
      return (long) number >> one.index().integer(scope, 0, MOST_DIGITS - 1, "digit of ", name) & 1;
    }
  }

  /** An operator with its values, a function with its arguments. */
  record Applied(Place place, Operation operation, List<Expression> of, int depth)
      implements Expression {
    /** At the place. */
    public static Applied of(Place place, Operation operation, List<Expression> of) {
      int depth = Math.max(of.get(0).depth(), of.get(of.size() - 1).depth());
      return new Applied(place, operation, of, 1 + depth);
    }

    @Override
    public double value(Scope scope, boolean whole) {
      double[] values = new double[of.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = of.get(i).value(scope, whole && operation.keepsWhole());
      }
      try {
        double result = operation.apply(values, whole);
        boolean grows = operation == Operation.TILDE || operation == Operation.LEFT;
        return grows
                && of.get(0) instanceof Name name
                && scope.find(name.name()) instanceof Symbol.Bits bits
            ? bits.kept(result, place)
            : result;
      } catch (ArithmeticException problem) {
        throw place.refusal(problem.getMessage());
      }
    }
  }

  /** The number of qubits or bits of a register. */
  record SizeOf(Place place, String name) implements Expression {
    @Override
    public double value(Scope scope, boolean whole) {
      return scope.find(Symbol.Register.class, "a register", name, place).size();
    }
  }
}
