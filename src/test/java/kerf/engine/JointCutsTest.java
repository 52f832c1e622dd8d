package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Parallel rotations between two fragments are one sum, however they lie in the circuit. */
class JointCutsTest {

  /** QCut's closed forms, and a fifth rotation that begins a group of its own. */
  @ParameterizedTest
  @CsvSource({
    ".5, 1, 1.958851",
    ".5 .65, 1, 3.749508",
    ".5 .65 .8, 1, 7.156596",
    ".9 1.3, 1, 6.003332",
    ".5 .65 .8 .3, 1, 9.567035",
    ".5 .65 .8 .3 .4, 2, 17.018192"
  })
  void kappaIsTheJointOne(String angles, int groups, double kappa) {
    double[] theta = Arrays.stream(angles.split(" ")).mapToDouble(Double::parseDouble).toArray();
    int n = theta.length;
    Circuit.Builder circuit = Circuit.on(2 * n);
    for (int i = 0; i < n; i++) {
      circuit.add(GateKind.RZZ, Angle.of(theta[i]), i, n + i);
    }
    CutPlan plan = CutQueries.letters("A".repeat(n) + "B".repeat(n)).apply(circuit.build());
    assertThat(plan.groups()).hasSize(groups);
    assertThat(plan.kappa()).isCloseTo(kappa, within(5e-7 * kappa));
    double sum = 1;
    for (CutGroup group : plan.groups()) {
      double own = 0;
      for (double c : group.qpd().coefficients().at(new double[0])) {
        own += Math.abs(c);
      }
      sum *= own;
    }
    assertThat(sum).as("Σ|c|").isCloseTo(plan.kappa(), within(1e-12 * kappa));
  }

  /** Fragment A speaks to B, to C, and to B again, all in one moment. */
  @ParameterizedTest
  @EnumSource
  void groupsMayInterleave(Strategy strategy) {
    for (long seed = 0; seed < 12; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = moment(random, 6, List.of(0, 3, 1, 5, 2, 4), List.of("RZZ", "CX", "RXX"));
      CutPlan plan = CutQueries.letters("AAABBC").apply(circuit);
      assertThat(plan.groups()).extracting(g -> g.cuts().size()).containsExactly(2, 1);
      assertThat(plan.cuts()).extracting(c -> c.qubits().get(1)).containsExactly(3, 4, 5);
      assertUncut("seed " + seed, random, circuit, "AAABBC", strategy);
    }
  }

  /** The first qubit of one gate and the second of the other are in the same fragment. */
  @ParameterizedTest
  @EnumSource
  void gatesMayStandEitherWayRound(Strategy strategy) {
    for (long seed = 20; seed < 32; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = moment(random, 4, List.of(0, 2, 3, 1), List.of("RZX", "CY"));
      assertThat(CutQueries.letters("AABB").apply(circuit).groups()).hasSize(1);
      assertUncut("seed " + seed, random, circuit, "AABB", strategy);
    }
  }

  @ParameterizedTest
  @EnumSource
  void threeRotationsMayGoTogether(Strategy strategy) {
    for (long seed = 40; seed < 46; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = moment(random, 6, List.of(0, 3, 4, 1, 2, 5), List.of("CZ", "RYY", "RZZ"));
      assertThat(CutQueries.letters("AAABBB").apply(circuit).groups()).hasSize(1);
      assertUncut("seed " + seed, random, circuit, "AAABBB", strategy);
    }
  }

  /** Whichever of the gates reads a feature, and whichever a weight. */
  @ParameterizedTest
  @EnumSource
  void anglesBelongToTheirOwnGates(Strategy strategy) {
    Angle[] angles = {Angle.feature(0), Angle.weight(1), Angle.of(.7), Angle.feature(1)};
    RandomCircuits random = new RandomCircuits(50);
    for (Angle first : angles) {
      for (Angle second : angles) {
        Circuit circuit =
            Circuit.on(4)
                .add(GateKind.H, 0)
                .add(GateKind.RX, Angle.of(.3), 1)
                .add(GateKind.RY, Angle.weight(0), 2)
                .add(GateKind.H, 3)
                .add(GateKind.RZZ, first, 0, 2)
                .add(GateKind.RXX, second, 1, 3)
                .build();
        assertThat(CutQueries.letters("AABB").apply(circuit).groups()).hasSize(1);
        assertUncut(first + " and " + second, random, circuit, "AABB", strategy);
      }
    }
  }

  @Test
  void gatesThatFollowOneAnotherAreApart() {
    Circuit circuit =
        Circuit.on(4).add(GateKind.CZ, 0, 2).add(GateKind.CX, 2, 3).add(GateKind.CZ, 1, 3).build();
    CutPlan plan = CutQueries.letters("AABB").apply(circuit);
    assertThat(plan.groups()).as("a path leads from one to the other").hasSize(2);
    assertThat(plan.kappa()).isEqualTo(9);
  }

  @Test
  void gatesBetweenOtherFragmentsAreApart() {
    Circuit circuit = Circuit.on(4).add(GateKind.CZ, 0, 2).add(GateKind.CZ, 1, 3).build();
    assertThat(CutQueries.letters("AABC").apply(circuit).groups()).hasSize(2);
    assertThat(CutQueries.letters("ABAB").apply(circuit).cuts()).isEmpty();
  }

  /** Random one-qubit gates, then one moment of gates on pairs of an order, then more of them. */
  private static Circuit moment(
      RandomCircuits random, int n, List<Integer> order, List<String> kinds) {
    Circuit.Builder circuit = Circuit.on(n);
    List<Gate> after = new ArrayList<>();
    for (int q = 0; q < n; q++) {
      circuit.add(random.gate(GateKind.U, q));
      after.add(random.gate(GateKind.U, q));
    }
    for (int g = 0; g < kinds.size(); g++) {
      Gate gate =
          random.gate(GateKind.valueOf(kinds.get(g)), order.get(2 * g), order.get(2 * g + 1));
      circuit.add(gate);
    }
    after.forEach(circuit::add);
    return circuit.build();
  }

  private static void assertUncut(
      String what, RandomCircuits random, Circuit circuit, String letters, Strategy strategy) {
    int n = circuit.qubits();
    Bindings bindings =
        Bindings.product(
            random.rows(2, RandomCircuits.FEATURES), random.rows(2, RandomCircuits.WEIGHTS));
    List<Observable> observables =
        List.of(
            Observable.parity(n), random.observable(n, 2, "XYZ"), random.observable(n, 2, "IZ"));
    Query query = Query.of(circuit, observables, bindings);
    CutQueries.assertUncutValues(what, query, letters, strategy, 2, 1e-12);
  }
}
