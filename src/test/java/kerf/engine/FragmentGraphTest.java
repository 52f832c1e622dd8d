package kerf.engine;

import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fragments may be joined in any way, or not at all. */
class FragmentGraphTest {

  /** Pairs of qubits, one fragment each, as in {@code 01 12 20}. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "chain of six,      6, 01 12 23 34 45,                    ABCDEF",
    "ring of five,      5, 01 12 23 34 40,                    ABCDE",
    "ring of six,       6, 01 12 23 34 45 50,                 ABCDEF",
    "ring both ways,    4, 01 12 23 30 03 32 21 10,           ABCD",
    "star of six,       6, 01 02 03 40 50,                    ABCDEF",
    "star twice,        4, 01 20 03 10 02 30,                 ABCD",
    "all to all of 4,   4, 01 02 03 12 13 23,                 ABCD",
    "all to all of 5,   5, 01 02 03 04 12 13 14 23 24 34,     ABCDE",
    "wheel,             5, 01 02 03 04 12 23 34 41,           ABCDE",
    "two layers,        6, 01 12 23 34 45 01 12 23 34 45,     AABBCC",
    "interleaved,       6, 01 12 23 34 45 02 35,              ABABCC",
    "tree,              6, 01 02 13 14 25,                    ABCDEF",
    "two islands,       6, 01 12 34 45,                       ABCDEF",
    "lonely fragments,  5, 01,                                ABCDE",
    "no entanglers,     4, ,                                  ABCC"
  })
  void contractingGivesTheUncutValues(String name, int n, String pairs, String letters) {
    for (long seed = 0; seed < 3; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Query query = query(random, n, pairs == null ? "" : pairs);
      String what = name + ", seed " + seed;
      CutQueries.assertUncutValues(what, query, letters, Strategy.CONTRACT, 2, 1e-10);
    }
  }

  /** Twelve qubits and their cuts are more than run in lanes; a narrow fragment stands beside. */
  @Test
  void fragmentsMayBeWide() {
    for (boolean real : new boolean[] {true, false}) {
      RandomCircuits random = new RandomCircuits(12);
      Circuit.Builder circuit = Circuit.on(13);
      Circuit chain = random.circuit(13, RandomCircuits.Graph.CHAIN, 9, real);
      chain.gates().forEach(circuit::add);
      circuit.add(GateKind.CX, 3, 12).add(GateKind.RY, Angle.weight(1), 12);
      circuit.add(GateKind.CX, 12, 7).add(GateKind.RY, Angle.feature(0), 7);
      List<Observable> observables =
          List.of(Observable.parity(13), random.observable(13, 2, "IXYZ"));
      Query query = Query.of(circuit.build(), observables, random.pairs(2));
      String letters = "A".repeat(12) + "B";
      CutQueries.assertUncutValues("wide", query, letters, Strategy.CONTRACT, 1, 1e-11);
    }
  }

  @Test
  void qubitsWithoutAnyGateMakeFragmentsToo() {
    Circuit circuit = Circuit.on(3).add(GateKind.X, 1).build();
    List<Observable> observables =
        List.of(Observable.parse("Z0*Z1 + 0.5*Z2", 3), Observable.parse("Y0*Z1 - 2*Z2*X1", 3));
    Query query = Query.of(circuit, observables, none());
    for (Strategy strategy : Strategy.values()) {
      CutQueries.assertUncutValues("gateless", query, "ABC", strategy, 1, 1e-15);
    }
  }

  @Test
  void fragmentsWithoutFeaturesServeAllSamples() {
    for (long seed = 0; seed < 30; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit any = random.circuit(4, RandomCircuits.Graph.CHAIN, 4, seed % 2 == 0);
      Circuit fed = RandomCircuits.withFeaturesIn(any, gate -> gate.qubits().equals(List.of(0)));
      Query query = Query.of(fed, List.of(Observable.parity(4)), random.gradient(3));
      for (int tasks : new int[] {1, 2, 9}) {
        CutQueries.assertUncutValues(
            "seed " + seed, query, "ABBC", Strategy.CONTRACT, tasks, 1e-10);
      }
    }
  }

  @Test
  void observablesMayBeTheIdentityOnFragmentsOrEverywhere() {
    RandomCircuits random = new RandomCircuits(8);
    Circuit circuit = random.circuit(4, RandomCircuits.Graph.RING, 5, false);
    List<Observable> observables =
        List.of(
            Observable.parse("0.25", 4),
            Observable.parse("X3", 4),
            Observable.parse("Y0*Z1 - 2*X2 + 0.5", 4),
            new Observable(4, List.of()));
    Query query = Query.of(circuit, observables, random.gradient(2));
    for (Strategy strategy : Strategy.values()) {
      CutQueries.assertUncutValues("identities", query, "AABB", strategy, 2, 1e-11);
    }
  }

  private static Query query(RandomCircuits random, int n, String pairs) {
    Circuit.Builder circuit = Circuit.on(n);
    for (int q = 0; q < n; q++) {
      circuit.add(GateKind.RY, random.angle(), q);
    }
    for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(" ")) {
      int a = pair.charAt(0) - '0';
      int b = pair.charAt(1) - '0';
      switch (random.below(3)) {
        case 0 -> circuit.add(GateKind.CX, a, b);
        case 1 -> circuit.add(GateKind.CZ, a, b);
        default -> circuit.add(GateKind.RZZ, random.angle(), a, b);
      }
      circuit.add(GateKind.RX, random.angle(), a).add(GateKind.RY, Angle.weight(0), b);
    }
    List<Observable> observables =
        List.of(Observable.parity(n), Observable.meanZ(n), random.observable(n, 2, "IXYZ"));
    return Query.of(circuit.build(), observables, random.pairs(4));
  }

  private static Bindings none() {
    return Bindings.single(new double[0], new double[0]);
  }
}
