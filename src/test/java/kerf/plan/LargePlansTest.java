package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans for a hundred qubits and more: proven where circuits are regular, and always bounded. */
class LargePlansTest {
  private static final Set<CutKind> BOTH = EnumSet.allOf(CutKind.class);
  private static final Set<CutKind> GATES = Set.of(CutKind.GATE);
  private static final Set<CutKind> WIRES = Set.of(CutKind.WIRE);

  /** Blocks side by side: every layer is cut once between two of them. */
  @ParameterizedTest
  @ValueSource(ints = {4, 10, 25, 50})
  void chainsRingsAndBrickworkAreProven(int width) {
    int blocks = 100 / width;
    for (Set<CutKind> kinds : List.of(GATES, BOTH)) {
      for (int layers = 1; layers <= 3; layers++) {
        proven(Layouts.linear(100, layers), width, kinds, layers * (blocks - 1));
        proven(Layouts.ring(100, layers), width, kinds, layers * blocks);
        proven(Layouts.brickwork(100, 2 * layers), width, kinds, layers * (blocks - 1));
      }
    }
  }

  private static void proven(WireGraph circuit, int width, Set<CutKind> kinds, int cuts) {
    Plan plan = request(circuit, Goal.width(width), kinds).find(Effort.standard().start());
    Priced price = new Priced(circuit, plan.labels());
    assertThat(price.logKappa).isCloseTo(cuts * Math.log(3), within(1e-9 * cuts));
    assertThat(plan.proven()).isTrue();
    assertThat(price.widest()).isLessThanOrEqualTo(width);
    assertThat(plan.late()).isFalse();
  }

  private static Request request(WireGraph circuit, Goal goal, Set<CutKind> kinds) {
    return new Request(circuit, goal, kinds, Objective.OVERHEAD);
  }

  /** Where blocks of 25 would cut two layers, five blocks of even width cut one each. */
  @Test
  void moreFragmentsAreTakenWhereTheyCostLess() {
    proven(Layouts.brickwork(100, 3), 25, BOTH, 4);
    proven(Layouts.brickwork(100, 3), 50, BOTH, 1);
  }

  /** A cut wire has a segment on both sides: two fragments of 50 do not hold 101. */
  @Test
  void wiresAloneNeedThreeFragments() {
    WireGraph circuit = Layouts.linear(100, 3);
    Plan plan = request(circuit, Goal.width(50), WIRES).find(Effort.standard().start());
    Priced price = new Priced(circuit, plan.labels());
    assertThat(price.wireCuts).isEqualTo(6);
    assertThat(price.layout.fragments()).isEqualTo(3);
    assertThat(plan.proven()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "4, 6", "10, 18", "25, 48"})
  void countedFragmentsAreEvenAndProven(int fragments, int cuts) {
    WireGraph circuit = Layouts.linear(100, 2);
    Plan plan = request(circuit, Goal.fragments(fragments), BOTH).find(Effort.standard().start());
    Priced price = new Priced(circuit, plan.labels());
    assertThat(price.layout.fragments()).isEqualTo(fragments);
    assertThat(price.layout.widths()).containsOnly(100 / fragments);
    assertThat(price.gateCuts).isEqualTo(cuts);
    assertThat(plan.proven()).isTrue();
  }

  /** What earlier searches found; a row of ten cuts a grid in half. */
  @ParameterizedTest(name = "{0}, width {1}: {2} cuts or fewer, {3} at least")
  @CsvSource({
    "grid,    50, 10, 1.2",
    "grid,    25, 22, 4.5",
    "regular, 50, 18, 1",
    "regular, 25, 30, 3",
    "full,    15, 26, 5"
  })
  void irregularCircuitsGetAGoodPlanAndABound(String name, int width, double most, double least) {
    WireGraph circuit =
        switch (name) {
          case "grid" -> Layouts.grid(10, 1);
          case "regular" -> Layouts.threeRegular(100, 1, 1);
          default -> Layouts.full(20, 1);
        };
    Plan plan = request(circuit, Goal.width(width), BOTH).find(effort().start());
    Priced price = new Priced(circuit, plan.labels());
    assertThat(price.logKappa / Math.log(3)).isLessThanOrEqualTo(most + 1e-9);
    assertThat(plan.bound() / Math.log(3)).isGreaterThanOrEqualTo(least);
    assertThat(plan.bound()).isLessThanOrEqualTo(price.logKappa + 1e-9);
    assertThat(price.widest()).isLessThanOrEqualTo(width);
  }

  private static Effort effort() {
    return new Effort(6_000_000, 1_500_000, Duration.ofMinutes(5));
  }

  @Test
  void twoSearchesFindTheSamePlan() {
    for (Objective objective : Objective.values()) {
      Request request = new Request(Layouts.random(20, 70, 4), Goal.width(9), BOTH, objective);
      Effort effort = new Effort(300_000, 20_000, Duration.ofMinutes(5));
      Plan plan = request.find(effort.start());
      assertThat(plan).usingRecursiveComparison().isEqualTo(request.find(effort.start()));
      assertThat(plan.late()).isFalse();
    }
  }

  /** A thousand qubits, ten thousand gates, a moment: a valid plan, and the clock is named. */
  @ParameterizedTest
  @ValueSource(ints = {2, 50, 500})
  void theClockEndsAnySearch(int width) {
    WireGraph circuit = Layouts.random(1000, 10_000, 3);
    Effort effort = Effort.standard().within(Duration.ofMillis(300));
    Plan plan = request(circuit, Goal.width(width), BOTH).find(effort.start());
    Priced price = new Priced(circuit, plan.labels());
    assertThat(plan.late()).isTrue();
    assertThat(price.widest()).isLessThanOrEqualTo(width);
    assertThat(plan.bound()).isLessThanOrEqualTo(price.logKappa);
  }
}
