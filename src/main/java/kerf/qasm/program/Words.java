package kerf.qasm.program;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Words of messages: names in quotes and cut to size, the nearest known name, what is refused. */
public final class Words {
  private static final int LONGEST = 40;

  /** Words that begin what no circuit of gates can hold, and what to do. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("while", "write a 'for' with constant bounds"),
          Map.entry("switch", "write an 'if' on constants"),
          Map.entry("break", "write the loop without it"),
          Map.entry("continue", "write the loop without it"),
          Map.entry("end", "leave it out"),
          Map.entry("def", "write a 'gate' instead"),
          Map.entry("return", "write a 'gate' instead of a subroutine"),
          Map.entry("extern", "leave it out"),
          Map.entry("box", "leave it out: only the order of gates counts"),
          Map.entry("delay", "leave it out: only the order of gates counts"),
          Map.entry("stretch", "leave it out: only the order of gates counts"),
          Map.entry("duration", "leave it out: only the order of gates counts"),
          Map.entry("durationof", "leave it out: only the order of gates counts"),
          Map.entry("nop", "leave it out"),
          Map.entry("cal", "leave pulses out"),
          Map.entry("defcal", "leave pulses out"),
          Map.entry("defcalgrammar", "leave pulses out"),
          Map.entry("array", "write constants one by one"),
          Map.entry("complex", "write constants as 'float'"),
          Map.entry("output", "leave it out: the circuit is what comes out"));

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
    String remedy = REFUSED.get(word);
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
    return known.stream()
        .min(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(k -> k))
        .filter(k -> distance(name, k) <= Math.max(1, name.length() / 3))
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

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
