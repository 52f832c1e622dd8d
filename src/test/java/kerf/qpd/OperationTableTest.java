package kerf.qpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operation's row of leg coefficients says what its steps do. */
class OperationTableTest {

  static Stream<LocalOperation> operations() {
    return OperationTable.DIAGONAL.operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void legsReproduceTheSuperoperatorOfTheSteps(LocalOperation operation) {
    ZMatrixRMaj fromLegs = new ZMatrixRMaj(4, 4);
    for (int q = 0; q < 4; q++) {
      fromLegs = Superoperators.sum(fromLegs, operation.legs().get(q), Superoperators.leg(q));
    }
    assertThat(fromLegs.data)
        .containsExactly(Superoperators.ofSteps(operation.steps()).data, within(1e-15));
  }

  @Test
  void identityAndZAddUpToSAndItsInverse() {
    double[] left = Superoperators.sum(named("I"), 1, named("Z")).data;
    double[] right = Superoperators.sum(named("S"), 1, named("D")).data;
    assertThat(left).containsExactly(right, within(1e-15));
    for (int q = 0; q < 4; q++) {
      assertThat(leg("I", q) + leg("Z", q)).isEqualTo(leg("S", q) + leg("D", q));
    }
  }

  @Test
  void fiveOperationsSpanFourDimensions() {
    DMatrixRMaj rows = new DMatrixRMaj(5, 4);
    for (int v = 0; v < 5; v++) {
      for (int q = 0; q < 4; q++) {
        rows.set(v, q, OperationTable.DIAGONAL.operations().get(v).legs().get(q));
      }
    }
    assertThat(MatrixFeatures_DDRM.rank(rows)).isEqualTo(4);
  }

  @Test
  void operationsAreFoundByName() {
    List<String> names = new ArrayList<>();
    for (LocalOperation operation : OperationTable.DIAGONAL.operations()) {
      assertThat(OperationTable.DIAGONAL.indexOf(operation.name())).isEqualTo(names.size());
      names.add(operation.name());
    }
    assertThat(names).containsExactly("I", "Z", "S", "D", "M");
    assertThat(OperationTable.DIAGONAL.size()).isEqualTo(names.size());
  }

  @Test
  void anUnknownNameIsRefusedWithTheTable() {
    assertThatThrownBy(() -> OperationTable.DIAGONAL.indexOf("T"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no operation T");
  }

  private static ZMatrixRMaj named(String name) {
    return Superoperators.ofSteps(operation(name).steps());
  }

  private static double leg(String name, int q) {
    return operation(name).legs().get(q);
  }

  private static LocalOperation operation(String name) {
    return OperationTable.DIAGONAL.operations().get(OperationTable.DIAGONAL.indexOf(name));
  }
}
