package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.GateCut;
import kerf.cut.Layout;
import kerf.cut.WireCut;
import kerf.trace.QueryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tutorials of qiskit-addon-cutting come to their exact values and overheads. */
class AddonTutorialsTest {
  private static final double DIGITS = 6e-11;

  /** The observable of the first two tutorials, and the term a how-to adds. */
  private static final List<String> TERMS =
      List.of("ZZII", "IZZI", "-IIZZ", "XIXI", "ZIZZ", "IXIX", "XZII");

  private static final double[] GATE_CUTS = {
    .3691621630, .5251181379, -.5916199109, .1092747551, .2800160640, -.1294050860, .1799423532
  };
  private static final double[] DEPTH = {
    .5098303941, .5612751134, -.3616708600, -.2300654361, .2341616933, -.2085548726
  };

  @ParameterizedTest
  @EnumSource
  void gateCutsToReduceWidth(Strategy strategy) {
    for (Function<Integer, Angle> angle : angles()) {
      Circuit circuit = efficientSu2(2, List.of("01", "12", "23"), angle);
      for (String letters : List.of("AABB", "ABBB", "AAAB", "ABBA", "AABC")) {
        Estimates found = estimate(circuit, sumAnd(TERMS), letters, strategy);
        assertThat(found.value(0, 0)).as(letters).isCloseTo(0.5625461231, within(DIGITS));
        assertTerms(letters, found, GATE_CUTS);
      }
    }
  }

  @Test
  void theGateCutsCostWhatTheTutorialSays() {
    Circuit circuit = efficientSu2(2, List.of("01", "12", "23"), k -> Angle.of(.4));
    Query query = query(circuit, List.of(sum(TERMS.subList(0, 6))));
    QueryRow report = CutQueries.report(query, "AABB", Strategy.CONTRACT, 1);
    assertThat(report.size().cuts()).isEqualTo(2);
    assertThat(report.size().fragments()).isEqualTo(2);
    assertThat(report.work().kappa() * report.work().kappa())
        .as("overhead")
        .isCloseTo(81, within(1e-12));
    // One basis for the Z strings and one for the X strings.
    assertThat(report.work().nominalSubexperiments()).isEqualTo(2 * 36 * 2);
    assertThat(report.work().executedSubexperiments()).isEqualTo(2 * 25 * 2);
    for (double c : products(CutQueries.letters("AABB").apply(circuit))) {
      assertThat(Math.abs(c)).as("each of the 36 coefficients").isEqualTo(.25);
    }
  }

  private static List<Double> products(CutPlan plan) {
    List<Double> products = List.of(1.0);
    for (Cut cut : plan.cuts()) {
      List<Double> next = new ArrayList<>();
      for (double own : cut.how().qpd().coefficients().at(new double[0])) {
        products.forEach(p -> next.add(p * own));
      }
      products = next;
    }
    assertThat(products).hasSize(36);
    return products;
  }

  /** The cut gates reach around: qubits 0 and 3 must be in different fragments. */
  @ParameterizedTest
  @ValueSource(strings = {"AAAB", "ABBB", "AABB", "ABCD", "ABAB"})
  void gateCutsToReduceDepth(String letters) {
    for (Function<Integer, Angle> angle : angles()) {
      Circuit circuit = ring(angle, false);
      for (Strategy strategy : Strategy.values()) {
        int cuts = CutQueries.letters(letters).apply(circuit).cuts().size();
        if (strategy == Strategy.FLAT && cuts > 6) {
          continue;
        }
        Estimates found = estimate(circuit, sumAnd(TERMS.subList(0, 6)), letters, strategy);
        assertThat(found.value(0, 0)).as(letters).isCloseTo(0.50497603, within(6e-9));
        assertTerms(letters, found, DEPTH);
      }
    }
  }

