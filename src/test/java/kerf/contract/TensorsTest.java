package kerf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.experiment.Basis;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import org.junit.jupiter.api.Test;

/** Results of any parts of the work, in any order, make the tensors of the whole. */
class TensorsTest {

  @Test
  void partsInAnyOrderMakeTheWhole() {
    int several = 0;
    for (long seed = 0; seed < 80; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      int n = 2 + random.below(3);
      Circuit circuit = random.anyCircuit(n, RandomCircuits.Graph.CHAIN, 1 + random.below(3));
      CutPlan plan = CutPlan.of(circuit, Evaluated.layout(random, circuit));
      if (!Evaluated.isSmall(plan)) {
        continue;
      }
      List<Observable> seen = List.of(Observable.parity(n), random.observable(n, 4, "IXYZ"));
      Bindings bindings = seed % 3 == 0 ? random.pairs(1) : random.gradient(3);
      Evaluated whole = Evaluated.of(plan, seen, Basis.OPERATIONS, bindings);
      for (int g = 0; g < whole.workload().grids().size(); g++) {
        Tensors tensors =
            new Tensors(whole.network(), whole.workload(), g, 0, whole.grid(g).samples());
        List<FragmentBatch> parts = parts(whole, g);
        Collections.shuffle(parts, new Random(seed));
        for (FragmentBatch part : parts) {
          tensors.take(whole.evaluate(part));
        }
        for (Strategy strategy : Strategy.values()) {
          assertThat(strategy.on(whole.network()).values(tensors))
              .as("seed %d, %s", seed, strategy)
              .isDeepEqualTo(whole.values(strategy, g));
        }
        several += parts.size() > 10 ? 1 : 0;
      }
    }
    assertThat(several).as("grids of many parts").isGreaterThan(20);
  }

  /** Each class and sample for itself, and half of the subexperiments at a time. */
  private static List<FragmentBatch> parts(Evaluated whole, int g) {
    List<FragmentBatch> parts = new ArrayList<>();
    for (Node node : whole.network().nodes()) {
      long all = node.subexperiments();
      for (int d = 0; d < whole.grid(g).node(node.id()).count(); d++) {
        for (int s = 0; s < whole.grid(g).lanes(node); s++) {
          FragmentBatch lane = new FragmentBatch(g, node.id(), s, s + 1, d, d + 1);
          if (all < 2) {
            parts.add(lane);
          } else {
            parts.add(lane.part(0, all / 2));
            parts.add(lane.part(all / 2, all));
          }
        }
      }
    }
    return parts;
  }

  @Test
  void aRangeOfSamplesHasTheValuesOfTheWhole() {
    RandomCircuits random = new RandomCircuits(3);
    Circuit circuit = random.circuit(4, RandomCircuits.Graph.RING, 4, false);
    CutPlan plan = CutPlan.of(circuit, Layout.ofLetters("AABB", 4));
    List<Observable> seen = List.of(Observable.parity(4));
    Evaluated whole = Evaluated.of(plan, seen, Basis.OPERATIONS, random.gradient(5));
    double[][] values = whole.values(Strategy.CONTRACT, 0)[0];
    Tensors range = whole.of(0).slice(2, 4);
    double[][] some = Strategy.CONTRACT.on(whole.network()).values(range)[0];
    Tensors copied = new Tensors(whole.network(), whole.workload(), 0, 2, 4);
    for (FragmentBatch part : parts(whole, 0)) {
      boolean shared = whole.network().nodes().get(part.node()).features().isEmpty();
      if (shared || part.sampleFrom() >= 2 && part.sampleTo() <= 4) {
        copied.take(whole.evaluate(part));
      }
    }
    double[][] same = Strategy.CONTRACT.on(whole.network()).values(copied)[0];
    for (int w = 0; w < values.length; w++) {
      assertThat(some[w]).containsExactly(values[w][2], values[w][3]);
      assertThat(same[w]).containsExactly(some[w]);
    }
  }
}
