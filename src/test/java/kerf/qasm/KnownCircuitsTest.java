package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Circuit.WireMark;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Circuits that are known by what they do, do it. */
class KnownCircuitsTest {
  private static final double CLOSE = 1e-9;

  private static Circuit circuit(String file) {
    return Files.read(file).circuit();
  }

  private static double expectation(Circuit circuit, String observable) {
    return Reference.expectation(
        circuit, Observable.parse(observable, circuit.qubits()), new double[0], new double[0]);
  }

  private static Map<String, Double> probabilities(String file, int... qubits) {
    Map<String, Double> all = new TreeMap<>(SparseState.of(circuit(file)).probabilities(qubits));
    all.values().removeIf(p -> p < CLOSE);
    return all;
  }

  private static void assertOutcome(String file, String digits, int... qubits) {
    assertThat(probabilities(file, qubits)).containsOnlyKeys(digits);
  }

  @ParameterizedTest
  @CsvSource({"bell_2, 2", "ghz_5, 5", "ghz_12, 12", "ghz_100, 100"})
  void ghzStatesAreAllZeroAndAllOne(String file, int n) {
    Map<BigInteger, double[]> amplitudes = SparseState.of(circuit(file)).amplitudes();
    BigInteger ones = BigInteger.ONE.shiftLeft(n).subtract(BigInteger.ONE);
    assertThat(amplitudes).containsOnlyKeys(BigInteger.ZERO, ones);
    assertThat(amplitudes.values())
        .allSatisfy(a -> assertThat(a[0]).isCloseTo(Math.sqrt(0.5), within(CLOSE)));
  }

  @ParameterizedTest
  @CsvSource({"wstate_3, 3", "wstate_5, 5"})
  void wStatesShareOneExcitation(String file, int n) {
    Map<BigInteger, double[]> amplitudes = SparseState.of(circuit(file)).amplitudes();
    assertThat(amplitudes).hasSize(n);
    amplitudes.forEach(
        (index, a) -> {
          assertThat(index.bitCount()).isEqualTo(1);
          assertThat(a[0]).isCloseTo(1 / Math.sqrt(n), within(CLOSE));
        });
  }

  @ParameterizedTest
  @CsvSource({"qft_4, 4", "qft_8, 8"})
  void fourierTransformsAre(String file, int n) {
    int side = 1 << n;
    Matrix expected = new Matrix(side);
    for (int r = 0; r < side; r++) {
      for (int c = 0; c < side; c++) {
        expected.re[r][c] = Math.cos(2 * Math.PI * r * c / side) / Math.sqrt(side);
        expected.im[r][c] = Math.sin(2 * Math.PI * r * c / side) / Math.sqrt(side);
      }
    }
    Texts.assertSame(file, Matrix.of(circuit(file)), expected);
  }

  @ParameterizedTest
  @CsvSource({"grover_3, 101, 2", "grover_4, 1011, 3"})
  void groverFindsItsItem(String file, String item, int rounds) {
    int n = item.length();
    int[] qubits = new int[n];
    for (int i = 0; i < n; i++) {
      qubits[i] = i;
    }
    double angle = Math.asin(Math.pow(2, -n / 2.0));
    double expected = Math.pow(Math.sin((2 * rounds + 1) * angle), 2);
    assertThat(probabilities(file, qubits).get(item)).isCloseTo(expected, within(CLOSE));
  }

  @Test
  void addersAdd() {
    assertOutcome("adder_4", "11", 2, 3);
    assertOutcome(
        "bigadder_18", Integer.toBinaryString(173 + 94), 9, 10, 11, 12, 13, 14, 15, 16, 17);
    for (int a = 0; a < 16; a++) {
      for (int b = 0; b < 16; b += 5) {
        Circuit circuit =
            Files.read("adder_10", Map.of("first", (double) a, "second", (double) b)).circuit();
        String sum = Integer.toBinaryString(32 + a + b).substring(1);
        assertThat(SparseState.of(circuit).probabilities(5, 6, 7, 8, 9).get(sum))
            .as("%d + %d", a, b)
            .isCloseTo(1, within(CLOSE));
      }
    }
  }

  @Test
  void algorithmsGiveTheirAnswers() {
    assertOutcome("qpe_5", "0101", 0, 1, 2, 3);
    assertOutcome("bv_6", "10110", 0, 1, 2, 3, 4);
    assertOutcome("hidden_shift_6", "011010", 0, 1, 2, 3, 4, 5);
    assertOutcome("fredkin_3", "101", 0, 1, 2);
    assertOutcome("toffoli_chain_7", "1001111", 0, 1, 2, 3, 4, 5, 6);
    assertThat(probabilities("deutsch_jozsa_5", 0, 1, 2, 3)).containsOnlyKeys("1111");
    assertThat(probabilities("simon_6", 0, 1, 2).keySet())
        .containsExactly("000", "001", "110", "111");
  }

  @Test
  void amplitudeEstimationFindsTheAngle() {
    // Q = −RY(4t) turns by 4t·½ = π/4 about Y and by π: phases ±1/8 + 1/2 of a whole turn.
    assertThat(probabilities("amplitude_estimation_4", 0, 1, 2)).containsOnlyKeys("011", "101");
  }

