package kerf.qasm.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;

/** What a row is made of is that row, its phase included: a control will ask for it. */
class BodiesTest {
  private static final double[] ANGLES = {0.7, -1.9};

  @Test
  void aBodyIsItsRowExactly() {
    Set<GateKind> made = EnumSet.noneOf(GateKind.class);
    for (GateKind kind : GateKind.values()) {
      double[] angles = Arrays.copyOf(ANGLES, Math.min(2, kind.angles()));
      Many body = kind == GateKind.UNITARY2 ? null : Bodies.of(kind, angles);
      if (body != null) {
        made.add(kind);
        double[] matrix = body.asSmall().matrix();
        assertThat(Dense.distance(matrix, kind.matrix(angles))).as("%s", kind).isLessThan(1e-14);
      }
    }
    assertThat(made).hasSize(10);
  }

  /** Of two-qubit rows, those that are neither controlled gates nor matrices. */
  @Test
  void everyRowHasOneOrIsAControlledGate() {
    for (GateKind kind : GateKind.values()) {
      if (kind.qubits() == 2 && kind != GateKind.UNITARY2) {
        double[] angles = new double[kind.angles()];
        boolean known = Rows.base(kind, angles) != null || Bodies.of(kind, angles) != null;
        assertThat(known).as("%s", kind).isTrue();
      }
    }
  }
}
