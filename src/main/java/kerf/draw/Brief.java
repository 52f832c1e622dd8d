package kerf.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kerf.circuit.Angle;
import kerf.circuit.Gate;

/** Numbers, angles and gates in few characters. */
final class Brief {
  /** Largest denominator of a fraction of π that is written as one. */
  private static final int DENOMINATORS = 16;

  private static final int NUMERATORS = 99;
  private static final MathContext DIGITS = new MathContext(3);

  private Brief() {}

  /** Three significant digits; whole numbers below a million in full. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size < 1e6 && Math.abs(value - Math.rint(value)) <= 1e-9 * Math.max(1, size)) {
      return Long.toString(Math.round(value));
    }
    if (!(size < Double.POSITIVE_INFINITY)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    if (size >= 1e-3 && size < 1e6) {
      return rounded.toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }

  /** {@link #number} of 10^{@code log10}, however large. */
  static String power(double log10) {
    if (log10 < 300) {
      return number(Math.pow(10, log10));
    }
    double whole = Math.floor(log10);
    BigDecimal digits = new BigDecimal(Math.pow(10, log10 - whole)).round(DIGITS);
    return digits.stripTrailingZeros().toPlainString() + "e" + (long) whole;
  }

  /** A constant angle: 0, a fraction of π where it is one, else a number. */
  static String radians(double value) {
    for (int d = 1; d <= DENOMINATORS; d++) {
      double n = Math.rint(value * d / Math.PI);
      if (n != 0 && Math.abs(n) <= NUMERATORS && Math.abs(value - n * Math.PI / d) < 1e-9) {
        String times = n == 1 ? "" : n == -1 ? "-" : Long.toString((long) n);
        return times + "π" + (d == 1 ? "" : "/" + d);
      }
    }
    return number(value);
  }

  /** An angle: {@code π/4}, {@code 0.531}, {@code θ3}, {@code 2(π-x0)(π-x1)}. */
  static String angle(Angle angle) {
    if (angle instanceof Angle.Constant constant) {
      return radians(constant.radians());
    }
    if (angle instanceof Angle.Sum sum) {
      StringBuilder text = new StringBuilder();
      for (Angle term : sum.parts()) {
        String next = angle(term);
        text.append(text.isEmpty() || next.startsWith("-") ? "" : "+").append(next);
      }
      return text.toString();
    }
    if (angle instanceof Angle.Product product) {
      return product(product);
    }
    return angle.toString();
  }

  private static String product(Angle.Product product) {
    double constant = 1;
    String text = "";
    for (Angle factor : factors(product).toList()) {
      if (factor instanceof Angle.Constant c) {
        constant *= c.radians();
      } else {
        boolean sum = factor instanceof Angle.Sum;
        text += sum ? "(" + angle(factor) + ")" : (text.isEmpty() ? "" : "·") + angle(factor);
      }
    }
    if (text.isEmpty()) {
      return radians(constant);
    }
    String before = constant == 1 ? "" : constant == -1 ? "-" : radians(constant);
    boolean joins = text.startsWith("(") || before.matches("-?[0-9]*");
    return before + (joins ? "" : "·") + text;
  }

  private static Stream<Angle> factors(Angle of) {
    return of instanceof Angle.Product product
        ? product.parts().stream().flatMap(Brief::factors)
        : Stream.of(of);
  }

  /** A gate's angles, commas between; nothing for the entries of a unitary. */
  static String angles(Gate gate) {
    if (gate.kind().isEntries()) {
      return "";
    }
    return String.join(",", gate.angles().stream().map(Brief::angle).toList());
  }

  /** A gate's name and angles in at most {@code most} characters: {@code rzz(θ3)}. */
  static String gate(Gate gate, int most) {
    String angles = angles(gate);
    return head(gate.kind().text() + (angles.isEmpty() ? "" : "(" + angles + ")"), most);
  }

  /** The beginning of a text, at most {@code most} code points, an ellipsis among them. */
  static String head(String text, int most) {
    return length(text) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** Number of code points. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Pieces side by side, in as many lines as it takes. */
  static List<String> flow(List<String> pieces, String comma, Predicate<String> fits) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i) + (i + 1 < pieces.size() ? comma : "");
      if (!line.isEmpty() && !fits.test((line + piece).stripTrailing())) {
        lines.add(line.stripTrailing());
        line = "";
      }
      line += piece;
    }
    lines.add(line);
    return lines;
  }

  /** "1 gate", "2 gates". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
