package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.Prepared;
import kerf.plan.CutKind;
import kerf.plan.Planned;
import kerf.session.RunSettings;
import org.junit.jupiter.api.Test;

/** A search comes back with a plan that can be evaluated where there is one. */
class EvaluablePlansTest {
  /** Where a search among gates is left with what is refused, so is every partition. */
  @Test
  void noSearchAmongGatesEndsWithWhatIsRefusedWhereAPartitionIsNot() {
    int passed = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int qubits = 5 + random.nextInt(6);
      int width = 2 + random.nextInt(qubits - 2);
      Circuit circuit = dense(random, qubits, 2 + random.nextInt(16));
      Planned planned = checked(circuit, width, Set.of(CutKind.GATE));
      passed += planned.passedOver() ? 1 : 0;
    }
    assertThat(passed).as("plans in place of others that cannot be evaluated").isPositive();
  }

  /** Wires apart, any ten qubits can be evaluated. */
  @Test
  void gatesAndWiresAlwaysLeaveAPlan() {
    for (int seed = 0; seed < 3; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Circuit circuit = dense(random, 10, 12 + 8 * seed);
      Planned planned = checked(circuit, 7, Set.of(CutKind.values()));
      assertThat(isRefused(choice(7, Set.of()), planned.plan())).isFalse();
    }
  }

  private static Planned checked(Circuit circuit, int width, Set<CutKind> kinds) {
    CutChoice choice = choice(width, kinds);
    List<Observable> observables = List.of(Observable.parse("Z0", circuit.qubits()));
    Prepared prepared = choice.prepared(circuit, observables);
    Planned planned = choice.planned(prepared);
    if (isRefused(choice, planned.plan())) {
      for (int[] labels : partitions(circuit.qubits(), width)) {
        CutPlan other = CutPlan.of(prepared.circuit(), Layout.of(labels));
        assertThat(isRefused(choice, other)).as("%s is refused", other.layout()).isTrue();
      }
    }
    return planned;
  }

  private static CutChoice choice(int width, Set<CutKind> kinds) {
    List<String> allowed =
        kinds.stream()
            .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
            .sorted()
            .toList();
    String allow = kinds.isEmpty() ? "gate,wire" : String.join(",", allowed);
    List<String> settings =
        List.of("cut.max-width=" + width, "cut.allow=" + allow, "cut.seconds=1");
    return CutChoice.of(RunSettings.of(null, settings));
  }

  private static boolean isRefused(CutChoice choice, CutPlan plan) {
    try {
      choice.requireEvaluable(plan, List.of(Observable.parse("Z0", plan.circuit().qubits())));
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** Layers of CX between random pairs, rotations between. */
  private static Circuit dense(SplittableRandom random, int qubits, int layers) {
    Circuit.Builder circuit = Circuit.on(qubits);
    for (int layer = 0; layer < layers; layer++) {
      List<Integer> free = new ArrayList<>();
      for (int q = 0; q < qubits; q++) {
        circuit.add(GateKind.RY, Angle.of(random.nextDouble(3)), q);
        free.add(random.nextInt(free.size() + 1), q);
      }
      for (int pair = 0; pair + 1 < qubits; pair += 2) {
        circuit.add(GateKind.CX, free.get(pair), free.get(pair + 1));
      }
    }
    return circuit.build();
  }

  /** All ways to divide qubits into fragments of limited width, as labels. */
  private static List<int[]> partitions(int qubits, int width) {
    List<int[]> all = new ArrayList<>();
    grow(new int[qubits], new int[qubits], 0, 0, width, all);
    return all;
  }

  private static void grow(
      int[] labels, int[] count, int at, int fragments, int width, List<int[]> all) {
    if (at == labels.length) {
      all.add(labels.clone());
      return;
    }
    for (int f = 0; f <= fragments; f++) {
      if (f < labels.length && count[f] < width) {
        labels[at] = f;
        count[f]++;
        grow(labels, count, at + 1, Math.max(fragments, f + 1), width, all);
        count[f]--;
      }
    }
  }
}
