package kerf.qasm.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;
import org.junit.jupiter.api.Test;

/** What a row is made of is that row, its phase included: a control will ask for it. */
class BodiesTest {
  private static final double[] ANGLES = {0.7, -1.9, 2.3, 0.4};

  @Test
  void aBodyIsItsRowExactly() {
    Set<GateKind> made = EnumSet.noneOf(GateKind.class);
    for (GateKind kind : GateKind.values()) {
      double[] angles = Arrays.copyOf(ANGLES, kind.angles());
      Optional<Many> body = kind.isEntries() ? Optional.empty() : Small.of(kind, angles).body();
      if (body.isPresent()) {
        made.add(kind);
        double[] matrix = body.get().asSmall().matrix();
        assertThat(Matrices.distance(matrix, kind.matrix(angles))).as("%s", kind).isLessThan(1e-14);
      }
    }
    assertThat(made).contains(GateKind.SWAP, GateKind.RXX, GateKind.ECR, GateKind.XX_PLUS_YY);
  }

  /** Of two-qubit rows, those that are neither controlled gates nor matrices. */
  @Test
  void everyRowHasOneOrIsAControlledGate() {
    for (GateKind kind : GateKind.values()) {
      if (kind.qubits() == 2 && !kind.isEntries()) {
        Small row = Small.of(kind, new double[kind.angles()]);
        assertThat(kind.isControlled() || row.body().isPresent()).as("%s", kind).isTrue();
      }
    }
  }
}
