package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Inputs get their values from whoever reads the text. */
class InputsTest {
  private static final String TEXT =
      """
      OPENQASM 3;
      input float[64] theta;
      input angle phi;
      input uint n;
      qubit[n] q;
      rx(theta + phi) q[n - 1];
      """;

  private static Parsed read(String text, Map<String, Double> inputs) {
    return new QasmReader(text, "in.qasm")
        .read(inputs, name -> "give it with --set " + name + "=VALUE");
  }

  @Test
  void valuesAreTakenByName() {
    Parsed parsed = read(TEXT, Map.of("theta", 0.5, "phi", 0.25, "n", 3.0));
    assertThat(parsed.circuit().qubits()).isEqualTo(3);
    assertThat(parsed.circuit().gates().toString()).isEqualTo("[rx(0.75) [2]]");
  }

  @Test
  void aMissingValueIsNamedWithTheOptionThatGivesIt() {
    assertThatThrownBy(() -> read(TEXT, Map.of("theta", 0.5)))
        .isInstanceOf(QasmException.class)
        .hasMessage(
            "in.qasm:3:1: expected a value for the input 'phi', got none; give it with --set"
                + " phi=VALUE");
  }

  @Test
  void aValueForNothingIsNamedToo() {
    assertThatThrownBy(() -> read(TEXT, Map.of("theta", 0.5, "phi", 0.25, "n", 3.0, "thta", 1.0)))
        .hasMessage(
            "in.qasm:1:1: expected values for the inputs of the circuit (n, phi, theta), got one"
                + " for 'thta'; did you mean 'theta'? Or leave it out");
    assertThatThrownBy(() -> read("qubit q;", Map.of("x", 1.0)))
        .hasMessageContaining("inputs of the circuit (it has none), got one for 'x'; leave it out");
  }

  @Test
  void aValueMustFitItsType() {
    assertThatThrownBy(() -> read(TEXT, Map.of("theta", 0.5, "phi", 0.25, "n", 2.5)))
        .hasMessage("in.qasm:4:1: 'n': expected a whole number from 0, got 2.5; change the value");
    assertThatThrownBy(() -> read(TEXT, Map.of("theta", Double.NaN, "phi", 0.25, "n", 3.0)))
        .hasMessageContaining("in.qasm:2:1: 'theta': expected a finite number, got NaN");
  }
}
