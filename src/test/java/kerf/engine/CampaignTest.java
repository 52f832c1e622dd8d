package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Circuits of several shapes, with ordinary and with treacherous angles, cut in every way there is,
 * give the uncut values, with the same bits in any number of tasks: a slice of a campaign of a
 * hundred thousand cases. A failure prints its seed.
 */
class CampaignTest {
  private static final double[] TREACHEROUS = {
    0, Math.PI, -Math.PI / 2, Math.PI / 4, 2 * Math.PI, 4 * Math.PI, 1e-3, 1e-6, -1e-9, 3e-10
  };
  private static final String[] LETTERS = {"IXYZ", "IIIZ", "Z", "IIIIX", "IZ", "I", "IY"};

  /** How gates lie. */
  enum Shape {
    /** Some gates anywhere, or on two islands. */
    LOOSE(1, 5),
    /** Many gates on few qubits: fragments are sliced. */
    DEEP(2, 3),
    /** Layers of disjoint gates: cuts are joint. */
    LAYERS(4, 6);

    private final int least;
    private final int most;

    Shape(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  /** How a plan comes about. */
  enum Way {
    LETTERS,
    LETTERS_OF_THE_SIMPLIFIED,
    LAYOUT,
    MARKS
  }

  private RandomCircuits random;

  @ParameterizedTest
  @EnumSource
  void cutsGiveTheUncutValues(Shape shape) {
    int cuts = 0;
    for (Way way : Way.values()) {
      for (long seed = 0; seed < 50; seed++) {
        random = new RandomCircuits(10_000 * shape.ordinal() + 1000 * way.ordinal() + seed);
        Query query = query(shape, way);
        Function<Circuit, CutPlan> planner = planner(way, query.circuit());
        String what = "%s, %s, seed %d".formatted(shape, way, seed);
        cuts += compare(what, query, planner);
      }
    }
    assertThat(cuts).as("cases with cuts").isGreaterThan(60);
  }

  /** Returns 1 where something was cut. */
  private static int compare(String what, Query query, Function<Circuit, CutPlan> planner) {
    CutPlan plan = planner.apply(query.circuit());
    if (mostBits(plan) > 8) {
      return 0;
    }
    Estimates expected = Reference.estimator().estimate(query);
    double terms = plan.groups().stream().mapToDouble(g -> g.qpd().terms().size()).sum();
    for (Strategy strategy : Strategy.values()) {
      if (strategy == Strategy.FLAT && (terms > 100 || plan.cuts().size() > 3)) {
        continue;
      }
      Estimates one = CutQueries.estimate(query, planner, strategy, 1);
      assertClose(what + ", " + strategy, query, one, expected);
      Estimates three = CutQueries.estimate(query, planner, strategy, 3);
      CutQueries.assertSameBits(what + ", " + strategy, query, three, one);
    }
    return plan.cuts().isEmpty() ? 0 : 1;
  }

  /** Branch bits of the fragment with the most. */
  private static int mostBits(CutPlan plan) {
    return plan.fragments().stream()
        .mapToInt(f -> plan.groupsOf(f).stream().mapToInt(g -> g.table(f.id()).bits()).sum())
        .max()
        .orElse(0);
  }

  private static void assertClose(String what, Query query, Estimates actual, Estimates expected) {
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < query.observables().size(); k++) {
        assertThat(actual.value(b, k))
            .as("%s, binding %d, observable %d", what, b, k)
            .isCloseTo(expected.value(b, k), within(2e-12));
      }
    }
  }

  private Query query(Shape shape, Way way) {
    int n = shape.least + random.below(shape.most - shape.least + 1);
    Circuit circuit = circuit(shape, n, way == Way.MARKS);
    List<Observable> observables = new ArrayList<>();
    for (int k = random.below(3); k >= 0; k--) {
      observables.add(observable(n));
    }
    return Query.of(circuit, observables, bindings());
  }

  private Function<Circuit, CutPlan> planner(Way way, Circuit circuit) {
    int n = circuit.qubits();
    Layout wires = Layout.ofLetters(random.partition(n, Math.max(2, n - 2)), n);
    CutPlan letters = CutPlan.of(circuit, wires);
    CutPlan layout = CutPlan.of(circuit, layout(circuit));
    return switch (way) {
      case LETTERS -> c -> letters;
      case LETTERS_OF_THE_SIMPLIFIED -> c -> CutPlan.of(c, wires);
      case LAYOUT -> c -> layout;
      case MARKS -> CutQueries.marks();
    };
  }

