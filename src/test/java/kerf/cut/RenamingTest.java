package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;

/** A circuit without its SWAPs says the same under other names. */
class RenamingTest {

  @Test
  void valuesAreTheSame() {
    int swaps = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      int n = 2 + random.below(4);
      RandomCircuits.Graph[] graphs = RandomCircuits.Graph.values();
      Circuit some = random.anyCircuit(n, graphs[random.below(graphs.length)], 3);
      Circuit.Builder circuit = Circuit.on(n);
      for (Gate gate : some.gates()) {
        circuit.add(gate);
        int a = random.below(n);
        int b = random.below(n);
        if (a != b) {
          circuit.add(GateKind.SWAP, a, b);
        }
      }
      Observable observable = random.observable(n, 4, "IXYZ");
      Prepared renamed = Prepared.renaming(circuit.build(), List.of(observable));
      Bindings bindings = random.pairs(1);
      double expected = value(renamed.given(), observable, bindings);
      double actual = value(renamed.circuit(), renamed.observables().get(0), bindings);
      assertThat(actual).as("seed %d", seed).isCloseTo(expected, within(1e-12));
      assertThat(renamed.circuit().gates()).noneMatch(g -> g.kind() == GateKind.SWAP);
      swaps += renamed.swaps();
    }
    assertThat(swaps).isGreaterThan(100);
  }

  @Test
  void placesAreThoseOfTheCircuitAsGiven() {
    Circuit circuit =
        Circuit.on(3)
            .add(GateKind.CX, 0, 1)
            .add(GateKind.SWAP, 1, 2)
            .add(GateKind.RY, Angle.weight(0), 2)
            .add(GateKind.CX, 0, 2)
            .build();
    Prepared renamed = Prepared.renaming(circuit, List.of(Observable.parse("Z2", 3)));
    assertThat(renamed.circuit().gates().get(2).qubits()).containsExactly(0, 1);
    assertThat(renamed.originOf(2)).isEqualTo(3);
    assertThat(renamed.originOf(3)).isEqualTo(4);
    List<Cut> cuts = List.of(new WireCut(0, 2, 1, 0, 1), new WireCut(1, 0, 1, 0, 1));
    assertThat(renamed.qubits(cuts)).containsExactly(List.of(2), List.of(1));
    assertThat(renamed.observables()).containsExactly(Observable.parse("Z1", 3));
  }

  @Test
  void nothingIsRenamedWhereAPlanIsGiven() {
    Circuit circuit = Circuit.on(2).add(GateKind.SWAP, 0, 1).build();
    Prepared same = Prepared.of(circuit, List.of(Observable.parity(2)));
    assertThat(same.circuit()).isEqualTo(circuit);
    assertThat(same.swaps()).isZero();
    assertThat(same.qubits(List.of(new WireCut(0, 1, 1, 0, 1)))).containsExactly(List.of(1));
  }

  private static double value(Circuit circuit, Observable observable, Bindings bindings) {
    return Reference.expectation(circuit, observable, bindings.features(0), bindings.weights(0));
  }
}
