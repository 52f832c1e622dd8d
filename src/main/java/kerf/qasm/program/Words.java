package kerf.qasm.program;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words of messages: names in quotes and cut to size, the nearest known name, what is refused. */
public final class Words {
  private static final int LONGEST = 40;

  private Words() {}

  /** A word of the text in quotes; long ones shortened. */
  public static String quote(String word) {
    String shown =
        word.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    shown = shown.replaceAll("\\p{Cntrl}", " ");
    return "'" + (shown.length() < word.length() ? shown + "…" : shown) + "'";
  }

  /** What to do about a statement that begins with this word, or null where it is no such word. */
  public static String refusal(String word) {
    String remedy =
        switch (word) {
          case "switch" -> "write an 'if' on constants";
          case "break", "continue" -> "write the loop without it";
          case "def" -> "write a 'gate' instead";
          case "return" -> "write a 'gate' instead of a subroutine";
          case "end", "extern" -> "leave it out";
          case "cal", "defcal", "defcalgrammar" -> "leave pulses out";
          case "array" -> "write constants one by one";
          case "complex" -> "write constants as 'float'";
          case "output" -> "leave it out: the circuit is what comes out";
          default -> null;
        };
    return remedy == null
        ? null
        : ("expected declarations, gates and measurements, got '%s', which no circuit"
                + " of gates holds; %s")
            .formatted(word, remedy);
  }

  /** {@code "; did you mean 'x'? Or"}, or a semicolon where no known name is near. */
  static String nearest(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return ";";
    }
    String small = name.toLowerCase(Locale.ROOT);
    ToIntFunction<String> distance =
        k -> LevenshteinDistance.getDefaultInstance().apply(small, k.toLowerCase(Locale.ROOT));
    return known.stream()
        .min(Comparator.comparingInt(distance).thenComparing(k -> k))
        .filter(
            k ->
                distance.applyAsInt(k)
                    <= Math.max(Math.min(1, name.length() - 1), name.length() / 3))
        .map(k -> "; did you mean '" + k + "'? Or")
        .orElse(";");
  }

  /** {@code 1 gate}, {@code 2 gates}. */
  static String count(int n, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
  }

  /** A number as one would write it: whole ones without a fraction. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
