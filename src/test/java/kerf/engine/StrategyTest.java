package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import org.junit.jupiter.api.Test;

/** The strategies differ in cost, not in what they compute. */
class StrategyTest {

  @Test
  void flatAndContractAgree() {
    for (long seed = 0; seed < 40; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      int n = 2 + random.below(4);
      Circuit circuit = random.circuit(n, RandomCircuits.Graph.RING, 1 + random.below(4), false);
      List<Observable> observables = List.of(Observable.parity(n), random.observable(n, 3, "IXYZ"));
      Query query = Query.of(circuit, observables, random.pairs(5));
      String letters = random.partition(n, 3);
      Estimates flat = CutQueries.estimate(query, letters, Strategy.FLAT, 2);
      Estimates contract = CutQueries.estimate(query, letters, Strategy.CONTRACT, 2);
      for (int b = 0; b < flat.size(); b++) {
        for (int k = 0; k < 2; k++) {
          assertThat(contract.value(b, k))
              .as("seed %d, %s, binding %d, observable %d", seed, letters, b, k)
              .isCloseTo(flat.value(b, k), within(1e-12));
        }
      }
    }
  }

  @Test
  void flatRefusesMoreTermsThanItCanAddAndNamesTheOther() {
    assertThatThrownBy(() -> run(layers(3, 11), "ABC", Strategy.FLAT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11 cuts")
        .hasMessageContaining("use contract");
  }

  @Test
  void contractRefusesTensorsItCannotHold() {
    Circuit.Builder all = Circuit.on(16);
    for (int round = 0; round < 2; round++) {
      for (int a = 0; a < 16; a++) {
        for (int b = a + 1; b < 16; b++) {
          all.add(GateKind.CX, a, b).add(GateKind.RY, Angle.weight(0), b);
        }
      }
    }
    assertThatThrownBy(() -> run(all.build(), "AAAABBBBCCCCDDDD", Strategy.CONTRACT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reconstruction contract: a tensor over")
        .hasMessageContaining("use a partition with fewer cuts");
  }

  @Test
  void theFlatSumIsRefusedWhereItWouldTakeHours() {
    Circuit nine = layers(2, 9);
    double[][] weights = new double[2000][1];
    for (int w = 0; w < weights.length; w++) {
      weights[w][0] = w * 1e-3;
    }
    Bindings shifts = Bindings.product(new double[1][0], weights);
    Query query = Query.of(nine, List.of(Observable.parity(2)), shifts);
    assertThatThrownBy(() -> CutQueries.estimate(query, "AB", Strategy.FLAT, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("for each of 2000 values")
        .hasMessageContaining("use contract");
  }

  @Test
  void narrowFragmentsMayHaveManyCuts() {
    for (int cuts : new int[] {12, 13, 28, 33}) {
      Circuit circuit = layers(2, cuts);
      double expected =
          Reference.expectation(circuit, Observable.parity(2), new double[0], new double[] {0.3});
      assertThat(run(circuit, "AB", Strategy.CONTRACT).value(0, 0))
          .isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void aWideFragmentWithTooManyCutsIsRefusedWithItsNumber() {
    Circuit.Builder circuit = Circuit.on(12);
    for (int g = 0; g < 13; g++) {
      circuit
          .add(GateKind.RY, Angle.weight(0), g % 6)
          .add(GateKind.CX, g % 6, 6 + g % 5)
          .add(GateKind.CX, g % 6, (g + 1) % 6);
    }
    assertThatThrownBy(() -> run(circuit.build(), "AAAAAABBBBBB", Strategy.CONTRACT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 13 cuts")
        .hasMessageContaining("use a partition with fewer cuts");
  }

  /** Gates around a ring of qubits, one after the other. */
  private static Circuit layers(int n, int gates) {
    Circuit.Builder circuit = Circuit.on(n);
    for (int g = 0; g < gates; g++) {
      circuit.add(GateKind.RY, Angle.weight(0), g % n).add(GateKind.CX, g % n, (g + 1) % n);
    }
    return circuit.build();
  }

  private static Estimates run(Circuit circuit, String letters, Strategy strategy) {
    Bindings bindings = Bindings.single(new double[0], new double[] {0.3});
    List<Observable> parity = List.of(Observable.parity(circuit.qubits()));
    return CutQueries.estimate(Query.of(circuit, parity, bindings), letters, strategy, 1);
  }
}
