package kerf.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;

/** A network's nodes are what a device is asked for. */
class TensorNetworkTest {

  /** XX and ZZ clash on the whole, and on each fragment; X·I and I·Z do so nowhere. */
  @Test
  void aFragmentIsRunForTheBasesOfItsOwnPartOfTheStrings() {
    assertThat(subexperiments("X0*X1 + Z0*Z1")).containsExactly(10L, 10L);
    assertThat(subexperiments("X0*X1 + Z0*X1")).containsExactly(10L, 5L);
    assertThat(subexperiments("X0 + Z1")).containsExactly(5L, 5L);
  }

  @Test
  void equalPartsOfStringsAreEvaluatedOnce() {
    TensorNetwork network = network("X0*Z1 + 0.5*Z0*Z1 - Z1");
    assertThat(network.terms()).hasSize(3);
    assertThat(network.nodes().get(0).observables()).isEqualTo(paulis("X Z I"));
    assertThat(network.nodes().get(1).observables()).isEqualTo(paulis("Z"));
  }

  private static List<Long> subexperiments(String observable) {
    return network(observable).nodes().stream().map(Node::subexperiments).toList();
  }

  private static TensorNetwork network(String observable) {
    Circuit circuit = Circuit.on(2).add(GateKind.CX, 0, 1).build();
    CutPlan plan = CutPlan.of(circuit, Layout.ofLetters("AB", 2));
    return Experiment.of(plan, List.of(Observable.parse(observable, 2)), Basis.OPERATIONS)
        .network();
  }

  private static List<Pauli> paulis(String text) {
    return Arrays.stream(text.split(" ")).map(Pauli::new).toList();
  }
}
