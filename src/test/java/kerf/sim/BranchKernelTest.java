package kerf.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines compute the reference's expectation values and each other's leg tensors. */
class BranchKernelTest {
  private static final Bindings NONE = Bindings.single(new double[0], new double[0]);

  @ParameterizedTest
  @EnumSource
  void expectationsOfRandomCircuitsAreTheReferences(BranchStates engine) {
    Set<GateKind> seen = EnumSet.noneOf(GateKind.class);
    for (long seed = 0; seed < 240; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      int n = 1 + (int) seed % 6;
      Circuit circuit = circuit(random, n, 2 * n, seed % 3 == 0);
      circuit.gates().forEach(gate -> seen.add(gate.kind()));
      assertReferenceValues(engine, "seed " + seed, random, circuit, random.gradient(2));
    }
    assertThat(seen).as("gate kinds tried").containsExactlyInAnyOrder(GateKind.values());
  }

  /** Rows that are zero and amplitudes beyond the highest moved qubit are skipped. */
  @ParameterizedTest
  @EnumSource
  void qubitsWithoutGatesChangeNothing(BranchStates engine) {
    for (long seed = 0; seed < 200; seed++) {
      RandomCircuits random = new RandomCircuits(300 + seed);
      int n = seed % 40 == 0 ? 13 : 6;
      Circuit circuit = spread(random, circuit(random, 4, 6, seed % 2 == 0), n);
      assertReferenceValues(engine, "seed " + seed, random, circuit, random.pairs(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 14})
  void expectationsOfWideCircuitsAreTheReferences(int n) {
    for (boolean real : new boolean[] {true, false}) {
      RandomCircuits random = new RandomCircuits(n);
      Circuit circuit = circuit(random, n, 2 * n, real);
      assertReferenceValues(BranchStates.KERNEL, "real " + real, random, circuit, random.pairs(2));
    }
  }

  @Test
  void bothEnginesGiveTheSameLegTensors() {
    for (long seed = 0; seed < 80; seed++) {
      RandomCircuits random = new RandomCircuits(1000 + seed);
      int m = (int) seed % 5;
      assertSameLegs("seed " + seed, random, 1 + random.below(5), m, seed % 3 == 0);
    }
  }

  @Test
  void bothEnginesGiveTheSameLegTensorsOfWideFragments() {
    for (boolean real : new boolean[] {true, false}) {
      assertSameLegs("real " + real, new RandomCircuits(31), 11, 2, real);
      assertSameLegs("real " + real, new RandomCircuits(32), 9, 4, real);
    }
  }

  @Test
  void bitsOfABindingDoNotDependOnTheOthersInItsBatch() {
    RandomCircuits random = new RandomCircuits(5);
    double[][] features = random.rows(50, RandomCircuits.FEATURES);
    double[][] weights = random.rows(4, RandomCircuits.WEIGHTS);
    int[] feature = IntStream.range(0, 200).map(b -> b % 50).toArray();
    int[] weight = IntStream.range(0, 200).map(b -> b / 50).toArray();
    // Runs of lanes with equal weights, and none.
    assertSameBitsAlone(random, Bindings.pairs(features, weights, feature, weight));
    assertSameBitsAlone(random, Bindings.product(features, weights));
  }

  @ParameterizedTest
  @EnumSource
  void axesOnlyReorderALegTensor(BranchStates engine) {
    RandomCircuits random = new RandomCircuits(9);
    Circuit circuit = circuit(random, 3, 6, false);
    Program program = RandomProgram.of(random, circuit, 3, End.PROJECTORS).program();
    List<Pauli> strings = strings(random, 3);
    Bindings bindings = random.pairs(2);
    double[][][] inTime = engine.legs(program, new int[] {0, 1, 2}, strings, bindings);
    double[][][] turned = engine.legs(program, new int[] {2, 0, 1}, strings, bindings);
    for (int o = 0; o < inTime.length; o++) {
      for (int e = 0; e < 64; e++) {
        int first = e % 4;
        int second = e / 4 % 4;
        int third = e / 16;
        assertThat(turned[o][second + 4 * third + 16 * first]).isEqualTo(inTime[o][e]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStringWithYIsMeasuredOnRealAmplitudesToo(BranchStates engine) {
    Program bell = Program.of(Circuit.on(2).add(GateKind.H, 0).add(GateKind.CX, 0, 1).build());
    List<Pauli> strings =
        List.of(Pauli.ofLabel("YY"), Pauli.ofLabel("XX"), Pauli.ofLabel("YX"), Pauli.ofLabel("IY"));
    double[][][] legs = engine.legs(bell, new int[0], strings, NONE);
    assertThat(bell.isReal()).isTrue();
    assertThat(legs[0][0][0]).isCloseTo(-1, within(1e-15));
    assertThat(legs[1][0][0]).isCloseTo(1, within(1e-15));
    assertThat(legs[2][0][0]).isZero();
    assertThat(legs[3][0][0]).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aBranchPointSplitsAQubitIntoItsTwoBasisValues(BranchStates engine) {
    Program program = Program.on(1).gate(Gate.of(GateKind.RY, Angle.of(0.8), 0)).branch(0).build();
    double[][][] legs =
        engine.legs(program, new int[] {0}, List.of(Pauli.ofLabel("I"), Pauli.ofLabel("X")), NONE);
    // p = ⟨I⟩, u = w = 0 and z = ⟨Z⟩ of I; of X nothing but u = g01 + g10 = ⟨X⟩.
    assertThat(column(legs[0]))
        .containsExactly(new double[] {1, 0, 0, Math.cos(0.8)}, within(1e-15));
    assertThat(column(legs[1]))
        .containsExactly(new double[] {0, Math.sin(0.8), 0, 0}, within(1e-15));
  }

  @Test
  void moreThanItTakesIsRefusedWithWhatToDo() {
    Program.Builder ends = Program.on(2);
    for (int j = 0; j < 13; j++) {
      ends.branch(0);
    }
    for (Program tooBig : List.of(hadamards(29), ends.build())) {
      assertThatThrownBy(() -> BranchStates.KERNEL.legs(tooBig, new int[13], List.of(), NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("%d qubits with %d branch bits", tooBig.qubits(), tooBig.branches())
          .hasMessageContaining("use narrower fragments or a partition with fewer cuts");
    }
  }

  @Test
  void moreThanTheHeapHoldsIsRefusedBeforeItIsAllocated() {
    Program state = hadamards(20);
    BranchKernel.requireMemory(state, 1, 9 << 20);
    assertThatThrownBy(() -> BranchKernel.requireMemory(state, 1, 8 << 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 qubits with 0 branch bits")
        .hasMessageContaining("0.0078 GiB, and this Java process may use 0.0078 GiB")
        .hasMessageContaining("give it a larger heap, or use narrower fragments");
    Program gram = Program.on(1).paulis(0).paulis(0).paulis(0).build();
    BranchKernel.requireMemory(gram, 8, 1 << 20);
    assertThatThrownBy(() -> BranchKernel.requireMemory(gram, 8, 1 << 19))
        .hasMessageContaining("4^6 leg values");
  }

  @Test
  void withoutObservablesOrLanesNothingHappens() {
    BranchKernel.LegSink none =
        (o, from, n, legs) -> {
          throw new AssertionError("nothing was asked for");
        };
    List<Pauli> identity = List.of(Pauli.identity(30));
    BranchKernel.run(Program.on(30).build(), new int[0], List.of(), NONE, none);
    Bindings no = NONE.select(new int[0], new int[0]);
    BranchKernel.run(Program.on(30).build(), new int[0], identity, no, none);
  }

  @ParameterizedTest
  @EnumSource
  void aFragmentWithoutGatesIsZeroThroughout(BranchStates engine) {
    List<Pauli> strings = new ArrayList<>();
    List.of("II", "ZI", "XI", "YZ").forEach(s -> strings.add(Pauli.ofLabel(s)));
    double[][][] legs = engine.legs(Program.on(2).build(), new int[0], strings, NONE);
    assertThat(legs).isDeepEqualTo(new double[][][] {{{1}}, {{1}}, {{0}}, {{0}}});
  }

  private static Program hadamards(int n) {
    Program.Builder program = Program.on(n);
    for (int q = 0; q < n; q++) {
      program.gate(Gate.of(GateKind.H, q));
    }
    return program.build();
  }

  private static void assertSameBitsAlone(RandomCircuits random, Bindings all) {
    for (boolean real : new boolean[] {true, false}) {
      Circuit circuit = circuit(random, 4, 9, real);
      Program program = RandomProgram.of(random, circuit, 2, End.values()).program();
      int[] axis = BranchStates.axes(random, program.branches());
      List<Pauli> strings = strings(random, 4);
      double[][][] together = BranchStates.KERNEL.legs(program, axis, strings, all);
      for (int b = 0; b < all.size(); b++) {
        Bindings one =
            Bindings.single(all.features(all.featureRow(b)), all.weights(all.weightRow(b)));
        double[][][] alone = BranchStates.KERNEL.legs(program, axis, strings, one);
        for (int o = 0; o < alone.length; o++) {
          for (int e = 0; e < alone[o].length; e++) {
            assertThat(together[o][e][b]).isEqualTo(alone[o][e][0]);
          }
        }
      }
    }
  }

  private static void assertReferenceValues(
      BranchStates engine, String what, RandomCircuits random, Circuit circuit, Bindings bindings) {
    List<Pauli> strings = strings(random, circuit.qubits());
    double[][][] legs = engine.legs(Program.of(circuit), new int[0], strings, bindings);
    for (int b = 0; b < bindings.size(); b++) {
      double[][] psi =
          Reference.state(
              circuit,
              bindings.features(bindings.featureRow(b)),
              bindings.weights(bindings.weightRow(b)));
      for (int o = 0; o < strings.size(); o++) {
        assertThat(legs[o][0][b])
            .as("%s, n = %d, binding %d, %s", what, circuit.qubits(), b, strings.get(o))
            .isCloseTo(Reference.expectation(psi, Observable.of(strings.get(o))), within(1e-12));
      }
    }
  }

  private static void assertSameLegs(
      String what, RandomCircuits random, int n, int branches, boolean real) {
    Circuit circuit = circuit(random, n, n + 4, real);
    Program program = RandomProgram.of(random, circuit, branches, End.values()).program();
    int[] axis = BranchStates.axes(random, program.branches());
    List<Pauli> strings = strings(random, n);
    Bindings bindings = random.pairs(3);
    double[][][] lanes = BranchStates.LANES.legs(program, axis, strings, bindings);
    double[][][] flat = BranchStates.FLAT.legs(program, axis, strings, bindings);
    for (int o = 0; o < lanes.length; o++) {
      for (int e = 0; e < lanes[o].length; e++) {
        assertThat(flat[o][e])
            .as("%s, n = %d, %d branches, %s, entry %d", what, n, branches, strings.get(o), e)
            .containsExactly(lanes[o][e], within(1e-12));
      }
    }
  }

  /** Gates of all kinds, or of those whose matrix is real. */
  private static Circuit circuit(RandomCircuits random, int n, int entanglers, boolean real) {
    return random.anyCircuit(
        n, RandomCircuits.Graph.ALL, entanglers, k -> !real || k.pattern().isReal());
  }

  /** Half of the gates, on other qubits out of n. */
  private static Circuit spread(RandomCircuits random, Circuit circuit, int n) {
    int[] place = BranchStates.axes(random, n);
    Circuit.Builder wider = Circuit.on(n);
    for (Gate gate : circuit.gates()) {
      List<Integer> qubits = gate.qubits().stream().map(q -> place[q]).toList();
      if (random.below(2) > 0) {
        wider.add(new Gate(gate.kind(), qubits, gate.angles()));
      }
    }
    return wider.build();
  }

  private static List<Pauli> strings(RandomCircuits random, int n) {
    List<Pauli> strings = new ArrayList<>(List.of(Pauli.identity(n)));
    for (String letters : List.of("Z", "IXYZ", "IXYZ", "YI")) {
      strings.add(random.observable(n, 1, letters).terms().get(0).pauli());
    }
    return strings;
  }

  private static double[] column(double[][] legs) {
    double[] column = new double[legs.length];
    for (int e = 0; e < column.length; e++) {
      column[e] = legs[e][0];
    }
    return column;
  }
}
