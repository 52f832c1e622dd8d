package kerf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Partition;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.FragmentWork;
import kerf.experiment.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One binding is contracted on flat arrays: the same sums, to the bit. */
class OneBindingTest {

  @Test
  void valuesAreThoseOfTheGeneralContraction() {
    int several = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      RandomCircuits.Graph[] graphs = RandomCircuits.Graph.values();
      int n = 3 + random.below(3);
      Circuit circuit = random.anyCircuit(n, graphs[random.below(graphs.length)], 3);
      CutPlan plan = CutPlan.of(circuit, Partition.ofLetters(random.partition(n, 3), n));
      List<Observable> seen = List.of(Observable.parity(n), random.observable(n, 4, "IXYZ"));
      Experiment experiment = Experiment.sliced(plan, seen);
      Bindings bindings = random.pairs(1);
      Workload workload = Workload.of(experiment, bindings, 1);
      Contraction contraction = new Contraction(experiment);
      BindingGrid block = workload.blocks().get(0);
      Tensors tensors = new Tensors(experiment, 0, 0, 1);
      for (FragmentWork f : experiment.fragments()) {
        int id = f.id();
        FragmentBatch piece = new FragmentBatch(0, id, 0, 1, 0, block.classes(id));
        tensors.take(contraction.evaluate(experiment, workload, piece));
      }
      Schedule schedule = contraction.schedule(block);
      double[][][] general = new Sweep(contraction, schedule, bindings, block, tensors).values();
      double[][][] one =
          new OneBinding(contraction, schedule.root(0), bindings, block, tensors).values();
      for (int k = 0; k < seen.size(); k++) {
        assertThat(one[k][0][0] + 0.0)
            .as("seed %d, observable %d", seed, k)
            .isEqualTo(general[k][0][0] + 0.0);
        assertThat(contraction.values(bindings, block, tensors)[k]).isEqualTo(one[k]);
      }
      several += experiment.fragments().size() > 2 ? 1 : 0;
    }
    assertThat(several).as("plans with joins").isGreaterThan(20);
  }

  /** Bits of the left legs, the shared ones and the right ones; the last take several blocks. */
  @ParameterizedTest
  @CsvSource({"0, 0, 0", "2, 0, 4", "0, 2, 0", "2, 4, 2", "4, 4, 0", "2, 10, 8", "8, 12, 2"})
  void aJoinIsASumOverTheSharedLegs(int left, int shared, int right) {
    List<Leg> x = List.of(new Leg(0, left), new Leg(1, shared));
    List<Leg> y = List.of(new Leg(1, shared), new Leg(2, right));
    Entries entries = Entries.of(x, y, List.of(new Leg(0, left), new Leg(2, right)), c -> null);
    SplittableRandom random = new SplittableRandom(1);
    double[] a = random.doubles(1L << left + shared, -1, 1).toArray();
    double[] b = random.doubles(1L << shared + right, -1, 1).toArray();
    double[] product = OneBinding.product(a, b, entries);
    assertThat(product).hasSize(1 << left + right);
    for (int l = 0; l < 1 << left; l++) {
      for (int r = 0; r < 1 << right; r++) {
        double sum = 0;
        for (int i = 0; i < 1 << shared; i++) {
          sum += a[l | i << left] * b[i | r << shared];
        }
        assertThat(product[l | r << left]).isEqualTo(sum);
      }
    }
  }
}
