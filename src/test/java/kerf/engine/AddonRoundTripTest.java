package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The acceptance suite of qiskit-addon-cutting, {@code test_cutting_roundtrip.py}: each of its 34
 * gate instances between random unitaries on three qubits, cut between the second and the third,
 * gives the uncut values.
 */
class AddonRoundTripTest {
  private static final double PI = Math.PI;
  private static final double TOLERANCE = 1e-12;
  private static final List<Observable> OBSERVABLES = observables("III IIY XII XYZ ZZZ XZI");

  /** Gates of an instance on qubits 0 and 1, one after the other. */
  record Instance(List<Gate> gates) {
    @Override
    public String toString() {
      return gates.toString();
    }
  }

  static Stream<Instance> instances() {
    return Stream.of(
        one(GateKind.SWAP),
        one(GateKind.ISWAP),
        one(GateKind.DCX),
        one(GateKind.CX),
        one(GateKind.CY),
        one(GateKind.CZ),
        one(GateKind.CH),
        one(GateKind.ECR),
        one(GateKind.CSX),
        one(GateKind.CSXDG),
        one(GateKind.CS),
        one(GateKind.CSDG),
        one(GateKind.RYY, 0),
        one(GateKind.RZZ, PI),
        one(GateKind.RXX, PI / 3),
        one(GateKind.RYY, PI / 7),
        one(GateKind.RZZ, PI / 11),
        one(GateKind.CRX, 0),
        one(GateKind.CRY, PI),
        one(GateKind.CRZ, PI / 2),
        one(GateKind.CRX, PI / 3),
        one(GateKind.CRY, PI / 7),
        one(GateKind.CRZ, PI / 11),
        two(gate(GateKind.RXX, PI / 3), gate(GateKind.CRY, PI / 7)),
        one(GateKind.CP, PI / 3),
        two(gate(GateKind.RXX, PI / 3), gate(GateKind.CP, PI / 7)),
        new Instance(List.of(Gate.unitary(new RandomCircuits(34).unitary(2), 0, 1))),
        one(GateKind.RZX, PI / 5),
        one(GateKind.XX_PLUS_YY, 7 * PI / 11, 0),
        one(GateKind.XX_PLUS_YY, 17 * PI / 11, .4),
        one(GateKind.XX_PLUS_YY, -19 * PI / 11, .3),
        one(GateKind.XX_MINUS_YY, 11 * PI / 17, 0),
        // The two Moves that complete the 34 are wire cuts: see below. These two are ours.
        one(GateKind.XX_MINUS_YY, -23 * PI / 17, .7),
        one(GateKind.CU, 1.1, -.4, 2.3, .6));
  }

  static Stream<Instance> instancesWithAngles() {
    return instances()
        .filter(i -> i.gates().stream().noneMatch(g -> g.angles().isEmpty()))
        .filter(i -> i.gates().get(0).kind() != GateKind.UNITARY2);
  }

  @ParameterizedTest
  @MethodSource("instances")
  void aCutInstanceGivesTheUncutValues(Instance instance) {
    for (boolean reversed : new boolean[] {false, true}) {
      assertUncut(instance.toString(), circuit(instance, reversed, i -> null), none());
    }
  }

  @ParameterizedTest
  @MethodSource("instancesWithAngles")
  void itsAnglesMayBeWeights(Instance instance) {
    for (boolean reversed : new boolean[] {false, true}) {
      Bindings bindings = Bindings.product(new double[1][0], rows(instance));
      assertUncut("weights", circuit(instance, reversed, Angle::weight), bindings);
    }
  }

  @ParameterizedTest
  @MethodSource("instancesWithAngles")
  void itsAnglesMayBeFeatures(Instance instance) {
    for (boolean reversed : new boolean[] {false, true}) {
      Bindings bindings = Bindings.product(rows(instance), new double[1][0]);
      assertUncut("features", circuit(instance, reversed, Angle::feature), bindings);
    }
  }

