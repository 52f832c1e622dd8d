package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused with line, column, what was expected, what came, what to do. */
class RefusalsTest {

  static Stream<Arguments> syntax() {
    return Stream.of(
        Arguments.of(
            "qubit[2] q;\nh q[0]\ncx q[0], q[1];",
            "2:7: expected ';' at the end of the statement, got 'cx' on line 3; add the ';'"),
        Arguments.of(
            "qubit q;\nh q", "2:4: expected ';', got the end of the file; the text breaks off"),
        Arguments.of(
            "qubit q;\nrx() q;",
            "2:1: rx: expected 1 parameter, got 0; change the list in parentheses"),
        Arguments.of(
            "qubit q;\nrx(1 q;", "2:6: expected ')' or ',', got 'q'; mend the list of parameters"),
        Arguments.of(
            "qubit q;\nrx(1 +) q;", "2:7: expected an expression, got ')'; mend the expression"),
        Arguments.of(
            "qubit q;\nrx(*2) q;",
            "2:4: expected an expression or ')', got '*'; mend the list of parameters"),
        Arguments.of("qubit[2 q;", "1:9: expected ']', got 'q'; mend the statement"),
        Arguments.of("qubit;", "1:6: expected a name or '[', got ';'; mend the statement"),
        Arguments.of(
            "qubit[2] q;\ncx q[0] q[1];", "2:9: expected ';', got 'q'; mend the statement"),
        Arguments.of(
            "qubit[2] q;\ncx q[0], ;", "2:10: expected a qubit, got ';'; mend the list of qubits"),
        Arguments.of(
            "qubit q;\nh q[;", "2:5: expected an expression, '{' or ':', got ';'; mend the index"),
        Arguments.of("qubit q;\n)", "2:1: expected a statement, got ')'; mend the statement"),
        Arguments.of(
            "gate g a { x a;",
            "1:16: expected a statement or '}', got the end of the file; the text breaks off"),
        Arguments.of("gate g { }", "1:8: expected a name or '(', got '{'; mend the statement"),
        Arguments.of(
            "qubit q;\nx q; # comment",
            "2:6: expected a statement, got the character '#'; take it out"),
        Arguments.of(
            "qubit q;\nx q; /* never closed",
            "2:6: expected a statement, got a comment without its end; close it with '*/'"),
        Arguments.of(
            "include \"stdgates.inc;\nqubit q;",
            "1:9: expected a text in quotes, got the character '\"'; close the quotes on the same"
                + " line"),
        Arguments.of(
            "OPENQASM three;",
            "1:10: expected a whole number or a number, got 'three'; mend the statement"),
        Arguments.of("const int = 3;", "1:11: expected a name, got '='; mend the statement"),
        Arguments.of(
            "const n = 3;",
            "1:7: expected a type, 'bit', 'duration' or 'stretch', got 'n'; mend the statement"),
        Arguments.of("qubit q;\nctrl x q;", "2:6: expected '(' or '@', got 'x'; mend the modifier"),
        Arguments.of(
            "for int i in 3 { }",
            "1:14: expected a name, '[' or '{', got '3'; mend the statement"));
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void errorsOfSyntaxSayWhatWasExpected(String text, String message) {
    assertThatThrownBy(() -> Texts.circuit(text))
        .isInstanceOf(QasmException.class)
        .hasMessage("test.qasm:" + message);
  }

  static Stream<Arguments> meaning() {
    return Stream.of(
        Arguments.of(
            "qubit q;\nhh q;",
            "2:1: expected a gate, got the unknown name 'hh'; did you mean 'ch'? Or define it with"
                + " 'gate' first"),
        Arguments.of(
            "qubit q;\nfrobnicate q;",
            "2:1: expected a gate, got the unknown name 'frobnicate'; define it with 'gate' first"),
        Arguments.of(
            "qubit q;\nh q[0];",
            "2:5: expected 'q' without an index, as it is one qubit, got one; leave it out"),
        Arguments.of(
            "qubit[3] q;\nh q[3];",
            "2:5: index of 'q': expected a whole number from -3 to 2, got 3; change it"),
        Arguments.of(
            "qubit[3] q;\nh q[0.5];",
            "2:5: index of 'q': expected a whole number from -3 to 2, got 0.5; change it"),
        Arguments.of(
            "qubit[3] q;\nh r;",
            "2:3: expected qubits, got the unknown name 'r'; declare it first"),
        Arguments.of(
            "qubit[3] q; bit c;\nh c;",
            "2:3: expected qubits, got 'c', which is classical bits; use another name"),
        Arguments.of(
            "qubit[3] q;\nh q[2:1];",
            "2:4: expected at least one element of 'q', got none from 2 to 1 in steps of 1; change"
                + " the range"),
        Arguments.of(
            "qubit[3] q;\nh q[0:0:2];", "2:7: step: expected other than 0, got 0; change it"),
        Arguments.of(
            "qubit[3] q;\ncx q[0], q[0];",
            "2:1: cx: expected different qubits, got 'q[0]' twice; change one"),
        Arguments.of(
            "qubit[3] q;\ncx q, q[1];",
            "2:1: cx: expected different qubits, got 'q[1]' twice; change one"),
        Arguments.of(
            "qubit[3] q;\ncx q[0];",
            "2:1: cx: expected 2 qubits, got 1; change the list of qubits"),
        Arguments.of(
            "qubit[3] q;\nh;", "2:1: h: expected 1 qubit, got 0; change the list of qubits"),
        Arguments.of(
            "qubit[3] q;\nctrl(2) @ x q[0], q[1];",
            "2:1: x: expected 3 qubits, 2 controls first, got 2; change the list of qubits"),
        Arguments.of(
            "qubit[3] q;\nctrl(0) @ x q[0], q[1];",
            "2:6: controls: expected a whole number from 1 to 10,000, got 0; change it"),
        Arguments.of(
            "qubit[3] q;\nrx q[0];",
            "2:1: rx: expected 1 parameter, got 0; change the list in parentheses"),
        Arguments.of(
            "qubit[3] q;\nqubit q;",
            "2:1: expected a new name, got 'q', which is declared already; rename one of the two"),
        Arguments.of(
            "qubit[0] q;",
            "1:7: size of 'q': expected a whole number from 1 to 10,000, got 0; change it"),
        Arguments.of(
            "bit[-1] c;",
            "1:5: size of 'c': expected a whole number from 1 to 10,000, got -1; change it"),
        Arguments.of(
            "qubit[3] q;\nlet a = q ++ q[1];",
            "2:1: expected different qubits in 'a', got 'q[1]' twice; leave one out"),
        Arguments.of(
            "gate g a, a { }", "1:1: 'g': expected different names, got 'a' twice; rename one"),
        Arguments.of(
            "gate g a { }\ngate g a { }",
            "2:1: expected a new gate, got 'g', which is defined already; rename one of the two"),
        Arguments.of(
            "gate g a { g a; }",
            "1:12: expected other gates in the body of 'g', got itself; a gate cannot call itself"),
        Arguments.of(
            "gate g a { later a; }",
            "1:12: expected a gate, got the unknown name 'later'; define it with 'gate' first"),
        Arguments.of(
            "qubit q;\ngate g a { x q; }",
            "2:14: expected a qubit of the gate 'g' (a), got 'q'; use one of these"),
        Arguments.of(
            "gate g a { x a[0]; }",
            "1:14: expected 'a' without an index, as it is one qubit, got one; leave it out"),
        Arguments.of(
            "gate g a { measure a; }",
            "1:12: expected gates, 'barrier', 'for' or 'if' in the body of a gate, got a"
                + " measurement; move it out of 'g'"),
        Arguments.of(
            "gate g a, b { cx a, a; }",
            "1:21: cx: expected different qubits, got 'a' twice; change one"),
        Arguments.of(
            "gate g a { rx(b) a; }\nqubit q;\ng q;",
            "1:15: expected a number, got the unknown name 'b'; declare it with 'const' or 'input'"
                + " (in 'g', applied on line 3)"),
        Arguments.of(
            "opaque magic a;\nqubit q;\nmagic q;",
            "3:1: magic: expected a gate with a body, got 'magic', which is declared opaque; define"
                + " it with 'gate'"),
        Arguments.of(
            "include \"mine.inc\";",
            "1:1: expected \"qelib1.inc\", \"stdgates.inc\" or \"hqslib1.inc\", which are built in,"
                + " got 'mine.inc'; put the gates of that file here"),
        Arguments.of(
            "OPENQASM 4.0;", "1:1: expected OPENQASM 2.0 or 3, got 4.0; write one of these"),
        Arguments.of(
            "qubit q;\nOPENQASM 3;",
            "2:1: expected OPENQASM before all else, got it later; move it to the top"),
        Arguments.of(
            "qubit q;\nrx(100ns) q;",
            "2:4: expected a number, got a time; leave it out: only the order counts"),
        Arguments.of(
            "qubit[2] q;\nx[10ns] q[0];",
            "2:1: expected a new value for 'x', or a 'delay' with a time in brackets, got neither;"
                + " mend the statement"),
        Arguments.of(
            "qubit[3] q;\nmcx q[0];",
            "2:1: mcx: expected 2 qubits, got 1; change the list of qubits"),
        Arguments.of(
            "qubit[3] q;\nmcp q[0], q[1];",
            "2:1: mcp: expected 1 parameter, got 0; change the list in parentheses"),
        Arguments.of(
            "if (true) { qubit q; }",
            "1:13: expected a declaration of qubits outside of blocks, got it inside one; move it"),
        Arguments.of(
            "qubit[3] q; bit[2] c;\nmeasure q -> c;",
            "2:14: measure: expected as many bits as qubits, got 2 bits for 3 qubits; make them"
                + " equal"),
        Arguments.of(
            "qubit[3] q;\nmeasure q -> q;",
            "2:14: expected classical bits, got 'q', which is a register of qubits; declare 'bit[n]"
                + " c;' or 'creg c[n];'"),
        Arguments.of(
            "qubit q; x $0;",
            "1:12: expected either physical qubits ($0) or declared ones, got both; use one kind"),
        Arguments.of(
            "x $0; qubit q;",
            "1:7: expected either physical qubits ($0) or declared ones, got both; use one kind"),
        Arguments.of("x $10000;", "1:3: expected at most 10,000 qubits, got more; take fewer"),
        Arguments.of(
            "for int i in q { }",
            "1:14: expected the values of a loop as [first:last], [first:step:last] or {a, b, c},"
                + " got another form; write one of these"),
        Arguments.of(
            "for int i in [0:0:3] { }",
            "1:17: step of the loop: expected other than 0, got 0; change it"),
        Arguments.of(
            "",
            "1:1: expected at least one qubit, got none; declare 'qubit[n] q;' or 'qreg q[n];'"));
  }

  @ParameterizedTest
  @MethodSource("meaning")
  void errorsOfMeaningSayWhatToDo(String text, String message) {
    assertThatThrownBy(() -> Texts.circuit(text))
        .isInstanceOf(QasmException.class)
        .hasMessage("test.qasm:" + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(qubit a) -> bit { return measure a; }",
        "extern f(int) -> int;",
        "cal { play(frame, 1.0); }",
        "defcal x $0 { }",
        "defcalgrammar \"openpulse\";",
        "switch (1) { case 1 { x q; } }",
        "break;",
        "continue;",
        "end;",
        "return;",
        "array[int[32], 5] a;",
        "complex[float] z = 1.0im;",
        "output bit c;",
      })
  void whatNoCircuitHoldsIsRefusedByName(String statement) {
    String word = statement.replaceAll("\\W.*", "");
    assertThatThrownBy(() -> Texts.circuit("OPENQASM 3;\nqubit q;\n  " + statement))
        .isInstanceOf(QasmException.class)
        .hasMessageStartingWith(
            "test.qasm:3:3: expected declarations, gates and measurements, got '"
                + word
                + "', which no circuit of gates holds; ");
  }

  @Test
  void theInnermostOfRefusedStatementsIsNamed() {
    assertThatThrownBy(() -> Texts.circuit("qubit q;\nfor int i in [0:2] {\n  x q;\n  end;\n}"))
        .hasMessageStartingWith(
            "test.qasm:4:3: expected declarations, gates and measurements, got 'end'");
  }

  @Test
  void messagesNeverShowTheParsersOwnWords() {
    for (String text :
        new String[] {
          "qubit q; h",
          "gate",
          "x[",
          "((",
          "}",
          "qubit q; rx(1)(2) q;",
          "let a = ;",
          "if",
          "measure",
          "input"
        }) {
      QasmException thrown = catchThrowableOfType(QasmException.class, () -> Texts.circuit(text));
      assertThat(thrown)
          .hasMessageMatching("(?s)test\\.qasm:\\d+:\\d+: expected .+, got .+; .+")
          .hasMessageNotContainingAny(
              "viable", "mismatched", "extraneous", "token", "input '", "null", "<");
    }
  }

  @Test
  void columnsCountCharacters() {
    assertThatThrownBy(() -> Texts.circuit("qubit θ;\nx θ; y ψ;"))
        .isInstanceOf(QasmException.class)
        .hasMessageStartingWith("test.qasm:2:8: ");
  }
}
