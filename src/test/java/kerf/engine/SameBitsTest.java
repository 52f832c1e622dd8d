package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values have the same bits however the work is shared among tasks. */
class SameBitsTest {
  private static final int[] TASKS = {2, 3, 5, 64};

  @ParameterizedTest
  @EnumSource
  void gradientsOfEverySampleKeepTheirBits(Strategy strategy) {
    for (long seed = 0; seed < 12; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 3, seed % 2 == 0);
      assertSameBits(strategy, seed, circuit, random.gradient(1 + (int) seed % 7));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pairsWithRepeatedRowsKeepTheirBits(Strategy strategy) {
    for (long seed = 20; seed < 32; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = random.circuit(4, RandomCircuits.Graph.ALL, 3, seed % 2 == 0);
      assertSameBits(strategy, seed, circuit, random.pairs(2 + (int) seed % 9));
    }
  }

  /** Samples are then contracted in ranges, as they get ready, which differ from run to run. */
  @ParameterizedTest
  @EnumSource
  void circuitsWithFeaturesInSomeGatesOnlyKeepTheirBits(Strategy strategy) {
    for (long seed = 40; seed < 58; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit any = random.circuit(4, RandomCircuits.Graph.RING, 4, false);
      int fed = 3 * (int) (seed % 2);
      Circuit circuit =
          RandomCircuits.withFeaturesIn(any, gate -> gate.qubits().equals(List.of(fed)));
      Bindings bindings = seed % 3 == 0 ? random.pairs(9) : random.gradient(5);
      assertSameBits(strategy, seed, circuit, bindings);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSampleHasTheSameBitsAloneAsAmongOthers(Strategy strategy) {
    for (long seed = 60; seed < 72; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 4, seed % 2 == 0);
      double[][] samples = random.rows(4, RandomCircuits.FEATURES);
      double[][] weights = random.rows(3, RandomCircuits.WEIGHTS);
      List<Observable> parity = List.of(Observable.parity(4));
      Query together = Query.of(circuit, parity, Bindings.product(samples, weights));
      Estimates all = CutQueries.estimate(together, "AABB", strategy, 2);
      for (int s = 0; s < 4; s++) {
        Bindings one = Bindings.product(new double[][] {samples[s]}, weights);
        Estimates alone = CutQueries.estimate(Query.of(circuit, parity, one), "AABB", strategy, 2);
        for (int w = 0; w < 3; w++) {
          assertThat(all.value(3 * s + w, 0)).as("seed " + seed).isEqualTo(alone.value(w, 0));
        }
      }
    }
  }

  private static void assertSameBits(
      Strategy strategy, long seed, Circuit circuit, Bindings bindings) {
    List<Observable> observables =
        List.of(Observable.parity(4), new RandomCircuits(seed).observable(4, 3, "IXYZ"));
    Query query = Query.of(circuit, observables, bindings);
    for (String letters : List.of("AABB", "ABCA")) {
      Estimates one = CutQueries.estimate(query, letters, strategy, 1);
      for (int tasks : TASKS) {
        Estimates many = CutQueries.estimate(query, letters, strategy, tasks);
        String what = "seed %d, %s, %d tasks".formatted(seed, letters, tasks);
        CutQueries.assertSameBits(what, query, many, one);
      }
    }
  }
}
