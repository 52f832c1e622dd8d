package kerf.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.experiment.Basis;
import kerf.experiment.BindingGrid;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The backward sweep gives ∂E/∂T of every entry of every tensor: E is linear in each, so that what
 * adding one to it makes of the values is the derivative.
 */
class GradientsTest {

  @ParameterizedTest
  @EnumSource
  void aGradientIsTheDifferenceOfTheContractedValues(Basis basis) {
    int several = 0;
    for (long seed = 0; seed < 60; seed++) {
      Evaluated at = random(seed, basis);
      if (at != null) {
        compare(seed, at, Strategy.CONTRACT, Strategy.CONTRACT);
        several += at.network().nodes().size() > 2 ? 1 : 0;
      }
    }
    assertThat(several).as("networks with joins").isGreaterThan(8);
  }

  @ParameterizedTest
  @EnumSource
  void aGradientIsTheDifferenceOfFlatSums(Strategy strategy) {
    for (long seed = 60; seed < 100; seed++) {
      Evaluated at = random(seed, Basis.OPERATIONS);
      if (at != null) {
        compare(seed, at, strategy, Strategy.FLAT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyNetworkHasTheGradientOfItsFlatSum(Strategy strategy) {
    for (long seed = 0; seed < 150; seed++) {
      Evaluated at = RandomNetwork.of(seed);
      for (int g = 0; g < at.workload().grids().size(); g++) {
        String what = "seed " + seed;
        assertClose(what, at.values(Strategy.CONTRACT, g), at.values(Strategy.FLAT, g));
      }
      compare(seed, at, strategy, Strategy.FLAT);
    }
  }

  /** Variances to first order are Σ (∂E/∂T)² Var T, whichever the layout. */
  @ParameterizedTest
  @EnumSource
  void variancesAddUpByTheSquaresOfTheGradient(Basis basis) {
    for (long seed = 100; seed < 130; seed++) {
      Evaluated exact = random(seed, basis);
      if (exact == null) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(seed);
      Map<List<Integer>, Double> variance = new HashMap<>();
      Evaluated noisy =
          exact.with(
              (batch, o, e, d, s, mean) -> {
                double v = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                variance.put(List.of(batch.grid(), batch.node(), o, e, d, s), v);
                return new double[] {mean, v};
              });
      for (int g = 0; g < exact.workload().grids().size(); g++) {
        double[][][] expected = exact.of(g).zeros();
        int at = g;
        BindingGrid grid = exact.grid(g);
        Strategy.CONTRACT
            .on(exact.network())
            .gradients(
                exact.of(g),
                (k, w, f, o, gradient) -> {
                  boolean shared = exact.network().nodes().get(f).features().isEmpty();
                  for (int e = 0; e < gradient.length / grid.samples(); e++) {
                    for (int s = 0; s < grid.samples(); s++) {
                      int lane = shared ? 0 : s;
                      expected[k][w][s] +=
                          Math.pow(gradient[e * grid.samples() + s], 2)
                              * variance.get(List.of(at, f, o, e, grid.node(f).of(w), lane));
                    }
                  }
                });
        assertThat(exact.of(g).isExact()).isTrue();
        assertThat(noisy.of(g).isExact()).isFalse();
        double[][][] actual = Strategy.CONTRACT.on(noisy.network()).variances(noisy.of(g));
        assertClose("seed " + seed, actual, expected);
      }
    }
  }

  private static Evaluated random(long seed, Basis basis) {
    RandomCircuits random = new RandomCircuits(seed);
    RandomCircuits.Graph[] graphs = RandomCircuits.Graph.values();
    int n = 2 + random.below(4);
    Circuit circuit =
        random.anyCircuit(n, graphs[random.below(graphs.length)], 1 + random.below(n));
    CutPlan plan = CutPlan.of(circuit, Evaluated.layout(random, circuit));
    List<Observable> seen = List.of(Observable.parity(n), random.observable(n, 4, "IIXZ"));
    Bindings bindings = seed % 3 == 0 ? random.pairs(1) : random.gradient(2);
    return Evaluated.isSmall(plan) ? Evaluated.of(plan, seen, basis, bindings) : null;
  }

  private static void compare(long seed, Evaluated at, Strategy backward, Strategy forward) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int g = 0; g < at.workload().grids().size(); g++) {
      Map<List<Integer>, double[]> gradients = new HashMap<>();
      backward
          .on(at.network())
          .gradients(
              at.of(g),
              (k, w, f, o, gradient) -> gradients.put(List.of(k, w, f, o), gradient.clone()));
      double[][][] values = at.values(forward, g);
      for (Node node : at.network().nodes()) {
        for (int i = 0; i < 4; i++) {
          int f = node.id();
          int o = random.nextInt(node.observables().size());
          int e = random.nextInt(at.tensors().get(f).means(o).length);
          int d = random.nextInt(at.grid(g).node(f).count());
          int grid = g;
          Evaluated changed =
              at.with(
                  (batch, local, entry, c, s, mean) ->
                      new double[] {
                        is(batch, grid, f) && local == o && entry == e && c == d ? mean + 1 : mean,
                        0
                      });
          double[][][] expected = changed.values(forward, g);
          double[][][] actual = at.of(g).zeros();
          for (int k = 0; k < expected.length; k++) {
            for (int w = 0; w < expected[k].length; w++) {
              double[] gradient = gradients.get(List.of(k, w, f, o));
              boolean touched = gradient != null && at.grid(g).node(f).of(w) == d;
              for (int s = 0; s < expected[k][w].length; s++) {
                expected[k][w][s] -= values[k][w][s];
                actual[k][w][s] = touched ? gradient[e * expected[k][w].length + s] : 0;
              }
            }
          }
          assertClose(
              "seed %d, node %d, observable %d, entry %d".formatted(seed, f, o, e),
              actual,
              expected);
        }
      }
    }
  }

  private static boolean is(FragmentBatch batch, int grid, int node) {
    return batch.grid() == grid && batch.node() == node;
  }

  private static void assertClose(String what, double[][][] actual, double[][][] expected) {
    for (int k = 0; k < expected.length; k++) {
      for (int w = 0; w < expected[k].length; w++) {
        for (int s = 0; s < expected[k][w].length; s++) {
          assertThat(actual[k][w][s])
              .as("%s: value of %d, %d, %d", what, k, w, s)
              .isCloseTo(expected[k][w][s], within(1e-11));
        }
      }
    }
  }
}