  @Test
  void theSwapTestMeasuresTheOverlap() {
    double overlap =
        Math.pow(
                Math.cos(0.45) * Math.cos(0.25) + Math.cos(0.7) * Math.sin(0.45) * Math.sin(0.25),
                2)
            + Math.pow(Math.sin(0.7) * Math.sin(0.45) * Math.sin(0.25), 2);
    assertThat(probabilities("swap_test_5", 0).get("0"))
        .isCloseTo((1 + overlap) / 2, within(CLOSE));
  }

  @Test
  void theRepetitionCodeUndoesTheError() {
    Map<String, Double> data = probabilities("repetition_5", 0, 1, 2);
    assertThat(data).containsOnlyKeys("000", "111");
    assertThat(data.get("111")).isCloseTo(Math.pow(Math.sin(0.4), 2), within(CLOSE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph_ring_8", "graph_grid_9"})
  void graphStatesAreFixedByTheirStabilizers(String file) {
    Circuit circuit = circuit(file);
    for (int v = 0; v < circuit.qubits(); v++) {
      StringBuilder stabilizer = new StringBuilder("X" + v);
      for (Gate gate : circuit.gates()) {
        if (gate.kind() == GateKind.CZ && gate.qubits().contains(v)) {
          stabilizer.append("*Z").append(gate.qubit(0) + gate.qubit(1) - v);
        }
      }
      assertThat(expectation(circuit, stabilizer.toString()))
          .as(stabilizer.toString())
          .isCloseTo(1, within(CLOSE));
    }
  }

  @Test
  void qaoaOnARingFollowsItsFormula() {
    double gamma = 0.7;
    double beta = 0.3;
    Circuit circuit = Files.read("qaoa_ring_8", Map.of("gamma", gamma, "beta", beta)).circuit();
    // ⟨C⟩ per edge is ½ + ½ sin 4β sin γ cos γ on any triangle-free 2-regular graph.
    double expected = -Math.sin(4 * beta) * Math.sin(gamma) * Math.cos(gamma);
    assertThat(expectation(circuit, "Z3*Z4")).isCloseTo(expected, within(CLOSE));
    assertThat(circuit.gates()).filteredOn(g -> g.kind() == GateKind.RZZ).hasSize(8);
  }

  @Test
  void qaoaEdgesAreTheRzzTheySpellOut() {
    Circuit circuit = circuit("qaoa_maxcut_6");
    Circuit.Builder spelled = Circuit.on(6);
    for (Gate gate : circuit.gates()) {
      if (gate.kind() == GateKind.UNITARY2) {
        spelled.add(GateKind.RZZ, Angle.of(0.8), gate.qubit(0), gate.qubit(1));
      } else {
        spelled.add(gate);
      }
    }
    Texts.assertSame("qaoa_maxcut_6", Matrix.of(circuit), Matrix.of(spelled.build()));
  }

  @Test
  void theHeisenbergChainKeepsItsMagnetisation() {
    Circuit circuit = circuit("heisenberg_6");
    assertThat(expectation(circuit, "Z0 + Z1 + Z2 + Z3 + Z4 + Z5")).isCloseTo(0, within(CLOSE));
    assertThat(expectation(circuit, "Z0")).isNotCloseTo(1, within(0.01));
  }

  @Test
  void uccsdKeepsTheNumberOfParticlesAndTurnsByItsAngle() {
    Map<String, Double> occupied = probabilities("uccsd_4", 0, 1, 2, 3);
    assertThat(occupied).containsOnlyKeys("0011", "1100");
    assertThat(occupied.get("1100")).isCloseTo(Math.pow(Math.sin(4 * 0.1106), 2), within(CLOSE));
  }

  @Test
  void theTransverseIsingChainIsItsTrotterSteps() {
    Circuit.Builder steps = Circuit.on(8);
    for (int q = 0; q < 8; q++) {
      steps.add(GateKind.H, q);
    }
    for (int step = 0; step < 3; step++) {
      for (int q = 0; q < 8; q++) {
        steps.add(GateKind.RX, Angle.of(0.15), q);
      }
      for (int q = 0; q < 7; q++) {
        steps.add(GateKind.RZZ, Angle.of(-0.4), q, q + 1);
      }
      for (int q = 0; q < 8; q++) {
        steps.add(GateKind.RX, Angle.of(0.15), q);
      }
    }
    Texts.assertSame("ising_8", Matrix.of(circuit("ising_8")), Matrix.of(steps.build()));
  }

  @Test
  void cutsStandWhereTheFileMarksThem() {
    Circuit circuit = circuit("marked_chain_8");
    assertThat(circuit.gateMarks()).containsExactly(10);
    assertThat(circuit.wireMarks()).containsExactly(new WireMark(13, 5));
    assertThat(circuit.gates().get(10)).isEqualTo(Gate.of(GateKind.CX, 2, 3));
    assertThat(circuit.gates().get(13)).isEqualTo(Gate.of(GateKind.CX, 5, 6));
  }

  @Test
  void gatesThatACompilerSpellsOutAreThoseOfTheTable() {
    assertThat(circuit("transpiled_5").gates())
        .extracting(Gate::kind)
        .contains(GateKind.ECR)
        .doesNotContain(GateKind.UNITARY2);
    assertThat(circuit("iswap_brickwork_8").gates())
        .extracting(Gate::kind)
        .contains(GateKind.ISWAP)
        .doesNotContain(GateKind.UNITARY2);
  }

  @Test
  void equalTextsGiveEqualCircuits() {
    for (String file : List.of("su4_brickwork_6", "random_gates_5", "qft_8")) {
      assertThat(circuit(file)).isEqualTo(circuit(file));
    }
  }
}
