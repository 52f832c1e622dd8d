package kerf.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cut ends do what their definitions say, and the two ends of a cut make a whole circuit again. */
class CutEndsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindOfEndIsItsDefinition(End kind) {
    for (long seed = 0; seed < 60; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      assertDefinition("seed " + seed, random, circuit(random, seed % 3 == 0), 3, kind);
    }
  }

  @Test
  void endsOfAllKindsMix() {
    for (long seed = 0; seed < 100; seed++) {
      RandomCircuits random = new RandomCircuits(1000 + seed);
      int bits = 2 + random.below(3);
      assertDefinition("seed " + seed, random, circuit(random, seed % 3 == 0), bits, End.values());
    }
  }

  @Test
  void fragmentsWithoutGatesAreWhatTheirEndsAre() {
    Circuit empty = Circuit.on(2).build();
    for (End kind : End.values()) {
      assertDefinition(kind + " alone", new RandomCircuits(7), empty, 2, kind);
    }
    assertDefinition("no end", new RandomCircuits(8), empty, 0);
  }

  @Test
  void aWireThatEndsHereAndEntersThereIsWhole() {
    for (long seed = 0; seed < 60; seed++) {
      RandomCircuits random = new RandomCircuits(2000 + seed);
      Circuit a = any(random, 2);
      Circuit b = any(random, 2);
      Circuit later = any(random, 3);
      Program up = add(Program.on(2), a, 0).out(1).build();
      Program down = add(add(Program.on(3), b, 1).in(0), later, 0).build();
      Circuit.Builder whole = Circuit.on(4);
      add(whole, a, 0);
      add(whole, b, 2);
      add(whole, later, 1);
      assertWhole(
          random,
          whole.build(),
          new Half(up, 0),
          new Half(down, 1, 2, 3),
          (p, q) -> (p[0] * q[0] + p[1] * q[1] - p[2] * q[2] + p[3] * q[3]) / 2);
    }
  }

  @Test
  void paulisOnBothSidesAreTheGateTheyAreTheTermsOf() {
    for (long seed = 0; seed < 60; seed++) {
      RandomCircuits random = new RandomCircuits(3000 + seed);
      double[] gate = random.unitary(2);
      Circuit[] parts = {any(random, 2), any(random, 2), any(random, 2), any(random, 2)};
      Program a = add(add(Program.on(2), parts[0], 0).paulis(1), parts[1], 0).build();
      Program b = add(add(Program.on(2), parts[2], 0).paulis(0), parts[3], 0).build();
      Circuit.Builder whole = Circuit.on(4);
      add(whole, parts[0], 0);
      add(whole, parts[2], 2);
      whole.add(Gate.unitary(gate, 1, 2));
      add(whole, parts[1], 0);
      add(whole, parts[3], 2);
      double[][][] terms = terms(gate);
      assertWhole(
          random,
          whole.build(),
          new Half(a, 0, 1),
          new Half(b, 2, 3),
          (p, q) -> contract(terms, Dense.gram(p), Dense.gram(q)));
    }
  }

  @Test
  void aWireEntersOnlyWhereAQubitIsZero() {
    List<Program.Builder> inUse =
        List.of(
            Program.on(2).gate(Gate.of(GateKind.H, 1)),
            Program.on(2).gate(Gate.of(GateKind.CX, 0, 1)),
            Program.on(2).gate(Gate.of(GateKind.H, 0)).gate(Gate.of(GateKind.SWAP, 0, 1)),
            Program.on(2).branch(1),
            Program.on(2).in(1),
            Program.on(2).out(1).gate(Gate.of(GateKind.X, 1)));
    for (Program.Builder program : inUse) {
      assertThatThrownBy(() -> program.in(1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("a wire enters on qubit 1: expected it at |0⟩")
          .hasMessageContaining("let the wire enter on another");
    }
    // Where the SWAP left a qubit at |0⟩, a wire may enter.
    assertThat(inUse.get(2).in(0).build().branches()).isEqualTo(1);
  }

  @Test
  void endedWiresAndIdleQubitsTakeNoRoom() {
    Program.Builder relay = Program.on(40);
    for (int j = 0; j < 6; j++) {
      relay.in(7).gate(Gate.of(GateKind.H, 7)).out(7);
    }
    Program program = relay.build();
    assertThat(program.branches()).isEqualTo(12);
    assertThat(program.bits()).isEqualTo(12);
    assertThat(Program.on(40).build().bits()).isZero();
    assertThat(Program.on(2).gate(Gate.of(GateKind.H, 0)).paulis(1).build().bits()).isEqualTo(4);
  }

  /** Some fragment of up to three qubits. */
  private static Circuit circuit(RandomCircuits random, boolean real) {
    int n = 1 + random.below(3);
    return random.anyCircuit(
        n, RandomCircuits.Graph.ALL, 2 * n, k -> !real || k.pattern().isReal());
  }

  private static void assertDefinition(
      String what, RandomCircuits random, Circuit circuit, int bits, End... kinds) {
    RandomProgram defined = RandomProgram.of(random, circuit, bits, kinds);
    Program program = defined.program();
    int[] inTime = new int[program.branches()];
    Arrays.setAll(inTime, j -> j);
    List<Pauli> strings = strings(random, circuit.qubits());
    double[][] weights = random.rows(1, RandomCircuits.WEIGHTS);
    // Lanes with weights of their own, and lanes that share them.
    for (Bindings bindings :
        List.of(
            random.pairs(2), Bindings.product(random.rows(2, RandomCircuits.FEATURES), weights))) {
      for (Pauli string : strings) {
        double[][] expected = new double[bindings.size()][];
        for (int l = 0; l < bindings.size(); l++) {
          expected[l] = defined.legs(string, features(bindings, l), weights(bindings, l));
        }
        for (BranchStates engine : BranchStates.values()) {
          double[][] legs = engine.legs(program, inTime, List.of(string), bindings)[0];
          for (int l = 0; l < bindings.size(); l++) {
            assertThat(distance(column(legs, l), expected[l]))
                .as("%s, %s, %s, lane %d", what, engine, string, l)
                .isLessThan(1e-12);
          }
        }
      }
    }
  }

  /** A program and the whole circuit's qubits on its own first ones; wires end on the others. */
  private record Half(Program program, int... qubits) {
    double[][] legs(BranchStates engine, Pauli whole, Bindings bindings) {
      StringBuilder letters = new StringBuilder("I".repeat(program.qubits()));
      for (int j = 0; j < qubits.length; j++) {
        letters.setCharAt(j, whole.letter(qubits[j]));
      }
      List<Pauli> own = List.of(new Pauli(letters.toString()));
      int[] inTime = new int[program.branches()];
      Arrays.setAll(inTime, j -> j);
      return engine.legs(program, inTime, own, bindings)[0];
    }
  }

  private static void assertWhole(
      RandomCircuits random,
      Circuit whole,
      Half a,
      Half b,
      ToDoubleBiFunction<double[], double[]> joined) {
    Bindings bindings = random.pairs(2);
    for (Pauli pauli : strings(random, whole.qubits())) {
      for (BranchStates engine : BranchStates.values()) {
        double[][] left = a.legs(engine, pauli, bindings);
        double[][] right = b.legs(engine, pauli, bindings);
        for (int l = 0; l < bindings.size(); l++) {
          assertThat(joined.applyAsDouble(column(left, l), column(right, l)))
              .as("%s, lane %d", pauli, l)
              .isCloseTo(
                  Reference.expectation(
                      whole, Observable.of(pauli), features(bindings, l), weights(bindings, l)),
                  within(1e-12));
        }
      }
    }
  }

  /** c_xy = ¼ tr((σ_x ⊗ σ_y)† U) for σ = I, X, Z, ZX: U = Σ c_xy σ_x ⊗ σ_y. */
  private static double[][][] terms(double[] gate) {
    double[][][] terms = new double[4][4][2];
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 4; y++) {
        for (int column = 0; column < 4; column++) {
          double[][] basis = new double[4][2];
          basis[column][0] = 1;
          double[][] strings = Dense.apply(End.PAULIS.matrices[x], List.of(0), basis);
          strings = Dense.apply(End.PAULIS.matrices[y], List.of(1), strings);
          double[] sum = Dense.product(strings, Dense.apply(gate, List.of(0, 1), basis));
          terms[x][y][0] += sum[0] / 4;
          terms[x][y][1] += sum[1] / 4;
        }
      }
    }
    return terms;
  }

  /** Σ c_xy conj(c_vw) G[x][v] H[y][w]. */
  private static double contract(double[][][] c, double[][][] g, double[][][] h) {
    double sum = 0;
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 4; y++) {
        for (int v = 0; v < 4; v++) {
          for (int w = 0; w < 4; w++) {
            double[] weight = Dense.times(c[x][y], new double[] {c[v][w][0], -c[v][w][1]});
            sum += Dense.times(weight, Dense.times(g[x][v], h[y][w]))[0];
          }
        }
      }
    }
    return sum;
  }

  private static Circuit any(RandomCircuits random, int n) {
    return random.anyCircuit(n, RandomCircuits.Graph.ALL, n);
  }

  private static Program.Builder add(Program.Builder program, Circuit circuit, int shift) {
    circuit.gates().forEach(g -> program.gate(shifted(g, shift)));
    return program;
  }

  private static void add(Circuit.Builder whole, Circuit circuit, int shift) {
    circuit.gates().forEach(g -> whole.add(shifted(g, shift)));
  }

  private static Gate shifted(Gate gate, int shift) {
    return gate.on(gate.qubits().stream().map(q -> q + shift).toList());
  }

  private static List<Pauli> strings(RandomCircuits random, int n) {
    return List.of(
        Pauli.identity(n),
        random.observable(n, 1, "IXYZ").terms().get(0).pauli(),
        random.observable(n, 1, "XYZ").terms().get(0).pauli());
  }

  private static double[] features(Bindings bindings, int b) {
    return bindings.features(bindings.featureRow(b));
  }

  private static double[] weights(Bindings bindings, int b) {
    return bindings.weights(bindings.weightRow(b));
  }

  private static double[] column(double[][] legs, int lane) {
    return Arrays.stream(legs).mapToDouble(entry -> entry[lane]).toArray();
  }

  private static double distance(double[] a, double[] b) {
    double worst = a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
    for (int e = 0; e < a.length && worst < Double.POSITIVE_INFINITY; e++) {
      worst = Math.max(worst, Math.abs(a[e] - b[e]));
    }
    return worst;
  }
}
