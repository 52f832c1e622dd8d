package kerf.qasm.program;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

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

  /** What statements are called. */
  private static final Map<Class<?>, String> STATEMENTS =
      Map.ofEntries(
          Map.entry(Call.class, "a gate"),
          Map.entry(Control.If.class, "an 'if'"),
          Map.entry(Control.For.class, "a loop"),
          Map.entry(Declarations.Qubits.class, "a declaration of qubits"),
          Map.entry(Declarations.Bits.class, "a declaration of bits"),
          Map.entry(Declarations.Constant.class, "a declaration of a number"),
          Map.entry(Declarations.Input.class, "an input"),
          Map.entry(Declarations.Alias.class, "an alias"),
          Map.entry(Directives.Version.class, "a version"),
          Map.entry(Directives.Include.class, "an 'include'"),
          Map.entry(Directives.Directive.class, "a pragma or annotation"),
          Map.entry(GateDefinition.class, "the definition of a gate"),
          Map.entry(Measurement.Measure.class, "a measurement"),
          Map.entry(Measurement.Reset.class, "a reset"),
          Map.entry(Measurement.Barrier.class, "a barrier"),
          Map.entry(Measurement.Assignment.class, "an assignment"),
          Map.entry(Statement.Block.class, "a block"));

  private Words() {}

  /** What a kind of statement is called. */
  static String what(Class<?> statement) {
    return STATEMENTS.get(statement);
  }

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

  private static int distance(String a, String b) {
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }
}
