package kerf.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tensors are joined in an order that is the best for a few, and cheap for many. */
class ContractionOrderTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private static ContractionOrder.Leg leg(int a, int b) {
    return new ContractionOrder.Leg(a, b, 4, 4);
  }

  private static List<ContractionOrder.Leg> chain(int tensors) {
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (int i = 0; i + 1 < tensors; i++) {
      legs.add(leg(i, i + 1));
    }
    return legs;
  }

  private static List<ContractionOrder.Leg> grid(int side) {
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (int q = 0; q < side * side; q++) {
      if (q % side + 1 < side) {
        legs.add(leg(q, q + 1));
      }
      if (q + side < side * side) {
        legs.add(leg(q, q + side));
      }
    }
    return legs;
  }

  /** From one end to the other: a vector times a matrix, again and again. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 12, 13, 100, 5000})
  void aChainCostsItsLength(int tensors) {
    ContractionOrder order = ContractionOrder.of(tensors, chain(tensors), ANY);
    assertThat(order.flops()).isEqualTo(16.0 * (tensors - 2) + 4);
    assertThat(order.largest()).isEqualTo(tensors == 2 ? 4 : 16);
    assertThat(order.joins()).hasSize(tensors - 1);
  }

  /** Joined in turn, tensors cost what carrying that out costs. */
  @Test
  void inTurnIsPricedAsItIsCarriedOut() {
    TensorGraph graph = TensorGraph.of(25, grid(5));
    ContractionOrder turn = ContractionOrder.inTurn(graph);
    ContractionOrder carried = ContractionOrder.priced(graph, turn.joins());
    assertThat(turn.flops()).isEqualTo(carried.flops());
    assertThat(turn.largest()).isEqualTo(carried.largest());
    assertThat(turn.made()).isEqualTo(carried.made());
  }

  /** Where everything hangs together there is an order all the same. */
  @Test
  void rulesThatTakeTooLongGiveWayToAnOrderInTurn() {
    SplittableRandom random = new SplittableRandom(1);
    List<ContractionOrder.Leg> legs = chain(3000);
    for (int i = 0; i < 60_000; i++) {
      int a = random.nextInt(2999);
      legs.add(leg(a, a + 1 + random.nextInt(2999 - a)));
    }
    ContractionOrder order = ContractionOrder.of(3000, legs, ANY);
    assertThat(order.joins()).hasSize(2999);
    TensorGraph graph = TensorGraph.of(3000, legs);
    assertThat(order.largest()).isLessThanOrEqualTo(ContractionOrder.inTurn(graph).largest());
  }

  @Test
  void aRingCostsTwoOpenLegs() {
    List<ContractionOrder.Leg> legs = chain(100);
    legs.add(leg(99, 0));
    ContractionOrder order = ContractionOrder.of(100, legs, ANY);
    assertThat(order.flops()).isEqualTo(64.0 * 98 + 16);
    assertThat(order.largest()).isEqualTo(16);
  }

  /** The centre has all legs and must be read once; each leaf takes one off. */
  @Test
  void aStarCostsItsCentre() {
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (int i = 1; i <= 15; i++) {
      legs.add(leg(0, i));
    }
    ContractionOrder order = ContractionOrder.of(16, legs, ANY);
    assertThat(order.largest()).isEqualTo(Math.pow(4, 15));
    assertThat(order.flops()).isCloseTo(Math.pow(4, 16) / 3, within(10.0));
  }

  /** A tensor in a grid of ten by ten need not have many more open legs than a side. */
  @Test
  void aGridNeverOpensMuchMoreThanOneSide() {
    ContractionOrder order = ContractionOrder.of(100, grid(10), ANY);
    assertThat(order.largest()).isLessThanOrEqualTo(Math.pow(4, 12));
    assertThat(order.flops()).isLessThanOrEqualTo(1e10);
  }

  @Test
  void whatSharesNothingIsJoinedLast() {
    List<ContractionOrder.Leg> legs = List.of(leg(0, 3), leg(1, 4), leg(1, 4));
    ContractionOrder order = ContractionOrder.of(6, legs, ANY);
    assertThat(order.flops()).isEqualTo(4 + 16 + 3);
    assertThat(order.joins().subList(0, 2))
        .containsExactly(new ContractionOrder.Join(0, 3), new ContractionOrder.Join(1, 4));
    assertThat(order.joins()).hasSize(5);
    assertThat(ContractionOrder.of(1, List.of(), ANY).joins()).isEmpty();
  }

  /** A general gate's legs are 16 wide; where sides differ, the wider is summed over. */
  @Test
  void legsOfAnyDimensionCount() {
    ContractionOrder order =
        ContractionOrder.of(2, List.of(new ContractionOrder.Leg(0, 1, 4, 16)), ANY);
    assertThat(order.flops()).isEqualTo(16);
    assertThat(ContractionOrder.of(2, List.of(new ContractionOrder.Leg(0, 1, 1, 1)), ANY).flops())
        .isEqualTo(1);
  }

  @Test
  void noOrderOfAFewTensorsIsCheaper() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int tensors = 3 + random.nextInt(3);
      List<ContractionOrder.Leg> legs = chain(tensors);
      for (int i = random.nextInt(6); i > 0; i--) {
        int a = random.nextInt(tensors);
        int size = random.nextInt(3) == 0 ? 16 : 4;
        legs.add(
            new ContractionOrder.Leg(a, (a + 1 + random.nextInt(tensors - 1)) % tensors, size, 4));
      }
      ContractionOrder order = ContractionOrder.of(tensors, legs, ANY);
      assertThat(order.flops()).isEqualTo(cheapest(TensorGraph.of(tensors, legs), open(tensors)));
    }
  }

  private static List<Integer> open(int tensors) {
    return new ArrayList<>(java.util.stream.IntStream.range(0, tensors).boxed().toList());
  }

  private static double cheapest(TensorGraph graph, List<Integer> open) {
    double best = open.size() == 1 ? 0 : ANY;
    for (int a : open) {
      for (int b : open) {
        if (a < b) {
          TensorGraph next = graph.copy();
          List<Integer> rest = new ArrayList<>(open);
          rest.removeAll(List.of(a, b));
          double work = Math.pow(2, next.work(a, b));
          rest.add(next.join(a, b));
          best = Math.min(best, work + cheapest(next, rest));
        }
      }
    }
    return best;
  }

  @ParameterizedTest
  @CsvSource({"3, 64", "4, 256", "5, 1024"})
  void anOrderThatFitsIsPreferredToACheapOne(int side, double most) {
    ContractionOrder free = ContractionOrder.of(side * side, grid(side), ANY);
    ContractionOrder tight = ContractionOrder.of(side * side, grid(side), most * 4);
    assertThat(tight.largest()).isLessThanOrEqualTo(Math.max(most * 4, 256));
    assertThat(tight.flops()).isGreaterThanOrEqualTo(free.flops());
  }

  @Test
  void whereNoneFitsTheLargestTensorIsAsSmallAsFound() {
    ContractionOrder order = ContractionOrder.of(9, grid(3), 1);
    assertThat(order.largest()).isEqualTo(256);
  }

  @Test
  void numbersBeyondAllBoundsDoNoHarm() {
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      legs.addAll(List.of(leg(0, 1), leg(1, 2), leg(2, 0), leg(2, 3), leg(3, 0)));
    }
    ContractionOrder order = ContractionOrder.of(4, legs, 1e9);
    assertThat(order.joins()).hasSize(3);
    assertThat(order.flops()).isInfinite();
  }

  @Test
  void theSameGraphGetsTheSameOrder() {
    for (int side : new int[] {3, 5, 7}) {
      assertThat(ContractionOrder.of(side * side, grid(side), ANY).joins())
          .isEqualTo(ContractionOrder.of(side * side, grid(side), ANY).joins());
    }
  }

  @Test
  void legsThatJoinNothingAreRefused() {
    assertThatThrownBy(() -> leg(2, 2)).hasMessageContaining("2-2");
    assertThatThrownBy(() -> ContractionOrder.of(2, List.of(leg(0, 2)), ANY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tensors 0..1");
  }
}
