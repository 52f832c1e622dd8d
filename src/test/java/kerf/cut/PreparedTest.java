package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A prepared circuit says the same about its observables and never costs more to cut. */
class PreparedTest {

  /** Which gates a random circuit is made of: all of them, or many that fuse or drop out. */
  enum Kinds {
    ALL,
    DIAGONAL_AND_CX,
    PERMUTATIONS,
    CONSTANT,
    ROTATIONS;

    boolean has(GateKind kind) {
      return switch (this) {
        case ALL -> true;
        case DIAGONAL_AND_CX -> kind.pattern().isDiagonal() || kind == GateKind.CX;
        case PERMUTATIONS -> kind.pattern().isPermutation() || kind == GateKind.H;
        case CONSTANT -> kind.angles() == 0;
        case ROTATIONS ->
            switch (kind) {
              case RXX, RYY, RZZ, RZX, CRX, CRY, CRZ, CP, RZ, RX, P -> true;
              default -> false;
            };
      };
    }
  }

  private static final List<String> LETTERS = List.of("IXYZ", "IIIZ", "Z", "IIIIX", "IZ", "I");

  @ParameterizedTest
  @EnumSource
  void expectationValuesStayTheSame(Kinds kinds) {
    for (long seed = 0; seed < 400; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = circuit(random, kinds);
      List<Observable> observables = observables(random, circuit.qubits());
      Prepared prepared = Prepared.of(circuit, observables);
      Bindings bindings = random.pairs(2);
      Estimates before = reference(circuit, observables, bindings);
      Estimates after = reference(prepared.circuit(), observables, bindings);
      for (int b = 0; b < 2; b++) {
        for (int k = 0; k < observables.size(); k++) {
          assertThat(after.value(b, k))
              .as("seed %d, %s, of %s", seed, observables.get(k), circuit.gates())
              .isCloseTo(before.value(b, k), within(1e-12));
        }
      }
    }
  }

  private static Estimates reference(
      Circuit circuit, List<Observable> observables, Bindings bindings) {
    return Reference.estimator().estimate(Query.of(circuit, observables, bindings));
  }

  @ParameterizedTest
  @EnumSource
  void noPartitionCutsItDearer(Kinds kinds) {
    for (long seed = 0; seed < 400; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = circuit(random, kinds);
      Prepared prepared = Prepared.of(circuit, observables(random, circuit.qubits()));
      Layout layout = Layout.ofLetters(random.partition(circuit.qubits(), 3), circuit.qubits());
      CutPlan before = CutPlan.of(circuit, layout);
      CutPlan after = CutPlan.of(prepared.circuit(), layout);
      assertThat(after.kappa()).as("seed " + seed).isLessThan(before.kappa() * (1 + 1e-6));
      assertThat(after.cuts().size()).isLessThanOrEqualTo(before.cuts().size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyGateKnowsTheFirstOneItStandsFor(Kinds kinds) {
    for (long seed = 0; seed < 200; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = circuit(random, kinds);
      Prepared prepared = Prepared.of(circuit, observables(random, circuit.qubits()));
      assertThat(prepared.originOf(prepared.circuit().gates().size()))
          .isEqualTo(circuit.gates().size());
      for (int g = 0; g < prepared.circuit().gates().size(); g++) {
        assertThat(prepared.originOf(g)).isLessThan(prepared.originOf(g + 1));
        Gate origin = circuit.gates().get(prepared.originOf(g));
        assertThat(new HashSet<>(prepared.circuit().gates().get(g).qubits()))
            .as("seed %d, gate %d", seed, g)
            .isEqualTo(new HashSet<>(origin.qubits()));
      }
    }
  }

  @Test
  void theEndOfTheCircuitIsTheEndOfTheOneGiven() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.RZZ, kerf.circuit.Angle.weight(0), 0, 1)
            .add(GateKind.H, 0)
            .add(GateKind.H, 0)
            .add(GateKind.RZ, kerf.circuit.Angle.weight(0), 1)
            .build();
    Prepared prepared = Prepared.of(circuit, List.of(Observable.parity(2)));
    assertThat(prepared.originOf(prepared.circuit().gates().size())).isEqualTo(4);
    Prepared nothing = Prepared.of(circuit, List.of(Observable.parse("1", 2)));
    assertThat(nothing.circuit().gates()).isEmpty();
    assertThat(nothing.originOf(0)).isEqualTo(4);
  }

  @Test
  void marksStayWhereTheyWereBetweenTheGatesThatStay() {
    for (long seed = 0; seed < 300; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = marked(random, circuit(random, Kinds.values()[(int) seed % 5]));
      Prepared prepared = Prepared.of(circuit, observables(random, circuit.qubits()));
      List<Circuit.WireMark> wires = prepared.circuit().wireMarks();
      assertThat(wires)
          .extracting(Circuit.WireMark::wire)
          .as("seed " + seed)
          .containsExactlyElementsOf(
              circuit.wireMarks().stream().map(Circuit.WireMark::wire).toList());
      for (int gate : prepared.circuit().gateMarks()) {
        int origin = prepared.originOf(gate);
        assertThat(circuit.gateMarks()).contains(origin);
        assertThat(prepared.circuit().gates().get(gate))
            .as("a marked gate is not fused")
            .isEqualTo(circuit.gates().get(origin));
      }
    }
  }

  @Test
  void noGateOfAWirePassesAMarkOnIt() {
    for (long seed = 0; seed < 300; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = marked(random, circuit(random, Kinds.values()[(int) seed % 5]));
      Prepared prepared = Prepared.of(circuit, observables(random, circuit.qubits()));
      List<Circuit.WireMark> before = circuit.wireMarks();
      List<Circuit.WireMark> after = prepared.circuit().wireMarks();
      for (int m = 0; m < before.size(); m++) {
        for (int g = 0; g < prepared.circuit().gates().size(); g++) {
          if (prepared.circuit().gates().get(g).qubits().contains(before.get(m).wire())) {
            assertThat(g < after.get(m).gate())
                .as("seed %d, mark %d, gate %d", seed, m, g)
                .isEqualTo(prepared.originOf(g) < before.get(m).gate());
          }
        }
      }
    }
  }

  /** The same gates with marks on some of them and on some wires between. */
  private static Circuit marked(RandomCircuits random, Circuit circuit) {
    Circuit.Builder marked = Circuit.on(circuit.qubits());
    for (Gate gate : circuit.gates()) {
      marked.add(gate);
      if (gate.qubits().size() == 2 && random.below(4) == 0) {
        marked.cutGate();
      }
      if (random.below(5) == 0) {
        marked.cutWire(random.below(circuit.qubits()));
      }
    }
    return marked.build();
  }

  private static Circuit circuit(RandomCircuits random, Kinds kinds) {
    int n = 2 + random.below(3);
    RandomCircuits.Graph graph =
        n > 2 && random.below(2) == 0 ? RandomCircuits.Graph.ALL : RandomCircuits.Graph.CHAIN;
    return random.anyCircuit(n, graph, 2 + random.below(9), kinds::has);
  }

  /** One or two sums, dense, sparse, diagonal, or constant. */
  private static List<Observable> observables(RandomCircuits random, int n) {
    String letters = LETTERS.get(random.below(LETTERS.size()));
    Observable first = random.observable(n, 3, letters);
    return random.below(2) == 0
        ? List.of(first)
        : List.of(first, random.observable(n, 1, random.below(2) == 0 ? letters : "IZ"));
  }
}
