package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.trace.QueryRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no observable can see is not run, and wires on which nothing happens cost nothing. */
class IdlePartsTest {
  private static final Bindings ONE = Bindings.single(new double[0], new double[] {.3, .4});

  /** Two pairs of qubits with a CX between: qubit 1 controls, qubit 2 is its target. */
  private static final Circuit PAIRS =
      Circuit.on(4)
          .add(GateKind.RY, Angle.weight(0), 0)
          .add(GateKind.RX, Angle.weight(1), 1)
          .add(GateKind.CX, 0, 1)
          .add(GateKind.H, 2)
          .add(GateKind.CX, 1, 2)
          .add(GateKind.CX, 2, 3)
          .add(GateKind.RY, Angle.weight(1), 3)
          .build();

  @ParameterizedTest
  @EnumSource
  void aFragmentThatNoObservableSeesIsNotRun(Strategy strategy) {
    Query upstream = query(PAIRS, "ZZ", "Z1");
    QueryRow report = CutQueries.report(upstream, "AABB", strategy, 1);
    assertThat(report.size().cuts()).isZero();
    assertThat(report.work().kappa()).isEqualTo(1);
    assertThat(report.work().executedSubexperiments())
        .as("one circuit on the first pair")
        .isEqualTo(1);
    CutQueries.assertUncutValues("upstream", upstream, "AABB", strategy, 1, 1e-15);
    Query all = query(PAIRS, "ZZ", "Z1", "Z3");
    assertThat(CutQueries.report(all, "AABB", strategy, 1).work().executedSubexperiments())
        .as("five operations each side")
        .isEqualTo(5 + 5);
    CutQueries.assertUncutValues("all", all, "AABB", strategy, 1, 1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void constantsRunNothing(Strategy strategy) {
    Query query = query(PAIRS, "0.25", "-2 + 0.5");
    assertThat(CutQueries.report(query, "AABB", strategy, 3).work().executedSubexperiments())
        .isZero();
    for (int tasks : new int[] {1, 3}) {
      Estimates found = CutQueries.estimate(query, "AABB", strategy, tasks);
      assertThat(found.value(0, 0)).isEqualTo(.25);
      assertThat(found.value(0, 1)).isEqualTo(-1.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSumOfNothingIsZero(Strategy strategy) {
    Query query = Query.of(PAIRS, List.of(new Observable(4, List.of())), ONE);
    for (int tasks : new int[] {1, 3}) {
      assertThat(CutQueries.estimate(query, "AABB", strategy, tasks).value(0, 0)).isZero();
    }
  }

  /** In the uncut plan, which knows of no light cone, too. */
  @ParameterizedTest
  @EnumSource
  void islandsThatNobodyMeasuresCountOneEach(Strategy strategy) {
    Circuit islands = Circuit.on(3).add(GateKind.H, 0).add(GateKind.RY, Angle.weight(0), 2).build();
    Query query = query(islands, "X0");
    assertThat(CutQueries.report(query, "ABC", strategy, 1).work().executedSubexperiments())
        .isEqualTo(1);
    Query both = query(islands, "X0*Z2");
    assertThat(CutQueries.report(both, "ABC", strategy, 1).work().executedSubexperiments())
        .isEqualTo(2);
    CutQueries.assertUncutValues("islands", both, "ABC", strategy, 2, 1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void sixtyIdleQubitsInAFragmentCostNothing(Strategy strategy) {
    for (String letters : List.of("A".repeat(62) + "BB", "A".repeat(32) + "B".repeat(32))) {
      assertLikeSmall(letters, strategy, 'I');
    }
  }

  @ParameterizedTest
  @EnumSource
  void norDoTheyWhenTheyAreMeasured(Strategy strategy) {
    for (char letter : new char[] {'Z', 'X'}) {
      assertLikeSmall("A".repeat(62) + "BB", strategy, letter);
    }
  }

  /** Four qubits at the ends of 64, the other 60 idle; Z of an idle qubit is 1, X of it is 0. */
  private static void assertLikeSmall(String letters, Strategy strategy, char idle) {
    RandomCircuits random = new RandomCircuits(60);
    Circuit small = random.circuit(4, RandomCircuits.Graph.RING, 4, false);
    int[] place = {0, 31, 62, 63};
    Circuit.Builder large = Circuit.on(64);
    for (Gate gate : small.gates()) {
      large.add(gate.on(gate.qubits().stream().map(q -> place[q]).toList()));
    }
    List<Observable> ofSmall = List.of(Observable.parity(4), random.observable(4, 3, "IXYZ"));
    List<Observable> ofLarge = new ArrayList<>();
    for (Observable o : ofSmall) {
      List<Observable.Term> terms = new ArrayList<>();
      for (Observable.Term t : o.terms()) {
        StringBuilder wide = new StringBuilder(String.valueOf(idle).repeat(64));
        for (int q = 0; q < 4; q++) {
          wide.setCharAt(place[q], t.pauli().letter(q));
        }
        terms.add(new Observable.Term(t.coefficient(), new Pauli(wide.toString())));
      }
      ofLarge.add(new Observable(64, terms));
    }
    Bindings bindings = random.gradient(2);
    Estimates expected = Reference.estimator().estimate(Query.of(small, ofSmall, bindings));
    Query query = Query.of(large.build(), ofLarge, bindings);
    Estimates found = CutQueries.estimate(query, letters, strategy, 2);
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < 2; k++) {
        assertThat(found.value(b, k))
            .as("%s, binding %d, observable %d", letters, b, k)
            .isCloseTo(idle == 'X' ? 0 : expected.value(b, k), within(1e-12));
      }
    }
  }

  private static Query query(Circuit circuit, String... observables) {
    List<Observable> all =
        List.of(observables).stream()
            .map(
                o ->
                    o.equals("ZZ")
                        ? Observable.parse("Z0*Z1", circuit.qubits())
                        : Observable.parse(o, circuit.qubits()))
            .toList();
    return Query.of(circuit, all, ONE);
  }
}