  /**
   * A value is a trigonometric polynomial in half an angle, of degree 4 at most: nine values of the
   * cut circuit give its derivative exactly.
   */
  @ParameterizedTest
  @MethodSource("instancesWithAngles")
  void slopesWithRespectToItsAnglesAreTheUncutOnes(Instance instance) {
    Circuit circuit = circuit(instance, false, Angle::weight);
    double[] theta = rows(instance)[0];
    for (int k = 0; k < theta.length; k++) {
      double[][] around = new double[9][];
      for (int j = 0; j < 9; j++) {
        around[j] = theta.clone();
        around[j][k] += j * 4 * PI / 9;
      }
      Query query = Query.of(circuit, OBSERVABLES, Bindings.product(new double[1][0], around));
      Estimates cut = CutQueries.estimate(query, "AAB", Strategy.CONTRACT, 1);
      for (int o = 0; o < OBSERVABLES.size(); o++) {
        double slope = 0;
        for (int j = 1; j < 9; j++) {
          slope += (j % 2 == 1 ? .25 : -.25) / Math.sin(j * PI / 9) * cut.value(j, o);
        }
        assertThat(slope)
            .as("∂⟨%s⟩/∂angle %d", OBSERVABLES.get(o), k)
            .isCloseTo(slope(circuit, OBSERVABLES.get(o), theta, k), within(1e-9));
      }
    }
  }

