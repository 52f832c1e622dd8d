package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import kerf.qasm.program.Limits;
import org.junit.jupiter.api.Test;

/** Any text at all is either read or refused with its place, and soon. */
class FuzzTest {
  private static final Limits LIMITS = new Limits(1 << 18, 10_000, 300, 20_000, 100_000, 60);
  private static final Duration EACH = Duration.ofSeconds(20);
  private static final Pattern MESSAGE =
      Pattern.compile("fuzz:\\d+:\\d+: .*(expected|got).*; .*", Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

  /** What finds its way into texts: words of the language, numbers at the edge, odd characters. */
  private static final String[] ODD =
      """
      OPENQASM 2.0; OPENQASM 3; include~"qelib1.inc"; qreg creg qubit bit gate opaque measure
      reset barrier if else for in let const input inv~@ pow( pow(0.5)~@ ctrl~@ ctrl(2)~@
      negctrl~@ gphase(1); float int uint angle bool true pi π sin( sqrt( sizeof(q) cut_wire
      cut_gate ccx swap u3 x q c a $0 $9999999999 [ ] [-1] [0:2] [:] { } ( ) , ; : @ -> = == ++
      + - * / % ** ^ << >> && ! < > 0 1 -1 2147483647 2147483648 9007199254740993 1e308 1e999
      1e-999 0x 0xFF 0b2 0o9 1_ _1 1..2 . .. " ' /* */ // # #pragma pragma~x @note \\ ` |
      \u0001 \uFFFF é \uD83D\uDE00 \uD83D while def~f box~{ delay[1ns] cal~{
      while~( stretch duration durationof({ 100ns 1.5~us += -= *= ^= <<= "01" c[0] measure[0] k mcx
      mcp(1) cccx c3z nop rv(0,1,2) const bit[2]~s~=~"10" int~k~=~0
      """
          .strip()
          .split("\\s+");

  private static final List<String> SEEDS = seeds();

  private static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    for (FilesTest.Entry entry : FilesTest.entries()) {
      if (entry.qubits() < 20) {
        seeds.add(Files.text(entry.name()));
      }
    }
    seeds.add(
        "OPENQASM 3; qubit[4] q; gate g(t) a, b, c { gphase(t); rx(t) a; cx a, b; ctrl @ ry(t / 2)"
            + " b, c; } ctrl @ inv @ pow(2) @ g(0.5) q[3], q[0], q[1], q[2]; negctrl @ pow(0.5) @"
            + " swap q[0], q[1], q[2];");
    seeds.add(
        "const int n = 3; qubit[n] q; let a = q[0:1] ++ q[2]; for int i in [0:n - 1] { if (i % 2 =="
            + " 0) { x a[i]; } else { h a[i]; } } cut_gate q[0], q[1]; cx q[0], q[1]; cut_wire"
            + " q[2]; bit[n] c = measure q;");
    seeds.add(
        "OPENQASM 2.0; qreg q[3]; creg c[3]; rx(-2^3 + sin(pi/4)*ln(2)) q; barrier q; measure q ->"
            + " c;");
    seeds.add(
        "qubit a; qubit b; gate two(t) p, q { h p; cx p, q; rz(t) q; cx q, p; } two(1) a, b; inv @"
            + " two(2) b, a; ctrl @ pow(1/3) @ two(0.1) a, b, b;");
    seeds.add(
        "OPENQASM 3; qubit[3] q; bit[3] s = \"101\"; bit[2] c; int k = 0; while (k < 3) { if (s[k])"
            + " mcp(0.1 * k) q; k += 1; } box[1us] { x q[0]; delay[100ns] q; } duration d = 2 *"
            + " 10ns; gphase(d) q; c[0] = measure q[0]; k = c; c = \"01\"; s[0:1] = c; s ^= 3;");
    seeds.add(
        "OPENQASM 2.0; opaque delay(t) a; gate g if, in { cx if, in; } qreg q[2]; creg measure[2];"
            + " rv(0.1, 0, 2) q; delay(3) q[0]; g q[0], q[1]; nop q; if (measure == 0) mct q[0],"
            + " q[1]; gphase(0.5) q[0]; measure q -> measure;");
    return seeds;
  }