  /** Wires cut at random places, up to the circuit's end, often several times. */
  private Layout layout(Circuit circuit) {
    List<Layout.Segment> segments = new ArrayList<>();
    int gates = circuit.gates().size();
    for (int q = 0; q < circuit.qubits(); q++) {
      int from = 0;
      do {
        segments.add(new Layout.Segment(q, from, random.below(3)));
        from += 1 + random.below(Math.max(1, gates));
      } while (random.below(2) == 0 && from <= gates);
    }
    return new Layout(circuit.qubits(), segments);
  }

  private Circuit circuit(Shape shape, int n, boolean marked) {
    Circuit.Builder circuit = Circuit.on(n);
    List<GateKind> twos = kinds(2);
    GateKind favourite = twos.get(random.below(twos.size()));
    for (int q = 0; q < n; q++) {
      circuit.add(gate(any(kinds(1)), q));
    }
    int moments = n == 1 ? 0 : shape == Shape.DEEP ? 4 + random.below(6) : 1 + random.below(4);
    for (int m = 0; m < moments; m++) {
      List<Integer> order = shuffled(n);
      int gates = shape == Shape.LAYERS ? n / 2 : 1;
      for (int g = 0; g < gates; g++) {
        int a = order.get(2 * g);
        int b = order.get(2 * g + 1);
        circuit.add(gate(random.below(2) == 0 ? favourite : any(twos), a, b));
        if (marked && random.below(2) == 0) {
          circuit.cutGate();
        }
        if (random.below(2) == 0) {
          circuit.add(gate(any(kinds(1)), random.below(2) == 0 ? a : b));
        }
        if (marked && random.below(4) == 0) {
          circuit.cutWire(random.below(n));
        }
      }
    }
    return circuit.build();
  }

  private static List<GateKind> kinds(int qubits) {
    return List.of(GateKind.values()).stream().filter(k -> k.qubits() == qubits).toList();
  }

  private GateKind any(List<GateKind> kinds) {
    return kinds.get(random.below(kinds.size()));
  }

  private List<Integer> shuffled(int n) {
    List<Integer> order = new ArrayList<>();
    for (int q = 0; q < n; q++) {
      order.add(random.below(order.size() + 1), q);
    }
    return order;
  }

  /** A gate; a third of its angles, and of the two-qubit unitaries, are treacherous. */
  private Gate gate(GateKind kind, Integer... qubits) {
    if (kind == GateKind.UNITARY2 && random.below(3) == 0) {
      return Gate.unitary(GateKind.XX_MINUS_YY.matrix(treacherous(), treacherous()), qubits);
    }
    Gate gate = random.gate(kind, qubits);
    if (kind == GateKind.UNITARY1 || kind == GateKind.UNITARY2) {
      return gate;
    }
    List<Angle> angles =
        gate.angles().stream()
            .map(a -> random.below(3) == 0 ? Angle.of(treacherous()) : a)
            .toList();
    return gate.withAngles(angles);
  }

  private double treacherous() {
    return TREACHEROUS[random.below(TREACHEROUS.length)];
  }

  private Observable observable(int n) {
    Observable some = random.observable(n, 3, LETTERS[random.below(LETTERS.length)]);
    if (random.below(4) > 0) {
      return some;
    }
    List<Observable.Term> withZero = new ArrayList<>(some.terms());
    withZero.add(new Observable.Term(0, new Pauli("X".repeat(n))));
    return random.below(3) == 0 ? new Observable(n, List.of()) : new Observable(n, withZero);
  }

  private Bindings bindings() {
    if (random.below(3) > 0) {
      return random.below(2) == 0 ? random.gradient(1) : random.pairs(1 + random.below(5));
    }
    double[][] features = new double[2][RandomCircuits.FEATURES];
    double[][] weights = new double[2][RandomCircuits.WEIGHTS];
    for (double[][] rows : new double[][][] {features, weights}) {
      for (double[] row : rows) {
        java.util.Arrays.setAll(row, i -> treacherous());
      }
    }
    return Bindings.product(features, weights);
  }
}
