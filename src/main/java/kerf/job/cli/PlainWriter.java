package kerf.job.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes in ASCII, for streams that have nothing else, as without LANG: letters stand for our
 * signs, and where one takes more of them, a line or a gap behind it is the shorter.
 */
public final class PlainWriter extends Writer {
  private static final Map<Character, String> LETTERS = new HashMap<>();

  static {
    String signs = "✂c κk θtheta πpi τtau ²^2 ₀0 ₁1 ≤<= →-> –- −- ×x ·* ….. †dg √sqrt ⟩> ●o ⊕X ─-";
    String lines = "│| ┼+ ╎! ┊: ⋮: ╴- ╶- ┤[ ├] «< »>";
    Stream.of((signs + " " + lines).split(" "))
        .forEach(sign -> LETTERS.put(sign.charAt(0), sign.substring(1)));
  }

  private final Appendable to;
  private final boolean json;
  private int ahead;
  private char last;

  private PlainWriter(Appendable to, boolean json) {
    this.to = to;
    this.json = json;
  }

  /** A text in ASCII. */
  static String plain(String text, boolean json) {
    StringBuilder plain = new StringBuilder();
    new PlainWriter(plain, json).put(text.toCharArray(), 0, text.length());
    return plain.toString();
  }

  /** Stdout as it is, or in ASCII where it has nothing else; JSON then has escapes. */
  static PrintWriter stdout(PrintWriter out, boolean json) {
    return isAscii("stdout.encoding", "sun.stdout.encoding")
        ? new PrintWriter(new PlainWriter(out, json))
        : out;
  }

  /** Stderr as it is, or in ASCII where it has nothing else. */
  public static PrintStream stderr(PrintStream err) {
    return !isAscii("stderr.encoding", "sun.stderr.encoding")
        ? err
        : new PrintStream(err, true) {
          @Override
          public void print(String text) {
            super.print(plain(String.valueOf(text), false));
          }
        };
  }

  /** Whether a stream has no signs; JDKs name its encoding in different ways. */
  private static boolean isAscii(String... properties) {
    Charset charset =
        Stream.concat(Stream.of(properties), Stream.of("native.encoding"))
            .map(System::getProperty)
            .filter(Objects::nonNull)
            .map(Charset::forName)
            .findFirst()
            .orElse(Charset.defaultCharset());
    return LETTERS.keySet().stream().anyMatch(sign -> !charset.newEncoder().canEncode(sign));
  }

  @Override
  public void write(char[] text, int from, int length) {
    put(text, from, length);
  }

  private void put(char[] text, int from, int length) {
    try {
      for (int i = from; i < from + length; i++) {
        put(text[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(char sign) throws IOException {
    if (json) {
      to.append(sign < 128 ? String.valueOf(sign) : "\\u%04x".formatted((int) sign));
      return;
    }
    String letters = sign < 128 ? String.valueOf(sign) : LETTERS.getOrDefault(sign, "?");
    boolean gap = (sign == ' ' || sign == '─') && sign == last;
    if (gap && ahead > 0) {
      ahead--;
      return;
    }
    ahead = sign == '\n' ? 0 : ahead + letters.length() - 1;
    last = sign;
    to.append(letters);
  }

  @Override
  public void flush() {
    if (to instanceof PrintWriter writer) {
      writer.flush();
    }
  }

  @Override
  public void close() {
    flush();
  }
}
