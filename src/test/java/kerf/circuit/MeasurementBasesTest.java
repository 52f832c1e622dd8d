package kerf.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings that agree qubit by qubit are measured together. */
class MeasurementBasesTest {

  @ParameterizedTest
  @CsvSource({
    "ZZZ, ZZZ",
    "'ZII IZI IIZ', ZZZ",
    "'XII IZI', XZI",
    "'ZZI XXI', 'ZZI XXI'",
    "'ZZ XX YY', 'ZZ XX YY'",
    "'ZI XI IZ IY', 'ZZ XY'",
    "'XY IY XI', XY",
    "'II', II",
    "'II ZI', ZI",
  })
  void basesCoverTheStringsInTheOrderGiven(String strings, String bases) {
    assertThat(MeasurementBases.of(paulis(strings))).isEqualTo(paulis(bases));
  }

  @Test
  void noStringsNeedNoBasis() {
    assertThat(MeasurementBases.of(List.of())).isEmpty();
  }

  /** XX and ZZ clash on the whole, and on each fragment; X·I and I·Z do so nowhere. */
  @Test
  void aFragmentIsRunForTheBasesOfItsOwnPartOfTheStrings() {
    assertThat(subexperiments("X0*X1 + Z0*Z1")).containsExactly(10L, 10L);
    assertThat(subexperiments("X0*X1 + Z0*X1")).containsExactly(10L, 5L);
    assertThat(subexperiments("X0 + Z1")).containsExactly(5L, 5L);
  }

  @Test
  void equalPartsOfStringsAreEvaluatedOnce() {
    Experiment experiment = experiment("X0*Z1 + 0.5*Z0*Z1 - Z1");
    assertThat(experiment.terms()).hasSize(3);
    assertThat(experiment.fragments().get(0).observables()).isEqualTo(paulis("X Z I"));
    assertThat(experiment.fragments().get(1).observables()).isEqualTo(paulis("Z"));
  }

  private static List<Long> subexperiments(String observable) {
    return experiment(observable).fragments().stream().map(FragmentWork::subexperiments).toList();
  }

  private static Experiment experiment(String observable) {
    Circuit circuit = Circuit.on(2).add(GateKind.CX, 0, 1).build();
    CutPlan plan = CutPlan.of(circuit, Partition.ofLetters("AB", 2));
    return Experiment.of(plan, List.of(Observable.parse(observable, 2)));
  }

  private static List<Pauli> paulis(String text) {
    return Arrays.stream(text.split(" ")).map(Pauli::inQubitOrder).toList();
  }
}
