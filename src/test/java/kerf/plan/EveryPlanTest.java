package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On tiny circuits all assignments can be listed: what is found is among them, none of them is
 * better, and the result says so. All objectives, goals and kinds of cuts.
 */
class EveryPlanTest {
  private static final List<Set<CutKind>> KINDS =
      List.of(Set.of(CutKind.GATE), Set.of(CutKind.WIRE), EnumSet.allOf(CutKind.class));

  @ParameterizedTest
  @ValueSource(longs = {0, 8, 16, 24, 32})
  void noneIsBetterThanTheOneFound(long from) {
    for (long seed = from; seed < from + 8; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int qubits = 2 + random.nextInt(3);
      int gates = 1 + random.nextInt(seed % 24 == 0 ? 5 : 4);
      WireGraph circuit = Layouts.random(qubits, gates, seed);
      for (int size = 1; size <= qubits; size++) {
        for (Set<CutKind> kinds : KINDS) {
          check(Request.of(circuit, Goal.width(size)).allowing(kinds));
          check(Request.of(circuit, Goal.fragments(size)).allowing(kinds));
        }
      }
    }
  }

  private static void check(Request request) {
    List<Assignment> all = BruteForce.all(request);
    List<Price> prices = new ArrayList<>();
    all.forEach(a -> prices.add(Price.of(a)));
    for (Objective objective : Objective.values()) {
      Request asked = request.minimising(objective);
      if (all.isEmpty()) {
        assertThatThrownBy(() -> Planner.find(asked))
            .as("%s", asked)
            .isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      Plan plan = Planner.find(asked);
      double best = prices.stream().mapToDouble(p -> value(p, objective)).min().orElseThrow();
      assertThat(value(plan.price(), objective))
          .as("%s", asked)
          .isCloseTo(best, within(1e-9 * best));
      assertThat(plan.bound()).isCloseTo(best, within(1e-6 * best));
      assertThat(plan.proven()).isTrue();
      assertThat(all).contains(plan.assignment());
    }
  }

  private static double value(Price price, Objective objective) {
    return switch (objective) {
      case OVERHEAD -> price.kappa();
      case SUBEXPERIMENTS -> price.subexperiments();
      case CONTRACTION -> price.flops();
    };
  }
}