  /** The tutorial runs such gates' terms in place; here a chain joins their ends, so they stay. */
  @Test
  void marksThatSeparateNothingLeaveTheDeepCircuitWhole() {
    Circuit circuit = ring(k -> Angle.of(.4), true);
    assertThat(circuit.gateMarks().size() + circuit.wireMarks().size()).isEqualTo(3);
    CutPlan plan = CutPlan.of(circuit, Layout.marked(circuit));
    assertThat(plan.cuts()).isEmpty();
    assertThat(plan.fragments()).hasSize(1);
    Query query = query(circuit, List.of(sum(TERMS.subList(0, 6))));
    Estimates found = CutQueries.estimate(query, CutQueries.marks(), Strategy.CONTRACT, 1);
    assertThat(found.value(0, 0)).isCloseTo(0.50497603, within(6e-9));
  }

  @ParameterizedTest
  @EnumSource
  void wireCutsAsMoves(Strategy strategy) {
    for (boolean constant : new boolean[] {true, false}) {
      Query query = query(hub(k -> constant ? Angle.of(Math.PI / 4) : Angle.weight(k)), HUB_VALUES);
      Estimates found = CutQueries.estimate(query, CutQueries.marks(), strategy, 1);
      assertThat(found.value(0, 0)).isCloseTo(1.5909902577, within(DIGITS));
      assertThat(found.value(0, 1)).isCloseTo(.1767766953, within(DIGITS));
      assertThat(found.value(0, 2)).isCloseTo(.7071067812, within(DIGITS));
      assertThat(found.value(0, 3)).isCloseTo(.7071067812, within(DIGITS));
      QueryRow report = CutQueries.report(query, CutQueries.marks(), strategy);
      assertThat(report.size().cuts()).isEqualTo(2);
      assertThat(report.work().kappa() * report.work().kappa())
          .as("overhead")
          .isCloseTo(256, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneWireAndOneGateFoundAutomatically(Strategy strategy) {
    Circuit circuit = automatic();
    CutPlan plan = CutPlan.of(circuit, Layout.marked(circuit));
    assertThat(plan.layout().widths()).containsExactly(4, 4);
    assertThat(plan.cuts()).hasExactlyElementsOfTypes(WireCut.class, GateCut.class);
    double kappa = plan.kappa();
    assertThat(kappa * kappa).isCloseTo(127.06026169907257, within(1e-11));
    List<Observable> observables = new ArrayList<>(List.of(Observable.parity(7)));
    for (int q = 0; q < 7; q++) {
      observables.add(Observable.parse("Z%d + X%d - 0.5*Y%d".formatted(q, q, (q + 1) % 7), 7));
    }
    Query query = query(circuit, observables);
    CutQueries.assertUncutValues("automatic", query, CutQueries.marks(), strategy, 2, 1e-12);
  }

  /** RY and RZ on every qubit, {@code reps} times CX on pairs and the rotations again. */
  private static Circuit efficientSu2(
      int reps, List<String> pairs, Function<Integer, Angle> angle) {
    Circuit.Builder circuit = Circuit.on(4);
    int k = 0;
    for (int layer = 0; layer <= reps; layer++) {
      for (String pair : layer == 0 ? List.<String>of() : pairs) {
        circuit.add(GateKind.CX, pair.charAt(0) - '0', pair.charAt(1) - '0');
        if (pair.equals("30!")) {
          circuit.cutGate();
        }
      }
      for (GateKind kind : List.of(GateKind.RY, GateKind.RZ)) {
        for (int q = 0; q < 4; q++) {
          circuit.add(kind, angle.apply(k++), q);
        }
      }
    }
    return circuit.build();
  }

  private static Circuit ring(Function<Integer, Angle> angle, boolean marked) {
    return efficientSu2(3, List.of(marked ? "30!" : "30", "01", "12", "23"), angle);
  }

  private static final List<Observable> HUB_VALUES =
      List.of("ZIIIIII + IIIZIII + IIIIIIZ", "ZIIIIII", "IIIZIII", "IIIIIIZ").stream()
          .map(text -> Observable.parse(text, 7))
          .toList();

  /** Three qubits speak to qubit 3, it speaks to three others, and the first three again. */
  private static Circuit hub(Function<Integer, Angle> angle) {
    Circuit.Builder circuit = Circuit.on(7);
    for (int q = 0; q < 7; q++) {
      circuit.add(GateKind.RX, angle.apply(q), q);
    }
    circuit.add(GateKind.CX, 0, 3).add(GateKind.CX, 1, 3).add(GateKind.CX, 2, 3).cutWire(3);
    circuit.add(GateKind.CX, 3, 4).add(GateKind.CX, 3, 5).add(GateKind.CX, 3, 6).cutWire(3);
    return circuit.add(GateKind.CX, 0, 3).add(GateKind.CX, 1, 3).add(GateKind.CX, 2, 3).build();
  }

  /** The fourth tutorial's random circuit, marked where its search for cuts ended up. */
  private static Circuit automatic() {
    return Circuit.on(7)
        .add(GateKind.CX, 5, 1)
        .add(GateKind.S, 2)
        .add(gate(GateKind.CRY, "3 0", .994790505908928))
        .add(GateKind.S, 6)
        .add(GateKind.TDG, 4)
        .add(gate(GateKind.RX, "1", 4.10500232906996))
        .add(GateKind.CS, 6, 0)
        .add(GateKind.TDG, 5)
        .add(gate(GateKind.CRZ, "2 3", 5.2153760273282765))
        .add(gate(GateKind.U, "4", 1.112299858268304, 1.6595916488339455, .24493830877532133))
        .add(gate(GateKind.RXX, "3 2", 2.1198120285972495))
        .add(gate(GateKind.CRZ, "0 6", 2.4061417016452324))
        .add(GateKind.X, 4)
        .add(gate(GateKind.RZZ, "5 1", 1.9716621086763826))
        .add(gate(GateKind.CRZ, "2 3", 5.2153760273282765))
        .add(GateKind.Y, 4)
        .add(gate(GateKind.CRX, "3 0", 3.198881406558974))
        .add(gate(GateKind.CRY, "6 2", 3.202305038084089))
        .cutWire(6)
        .add(gate(GateKind.U, "2", 4.00909515543405, 6.204927202978128, .6874813024472429))
        .add(gate(GateKind.CRY, "4 6", 2.6729139484709887))
        .add(gate(GateKind.CRZ, "3 0", 3.6178866522329547))
        .add(GateKind.Y, 5)
        .add(gate(GateKind.RY, "1", 4.442659482762476))
        .add(GateKind.Y, 0)
        .add(gate(GateKind.P, "2", 5.440368763968557))
        .add(GateKind.SDG, 1)
        .add(GateKind.CX, 6, 5)
        .add(gate(GateKind.CRZ, "4 3", 2.2818175923666106))
        .cutGate()
        .build();
  }

  private static Gate gate(GateKind kind, String qubits, double... angles) {
    List<Integer> on = Arrays.stream(qubits.split(" ")).map(Integer::valueOf).toList();
    return new Gate(kind, on, Arrays.stream(angles).mapToObj(Angle::of).toList());
  }

  /** As constants, as one weight, and as many. */
  private static List<Function<Integer, Angle>> angles() {
    return List.of(k -> Angle.of(.4), k -> Angle.weight(0), Angle::weight);
  }

  /** The sum of the first six terms, then each term by itself. */
  private static List<Observable> sumAnd(List<String> terms) {
    List<Observable> all = new ArrayList<>(List.of(sum(terms.subList(0, 6))));
    terms.forEach(t -> all.add(Observable.parse(t, 4)));
    return all;
  }

  private static Observable sum(List<String> terms) {
    return Observable.parse(String.join(" + ", terms).replace("+ -", "- "), 4);
  }

  private static void assertTerms(String what, Estimates found, double[] expected) {
    for (int t = 0; t < expected.length; t++) {
      assertThat(found.value(0, 1 + t))
          .as("%s, %s", what, TERMS.get(t))
          .isCloseTo(expected[t], within(DIGITS));
    }
  }

  private static Estimates estimate(
      Circuit circuit, List<Observable> observables, String letters, Strategy strategy) {
    return CutQueries.estimate(query(circuit, observables), letters, strategy, 1);
  }

  /** All weights are what the tutorial's angles are. */
  private static Query query(Circuit circuit, List<Observable> observables) {
    double[] weights = new double[circuit.weights()];
    Arrays.fill(weights, circuit.qubits() == 4 ? .4 : Math.PI / 4);
    return Query.of(circuit, observables, Bindings.single(new double[0], weights));
  }
}