  private static void assertReadOrRefused(String text) {
    long begin = System.nanoTime();
    try {
      Parsed parsed = new QasmReader(text, "fuzz", LIMITS).read(Map.of(), name -> "");
      assertThat(parsed.circuit().qubits()).isEqualTo(parsed.qubits().size());
    } catch (QasmException e) {
      assertThat(e.getMessage()).as(text).matches(MESSAGE);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("on the text\n" + text, e);
    }
    assertThat(System.nanoTime() - begin).as(text).isLessThan(EACH.toNanos());
  }

  private static void assertReadOrRefused(int cases, long seed, Mutation mutation) {
    SplittableRandom random = new SplittableRandom(seed);
    assertTimeoutPreemptively(
        EACH.multipliedBy(6),
        () -> {
          for (int i = 0; i < cases; i++) {
            String text = SEEDS.get(random.nextInt(SEEDS.size()));
            assertReadOrRefused(mutation.of(text, random));
          }
        });
  }

  private interface Mutation {
    String of(String text, SplittableRandom random);
  }

  private static String odd(SplittableRandom random) {
    return ODD[random.nextInt(ODD.length)].replace('~', ' ');
  }

  @Test
  void textsWithChangedCharacters() {
    assertReadOrRefused(
        4000,
        1,
        (text, random) -> {
          StringBuilder changed = new StringBuilder(text);
          for (int i = random.nextInt(1, 6); i > 0; i--) {
            char c =
                (char) (random.nextInt(10) == 0 ? random.nextInt(1 << 16) : random.nextInt(128));
            changed.setCharAt(random.nextInt(changed.length()), c);
          }
          return changed.toString();
        });
  }

  @Test
  void textsWithWordsLostDoubledMovedOrAdded() {
    assertReadOrRefused(
        8000,
        2,
        (text, random) -> {
          List<String> words =
              new ArrayList<>(WORDS.matcher(text).results().map(r -> r.group()).toList());
          for (int i = random.nextInt(1, 8); i > 0 && words.size() > 1; i--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(5)) {
              case 0 -> words.remove(at);
              case 1 -> words.add(at, words.get(at));
              case 2 -> words.add(at, words.get(random.nextInt(words.size())));
              case 3 -> words.set(at, odd(random));
              default -> words.add(at, odd(random));
            }
          }
          return String.join("", words);
        });
  }

  @Test
  void textsThatBreakOff() {
    assertReadOrRefused(
        2000, 3, (text, random) -> text.substring(0, random.nextInt(text.length())));
  }

  @Test
  void textsPutTogetherFromOthers() {
    assertReadOrRefused(
        2000,
        4,
        (text, random) -> {
          String other = SEEDS.get(random.nextInt(SEEDS.size()));
          return text.substring(0, random.nextInt(text.length()))
              + other.substring(random.nextInt(other.length()));
        });
  }

  @Test
  void numbersThatAreAnything() {
    assertReadOrRefused(
        4000,
        5,
        (text, random) ->
            Pattern.compile("\\d+")
                .matcher(text)
                .replaceAll(
                    number ->
                        random.nextInt(12) > 0
                            ? number.group()
                            : switch (random.nextInt(6)) {
                              case 0 -> "0";
                              case 1 -> "-1";
                              case 2 -> "9".repeat(random.nextInt(1, 400));
                              case 3 -> "1e" + random.nextInt(-400, 400);
                              case 4 -> Long.toString(random.nextLong());
                              default -> Integer.toString(random.nextInt(1 << 20));
                            }));
  }

  @Test
  void wordsWithoutSense() {
    assertReadOrRefused(
        6000,
        6,
        (text, random) -> {
          StringBuilder soup =
              new StringBuilder(random.nextBoolean() ? "qubit[3] q; bit[3] c; " : "");
          for (int i = random.nextInt(1, 60); i > 0; i--) {
            soup.append(odd(random)).append(random.nextInt(3) == 0 ? "" : " ");
          }
          return soup.toString();
        });
  }

  @Test
  void textsRepeatedIntoThemselves() {
    assertReadOrRefused(
        800,
        7,
        (text, random) -> {
          int from = random.nextInt(text.length());
          int to = Math.min(text.length(), from + random.nextInt(1, 40));
          String part = text.substring(from, to);
          return text.substring(0, to) + part.repeat(random.nextInt(1, 2000)) + text.substring(to);
        });
  }
}
