package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On tiny circuits all plans can be listed: what is found is among them, none of them is better,
 * and the result says so. All objectives, goals and kinds of cuts.
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
          check(circuit, Goal.width(size), kinds);
          check(circuit, Goal.fragments(size), kinds);
        }
      }
    }
  }

  private static void check(WireGraph circuit, Goal goal, Set<CutKind> kinds) {
    List<Priced> all = BruteForce.all(new Request(circuit, goal, kinds, Objective.OVERHEAD));
    for (Objective objective : Objective.values()) {
      Request asked = new Request(circuit, goal, kinds, objective);
      if (all.isEmpty()) {
        assertThatThrownBy(() -> asked.find(Effort.standard().start()))
            .as("%s", asked)
            .isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      Plan plan = asked.find(Effort.standard().start());
      Priced found = new Priced(circuit, plan.labels());
      double best = all.stream().mapToDouble(p -> p.value(objective)).min().orElseThrow();
      assertThat(found.value(objective)).as("%s", asked).isCloseTo(best, within(1e-9 * best));
      double bound = objective == Objective.OVERHEAD ? Math.exp(plan.bound()) : plan.bound();
      assertThat(bound).isCloseTo(best, within(1e-6 * best));
      assertThat(plan.proven()).isTrue();
      assertThat(all.stream().map(p -> p.layout)).contains(found.layout);
    }
  }
}
