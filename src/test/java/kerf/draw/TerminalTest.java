package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the gate table shows something on each of its qubits. */
class TerminalTest {

  @ParameterizedTest
  @EnumSource
  void everyKindShowsSomethingOnEachOfItsQubits(GateKind kind) {
    List<Integer> qubits = IntStream.range(0, kind.qubits()).boxed().toList();
    List<Angle> angles = IntStream.range(0, kind.angles()).mapToObj(Angle::weight).toList();
    List<Terminal> terminals = Terminal.of(new Gate(kind, qubits, angles));
    assertThat(terminals).hasSameSizeAs(qubits);
    assertThat(terminals.stream().filter(t -> !t.angles().isEmpty()).count())
        .as("boxes with angles")
        .isEqualTo(kind.angles() == 0 || kind.isEntries() ? 0 : 1);
    assertThat(terminals).extracting(Terminal::sign).isEqualTo(kind.signs());
    assertThat(terminals)
        .allSatisfy(t -> assertThat(t.isBox()).isEqualTo(t.sign().matches(".*[A-Z].*")));
  }
}
