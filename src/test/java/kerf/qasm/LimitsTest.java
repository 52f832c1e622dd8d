package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kerf.qasm.program.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text takes all time, memory or stack; what is large but sound is read. */
class LimitsTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  /** As the default limits, but for gates and steps: the same in a hundredth of the time. */
  private static final Limits SMALLER = new Limits(16 << 20, 200_000, 10_000, 50_000, 200_000, 200);

  private static void assertRefused(String text, String message) {
    assertTimeoutPreemptively(
        GENEROUS,
        () ->
            assertThatThrownBy(
                    () -> new QasmReader(text, "test.qasm", SMALLER).read(Map.of(), name -> ""))
                .isInstanceOf(QasmException.class)
                .hasMessageContaining(message));
  }

  @Test
  void aHundredThousandGatesAreReadQuickly() {
    StringBuilder text = new StringBuilder("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[20];\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("rz(0.%d*pi/4) q[%d];\n".formatted(i % 997, i % 20));
      text.append("cx q[%d],q[%d];\n".formatted(i % 20, (i + 7) % 20));
    }
    assertThat(assertTimeoutPreemptively(GENEROUS, () -> Texts.circuit(text.toString())).gates())
        .hasSize(100_000);
  }

  @Test
  void longStatementsAndLongBodiesAreReadInLinearTime() {
    String body = "x a; ".repeat(100_000);
    assertThat(Texts.circuit(1, "gate g a { " + body + "} g q[0];").gates()).hasSize(100_000);
    String operands = "q[0]" + ", q[0]".repeat(30_000);
    assertThat(Texts.circuit(1, "barrier " + operands + ";").gates()).isEmpty();
    assertThat(Texts.circuit(1, "rx(0" + " + 0".repeat(900) + ") q[0];").gates()).hasSize(1);
    assertThat(Texts.circuit(1, "x q[0]; /*" + "*".repeat(1_000_000) + "*/ ").gates()).hasSize(1);
  }

  @Test
  void bombsOfGatesInGatesAreRefused() {
    StringBuilder text = new StringBuilder("qubit[3] q; gate g0 a, b, c { x a; }");
    StringBuilder silent = new StringBuilder("qubit[3] q; gate g0 a, b, c { }");
    for (int i = 1; i < 100; i++) {
      String twice = "gate g%d a, b, c { g%d a, b, c; g%d a, b, c; }".formatted(i, i - 1, i - 1);
      text.append(twice);
      silent.append(twice);
    }
    assertRefused(text + "g99 q[0], q[1], q[2];", "expected at most ");
    assertRefused(silent + "g99 q[0], q[1], q[2];", "expected at most 200,000 gate calls");
    assertRefused(text + "inv @ g99 q[0], q[1], q[2];", "expected at most ");
  }

  @Test
  void theDefaultLimitsEndABombInSeconds() {
    StringBuilder text = new StringBuilder("qubit[3] q; gate g0 a, b, c { x a; }");
    for (int i = 1; i < 100; i++) {
      text.append("gate g%d a, b, c { g%d a, b, c; g%d a, b, c; }".formatted(i, i - 1, i - 1));
    }
    assertThatThrownBy(
            () ->
                assertTimeoutPreemptively(
                    GENEROUS, () -> Texts.circuit(text + "g99 q[0], q[1], q[2];")))
        .hasMessageContaining("expected at most 20,000,000 gate calls and loop turns, got more");
    assertThatThrownBy(
            () ->
                assertTimeoutPreemptively(
                    GENEROUS, () -> Texts.circuit(text + "inv @ g99 q[0], q[1], q[2];")))
        .hasMessageContaining("expected at most 1,000,000 gates in one gate with modifiers");
  }

  @Test
  void bombsOfLoopsAreRefused() {
    assertRefused("for int i in [0:1000000000] { }", "expected at most 200,000 gate calls");
    assertRefused(
        "qubit[2] q; for int i in [0:1000000000] { x q[0]; }", "expected at most 50,000 gates");
    assertRefused(
        "qubit[9999] q; for int i in [0:1000000000] { let a = q[0:9998]; }",
        "expected at most 200,000 gate calls");
    assertRefused(
        "qubit[9999] q; for int i in [0:1000000000] { barrier q; }",
        "expected at most 200,000 gate calls");
    assertRefused(
        "gate g(t) a, b { h a; cx a, b; ry(t) a; cx b, a; } qubit[2] q; for int i in [0:1000000] {"
            + " g(i) q[0], q[1]; }",
        "expected at most 50,000 gates");
  }

  @Test
  void bombsOfModifiersAreRefused() {
    assertRefused(
        "qubit[3] q; gate g a, b, c { x a; x b; } pow(1e9) @ g q[0], q[1], q[2];",
        "at most 1,000,000 gates");
    assertRefused(
        "qubit[3] q; gate g a, b, c { x a; x b; } pow(-1e300) @ g q[0], q[1], q[2];",
        "at most 1,000,000 gates");
    assertRefused(
        "qubit q; ctrl(1000000000) @ x q;", "controls: expected a whole number from 1 to 10,000");
    assertRefused(
        "qubit q; " + "ctrl @ ".repeat(20_000) + "x q;", "expected at most 10,000 qubits");
    assertRefused("qubit[9999] q; ctrl(9998) @ x " + Texts.qubits(9999) + ";", "expected at most ");
    assertThat(Texts.circuit(1, "inv @ ".repeat(30_000) + "s q[0];").gates().toString())
        .isEqualTo("[s [0]]");
    assertRefused(
        "qubit[2] q; for int i in [0:1000000000] { pow(0.3) @ swap q[0], q[1]; }",
        "expected at most 200,000 gate calls");
  }

  @Test
  void powersOfAnySizeAreUnitary() {
    for (String k : new String[] {"1e15", "-1e15", "1e300", "0.1", "123456789", "1e-300"}) {
      for (String gate :
          new String[] {"h q[0]", "swap q[0], q[1]", "u(1, 2, 3) q[1]", "iswap q[1], q[0]"}) {
        assertThat(Texts.circuit(2, "pow(" + k + ") @ " + gate + ";").gates()).hasSize(1);
      }
    }
  }

  @Test
  void anglesOfAnySizeLeaveGatesUnitary() {
    for (String huge : new String[] {"1e9", "-1e20", "1e130", "123456789.25"}) {
      String gate =
          "gate g(t) a, b { u(t, 0.7, t) a; cx a, b; cu(t, t, 0.3, t) b, a; rxx(t) a, b; }";
      assertThat(Texts.circuit(2, gate + "g(" + huge + ") q[0], q[1];").gates()).hasSize(1);
      Matrix u = Texts.unitary(1, "u(0.3, " + huge + ", 0.7) q[0];");
      assertThat(u.times(u.adjoint()).distanceUpToPhase(Matrix.identity(2))).isLessThan(1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit[10001] q;",
        "qubit[99999999999999999999999] q;",
        "qubit[1e308 * 10] q;",
        "qreg a[10000]; qreg b[1];",
        "creg c[2147483648];",
        "qubit[0x7fffffffffffffffffff] q;",
        "x $99999999999999999999;",
        "qubit q; x q; measure q[9999999999999];",
        "for int i in [0:1e300] { }",
        "for int i in [-9e99:2] { }",
        "qubit q; rx(1e308 * 10) q;",
        "qubit q; rx(2 ** 99999) q;",
        "qubit q; u2(1.7e308, 1.7e308) q;",
        "qubit q; pow(1e300) @ rx(1e300) q;",
      })
  void numbersThatAreTooLargeAreRefused(String text) {
    assertRefused(text, "expected");
  }

  @Test
  void deepTextsNeedLittleStack() throws InterruptedException {
    int deep = 100_000;
    String[] texts = {
      "qubit q; rx(" + "(".repeat(deep) + "1" + ")".repeat(deep) + ") q;",
      "qubit q; rx(" + "sin(".repeat(deep) + "1" + ")".repeat(deep) + ") q;",
      "qubit q; rx(" + "-".repeat(deep) + "1) q;",
      "qubit q; rx(1" + "+1".repeat(deep) + ") q;",
      "qubit q; rx(1" + "**1".repeat(deep) + ") q;",
      "qubit q; x q" + "[0".repeat(deep) + "]".repeat(deep) + ";",
      "if (true) { ".repeat(deep) + "}".repeat(deep),
      "if (true) ".repeat(deep) + "x q; " + "else y q; ".repeat(deep),
      "for int i in [0:0] ".repeat(deep) + "x q;",
      "gate g a { " + "{".repeat(deep),
      "(".repeat(deep),
      "[".repeat(deep),
      nested(1000, "x a;"),
    };
    for (String text : texts) {
      assertThat(onSmallStack(text)).isInstanceOf(QasmException.class);
    }
    for (String text :
        new String[] {
          "qubit q; rx(" + "(".repeat(190) + "1" + ")".repeat(190) + ") q;",
          "qubit q; rx(" + "-(".repeat(190) + "1" + ")".repeat(190) + ") q;",
          "qubit q; rx(1" + "**1".repeat(900) + ") q;",
          "qubit q; " + "if (true) { ".repeat(190) + "x q;" + "}".repeat(190),
          "qubit q; " + "if (true) ".repeat(190) + "x q; " + "else y q; ".repeat(190),
          nested(190, "x a; cx a, b; cx b, c;"),
          nested(190, "rx(1" + "**1".repeat(900) + ") a;"),
        }) {
      assertThat(onSmallStack(text)).isNull();
    }
  }

  private static String nested(int depth, String body) {
    StringBuilder text = new StringBuilder("qubit[3] q; gate g0 a, b, c { " + body + " }");
    for (int i = 1; i < depth; i++) {
      text.append("gate g%d a, b, c { g%d a, b, c; }".formatted(i, i - 1));
    }
    return text.append("g%d q[0], q[1], q[2];".formatted(depth - 1)).toString();
  }

  /** What reading throws on a thread with a stack of 768 KiB. */
  private static Throwable onSmallStack(String text) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable read =
        () -> {
          try {
            Texts.circuit(text);
          } catch (Throwable e) {
            thrown.set(e);
          }
        };
    Thread thread = new Thread(null, read, "small stack", 768 << 10);
    thread.start();
    thread.join();
    return thrown.get();
  }

  @Test
  void theLimitsAreThoseGiven() {
    Limits few = new Limits(100, 20, 3, 4, 40, 3);
    String[] texts = {
      "qubit[4] q;",
      "qubit[3] q; x q; x q;",
      "qubit q; barrier " + "q,".repeat(20) + "q;",
      " ".repeat(101),
      "qubit q; rx((((1)))) q;",
      "for int i in [0:40] { }",
    };
    for (String text : texts) {
      assertThatThrownBy(() -> new QasmReader(text, "few.qasm", few).read(Map.of(), name -> ""))
          .isInstanceOf(QasmException.class)
          .hasMessageContaining("expected");
    }
  }
}
