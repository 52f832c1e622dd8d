package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;

/** Plans of circuits are priced as they are run: parallel rotations jointly. */
class CutPlannerTest {
  private static final Set<CutKind> GATES = Set.of(CutKind.GATE);

  /** Cutting the two rotations of one moment jointly is cheaper than two that stand apart. */
  @Test
  void jointCutsArePreferredWhereTheyAreCheaper() {
    Circuit.Builder circuit = Circuit.on(4);
    circuit.add(GateKind.RZZ, Angle.of(.85), 2, 3);
    mix(circuit, .4);
    circuit.add(GateKind.RZZ, Angle.of(1.0), 0, 2).add(GateKind.RZZ, Angle.of(1.0), 1, 3);
    mix(circuit, .3);
    circuit.add(GateKind.RZZ, Angle.of(.85), 0, 1);
    Planned planned = plan(circuit.build(), Goal.width(2), EnumSet.allOf(CutKind.class));
    double joint = 2 * Math.pow(1 + Math.sin(1.0), 2) - 1;
    assertThat(planned.plan().layout()).hasToString("AABB");
    assertThat(planned.plan().kappa()).isCloseTo(joint, within(1e-12));
    assertThat(planned.optimal()).isTrue();
    assertThat(planned.bound()).isCloseTo(joint, within(1e-9));
  }

  @Test
  void noPartitionIsBelowTheBoundNorBelowAPlanSaidToBeOptimal() {
    int proven = 0;
    int best = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 4 + random.nextInt(2);
      Circuit circuit = layers(n, random);
      Goal goal = Goal.width(2 + random.nextInt(n - 2));
      Planned planned = plan(circuit, goal, GATES);
      double least = Double.POSITIVE_INFINITY;
      for (int code = 0; code < Math.pow(n, n); code++) {
        String letters = letters(code, n);
        if (letters.chars().allMatch(c -> count(letters, c) <= goal.width())) {
          CutPlan plan = CutPlan.of(circuit, Layout.ofLetters(letters, n));
          least = Math.min(least, plan.kappa());
        }
      }
      assertThat(planned.bound()).as("seed %d", seed).isLessThanOrEqualTo(least * (1 + 1e-9));
      assertThat(planned.plan().kappa()).isGreaterThanOrEqualTo(least * (1 - 1e-9));
      boolean reached = planned.plan().kappa() < least * (1 + 1e-9);
      assertThat(reached || !planned.optimal()).as("seed %d", seed).isTrue();
      best += reached ? 1 : 0;
      proven += planned.optimal() ? 1 : 0;
    }
    assertThat(best).as("plans that are the best of all").isGreaterThanOrEqualTo(38);
    assertThat(proven).as("plans that are known to be").isPositive();
  }

  @Test
  void anUncutCircuitIsOptimal() {
    Planned planned = plan(layers(4, new SplittableRandom(1)), Goal.width(4), GATES);
    assertThat(planned.plan().cuts()).isEmpty();
    assertThat(planned.optimal()).isTrue();
    assertThat(planned.bound()).isEqualTo(1);
  }

  /** Circuits planned side by side get the plans that they get one by one. */
  @Test
  void plansDoNotDependOnWhatIsPlannedBesideThem() throws InterruptedException, ExecutionException {
    List<Callable<String>> searches = new ArrayList<>();
    for (int seed = 0; seed < 8; seed++) {
      Circuit circuit = layers(7, new SplittableRandom(seed));
      searches.add(() -> describe(plan(circuit, Goal.width(3), EnumSet.allOf(CutKind.class))));
    }
    ExecutorService threads = Executors.newFixedThreadPool(searches.size());
    List<Future<String>> together = threads.invokeAll(searches);
    threads.shutdown();
    for (int i = 0; i < searches.size(); i++) {
      String alone = assertDoesNotThrow(searches.get(i)::call);
      assertThat(together.get(i).get()).isEqualTo(alone);
    }
  }

  private static String describe(Planned planned) {
    return planned.plan() + ", bound " + planned.bound() + ", optimal " + planned.optimal();
  }

  private static Planned plan(Circuit circuit, Goal goal, Set<CutKind> allow) {
    return CutPlanner.plan(circuit, goal, allow, Objective.OVERHEAD, Effort.standard());
  }

  private static long count(String letters, int letter) {
    return letters.chars().filter(c -> c == letter).count();
  }

  /** The number in base n. */
  private static String letters(int code, int n) {
    StringBuilder letters = new StringBuilder();
    for (int q = 0, rest = code; q < n; q++, rest /= n) {
      letters.append((char) ('A' + rest % n));
    }
    return letters.toString();
  }

  private static void mix(Circuit.Builder circuit, double angle) {
    for (int q = 0; q < 4; q++) {
      circuit.add(GateKind.RX, Angle.of(angle), q);
    }
  }

  /** Layers of rotations on random pairs, as many as fit beside each other. */
  private static Circuit layers(int n, SplittableRandom random) {
    Circuit.Builder circuit = Circuit.on(n);
    for (int layer = 0; layer < 3; layer++) {
      int shift = random.nextInt(n);
      int stride = 1 + random.nextInt(n - 1);
      boolean[] used = new boolean[n];
      for (int q = 0; q < n; q++) {
        int a = (q + shift) % n;
        int b = (a + stride) % n;
        if (!used[a] && !used[b]) {
          used[a] = true;
          used[b] = true;
          circuit.add(GateKind.RZZ, Angle.of(random.nextDouble(.1, 1.5)), a, b);
        }
      }
      for (int q = 0; q < n; q++) {
        circuit.add(GateKind.RX, Angle.of(.3 + q), q);
      }
    }
    return circuit.build();
  }
}
