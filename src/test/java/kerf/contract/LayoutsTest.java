package kerf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.experiment.Basis;
import kerf.experiment.Bond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One binding is contracted on flat arrays, many lane by lane: the same sums, to the bit. */
class LayoutsTest {

  @Test
  void aValueIsThatOfItsBindingAlone() {
    int several = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      RandomCircuits.Graph[] graphs = RandomCircuits.Graph.values();
      int n = 3 + random.below(3);
      Circuit circuit = random.anyCircuit(n, graphs[random.below(graphs.length)], 3);
      CutPlan plan = CutPlan.of(circuit, Layout.ofLetters(random.partition(n, 3), n));
      List<Observable> seen = List.of(Observable.parity(n), random.observable(n, 4, "IXYZ"));
      double[][] features = random.rows(2, RandomCircuits.FEATURES);
      double[][] weights = random.rows(1, RandomCircuits.WEIGHTS);
      Evaluated one = evaluated(plan, seen, new double[][] {features[0]}, weights);
      Evaluated two = evaluated(plan, seen, features, weights);
      for (int k = 0; k < seen.size(); k++) {
        assertThat(one.values(Strategy.CONTRACT, 0)[k][0][0])
            .as("seed %d, observable %d", seed, k)
            .isEqualTo(two.values(Strategy.CONTRACT, 0)[k][0][0]);
      }
      several += two.grid(0).samples() > 1 && two.network().nodes().size() > 2 ? 1 : 0;
    }
    assertThat(several).as("plans with joins").isGreaterThan(20);
  }

  private static Evaluated evaluated(
      CutPlan plan, List<Observable> seen, double[][] features, double[][] weights) {
    return Evaluated.of(plan, seen, Basis.COMPONENTS, Bindings.product(features, weights));
  }

  /** Lengths of the left axis, the shared one and the right one; some take several blocks. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "4, 1, 16", "5, 6, 22", "3, 22, 5", "16, 16, 1", "4, 1024, 300"})
  void aJoinIsASumOverTheSharedAxes(int left, int shared, int right) {
    List<Axis> x = List.of(axis(0, left), axis(1, shared));
    List<Axis> y = List.of(axis(1, shared), axis(2, right));
    List<Axis> out = List.of(axis(0, left), axis(2, right));
    SplittableRandom random = new SplittableRandom(1);
    double[] a = random.doubles((long) left * shared, -1, 1).toArray();
    double[] b = random.doubles((long) shared * right, -1, 1).toArray();
    for (int[] exchange : Stream.of(null, rotation(shared)).toList()) {
      JoinIndex index = JoinIndex.of(x, y, out, axis -> exchange);
      double[] product = OneBinding.product(a, b, index);
      assertThat(product).hasSize(left * right);
      for (int l = 0; l < left; l++) {
        for (int r = 0; r < right; r++) {
          double sum = 0;
          for (int i = 0; i < shared; i++) {
            int other = exchange == null ? i : exchange[i];
            sum += a[l + left * other] * b[i + shared * r];
          }
          assertThat(product[l + left * r]).isEqualTo(sum);
        }
      }
    }
  }

  private static Axis axis(int bond, int length) {
    return new Axis(
        new Bond(bond, 0, 1, length, length, List.of(), List.of(), List.of(), a -> a), true);
  }

  private static int[] rotation(int n) {
    int[] rotation = new int[n];
    for (int i = 0; i < n; i++) {
      rotation[i] = (i + 1) % n;
    }
    return rotation;
  }
}