  /** Fourth-order central differences of the slow simulator. */
  private static double slope(Circuit circuit, Observable observable, double[] theta, int k) {
    double h = 2e-3;
    double[] weight = {-1, 8, -8, 1};
    double[] step = {2, 1, -1, -2};
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double[] near = theta.clone();
      near[k] += step[i] * h;
      sum += weight[i] * Reference.expectation(circuit, observable, new double[0], near);
    }
    return sum / (12 * h);
  }

  /** A letter per segment of a wire: the second qubit's wire visits, or the third's comes over. */
  @ParameterizedTest
  @MethodSource("instances")
  void wiresMayBeCutOnEitherSideOfTheGate(Instance instance) {
    Circuit circuit = circuit(new Instance(instance.gates().subList(0, 1)), false, i -> null);
    Query query = Query.of(circuit, OBSERVABLES, none());
    for (String layout : List.of("A,ABA,B", "A,ACA,B", "A,A,BA", "A,A,BAB", "A,A,AAB", "A,ABC,D")) {
      for (Strategy strategy : Strategy.values()) {
        CutPlan plan = CutPlan.of(circuit, layout(layout, 2));
        CutQueries.assertUncutValues(layout, query, c -> plan, strategy, 1, TOLERANCE);
      }
    }
  }

  /** Every wire's letters are its segments before, in and after the gate at a position. */
  private static Layout layout(String letters, int gate) {
    List<Layout.Segment> segments = new ArrayList<>();
    int[] from = {0, gate, gate + 1};
    String[] wires = letters.split(",");
    for (int q = 0; q < wires.length; q++) {
      for (int i = 0; i < wires[q].length(); i++) {
        segments.add(new Layout.Segment(q, from[i], wires[q].charAt(i) - 'A'));
      }
    }
    return new Layout(wires.length, segments);
  }

  /** A Move takes qubit 1's state to qubit 2, whose own is dropped, and leaves |0⟩ behind. */
  @ParameterizedTest
  @EnumSource
  void aMoveIsAWireCut(Strategy strategy) {
    RandomCircuits random = new RandomCircuits(35);
    Circuit circuit =
        Circuit.on(4)
            .add(unitary(random, 0, 1))
            .add(unitary(random, 3))
            .cutWire(1)
            .add(unitary(random, 0, 2))
            .add(unitary(random, 1))
            .build();
    Query query = Query.of(circuit, onWires(4, 0, 2, 1), none());
    CutQueries.assertUncutValues("move", query, CutQueries.marks(), strategy, 1, TOLERANCE);
    assertThat(CutQueries.report(query, CutQueries.marks(), strategy).work().kappa()).isEqualTo(4);
  }

  /** There and back again: qubit 1's wire goes to qubit 2 and returns. */
  @ParameterizedTest
  @EnumSource
  void twoMovesCutTheSameWireTwice(Strategy strategy) {
    RandomCircuits random = new RandomCircuits(36);
    Circuit circuit =
        Circuit.on(5)
            .add(unitary(random, 0, 1))
            .add(unitary(random, 2))
            .cutWire(1)
            .add(unitary(random, 0))
            .add(unitary(random, 3))
            .add(unitary(random, 1))
            .cutWire(1)
            .add(unitary(random, 0, 1))
            .add(unitary(random, 4))
            .build();
    Query query = Query.of(circuit, onWires(5, 0, 1, 4), none());
    CutQueries.assertUncutValues("moves", query, CutQueries.marks(), strategy, 1, TOLERANCE);
    assertThat(CutQueries.report(query, CutQueries.marks(), strategy).work().kappa()).isEqualTo(16);
  }

  @Test
  void thereAre34Instances() {
    assertThat(instances()).hasSize(34);
  }

  private static void assertUncut(String what, Circuit circuit, Bindings bindings) {
    Query query = Query.of(circuit, OBSERVABLES, bindings);
    CutPlan asItStands = CutQueries.letters("AAB").apply(circuit);
    for (Strategy strategy : Strategy.values()) {
      CutQueries.assertUncutValues(what, query, "AAB", strategy, 1, TOLERANCE);
      CutQueries.assertUncutValues(what, query, c -> asItStands, strategy, 2, TOLERANCE);
    }
  }

  /**
   * Random unitaries on qubits 0 and 1 and on qubit 2, a gate on qubits 1 and 2, and so on; of two
   * gates the second has its qubits the other way round.
   */
  private static Circuit circuit(Instance instance, boolean reversed, IntFunction<Angle> angle) {
    RandomCircuits random = new RandomCircuits(instance.toString().hashCode());
    Circuit.Builder circuit = Circuit.on(3);
    int next = 0;
    for (int i = 0; i < instance.gates().size(); i++) {
      circuit.add(unitary(random, 0, 1)).add(unitary(random, 2));
      Gate gate = instance.gates().get(i);
      List<Angle> angles = new ArrayList<>();
      for (Angle own : gate.angles()) {
        Angle other = angle.apply(next++);
        angles.add(other == null ? own : other);
      }
      boolean turned = i % 2 == 1 ^ reversed;
      circuit.add(gate.withAngles(angles).on(turned ? List.of(2, 1) : List.of(1, 2)));
    }
    return circuit.add(unitary(random, 0, 1)).add(unitary(random, 2)).build();
  }

  private static Gate unitary(RandomCircuits random, Integer... qubits) {
    return Gate.unitary(random.unitary(qubits.length), qubits);
  }

  /** The instance's angles, the same with each one turned, and special ones. */
  private static double[][] rows(Instance instance) {
    double[] own =
        instance.gates().stream()
            .flatMap(g -> g.angles().stream())
            .mapToDouble(a -> a.value(null, null))
            .toArray();
    List<double[]> rows = new ArrayList<>(List.of(own));
    for (int k = 0; k < own.length; k++) {
      double[] turned = own.clone();
      turned[k] += 1.3;
      rows.add(turned);
    }
    for (double special : new double[] {0, PI, -PI / 2, 2 * PI, 1e-3}) {
      rows.add(IntStream.range(0, own.length).mapToDouble(k -> special).toArray());
    }
    return rows.toArray(double[][]::new);
  }

  /** The observables, qubit i's letter on wire {@code wires[i]}. */
  private static List<Observable> onWires(int n, int... wires) {
    List<Observable> all = new ArrayList<>();
    for (Observable o : OBSERVABLES) {
      char[] letters = "I".repeat(n).toCharArray();
      for (int q = 0; q < wires.length; q++) {
        letters[n - 1 - wires[q]] = o.terms().get(0).pauli().letter(q);
      }
      all.add(Observable.parse(new String(letters), n));
    }
    return all;
  }

  private static List<Observable> observables(String labels) {
    return Arrays.stream(labels.split(" ")).map(label -> Observable.parse(label, 3)).toList();
  }

  private static Instance one(GateKind kind, double... angles) {
    return new Instance(List.of(gate(kind, angles)));
  }

  private static Instance two(Gate first, Gate second) {
    return new Instance(List.of(first, second));
  }

  private static Gate gate(GateKind kind, double... angles) {
    return new Gate(kind, List.of(0, 1), Arrays.stream(angles).mapToObj(Angle::of).toList());
  }

  private static Bindings none() {
    return Bindings.single(new double[0], new double[0]);
  }
}
