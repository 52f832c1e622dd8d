package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kerf.Golden;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Through any number of cuts, the golden expectation values. */
class GoldenTest {

  @ParameterizedTest
  @EnumSource
  void contractingGivesTheGoldenValuesForAnyNumberOfFragments(Golden golden) {
    for (int fragments = 1; fragments <= golden.qubits(); fragments++) {
      Layout layout = Layout.contiguous(fragments, golden.qubits());
      assertGolden(golden, layout.toString(), Strategy.CONTRACT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "G01, AB",
    "G02, ABC",
    "G03, AABB",
    "G04, AABB",
    "G06, AABB",
    "G06, ABAA",
    "G08, AAABBB"
  })
  void theFlatSumGivesTheGoldenValues(Golden golden, String letters) {
    assertGolden(golden, letters, Strategy.FLAT);
  }

  private static void assertGolden(Golden golden, String letters, Strategy strategy) {
    Query query = Query.of(golden.circuit(), golden.observables(), golden.bindings());
    Estimates estimates = CutQueries.estimate(query, letters, strategy, 1);
    for (int k = 0; k < golden.expectations().size(); k++) {
      assertThat(estimates.value(0, k))
          .as("%s, %s", letters, golden.observables().get(k))
          .isCloseTo(golden.expectations().get(k), within(1e-12));
    }
  }
}
