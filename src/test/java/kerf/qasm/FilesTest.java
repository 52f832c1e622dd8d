package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.circuit.Circuit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Circuits as they are written in practice are read, each as the one it is. */
class FilesTest {

  /** A file, its qubits, its gates on two qubits, the values of its inputs and its notes. */
  record Entry(String name, int qubits, int pairs, Map<String, Double> inputs, int notes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Map<String, Double> QNN =
      Map.of(
          "x0", 0.4, "x1", 1.2, "w0", 0.1, "w1", 0.2, "w2", 0.3, "w3", 0.4, "w4", 0.5, "w5", 0.6);

  static List<Entry> entries() {
    return List.of(
        entry("bell_2", 2, 1, 1),
        entry("qft_4", 4, 8, 0),
        entry("qft_8", 8, 32, 0),
        entry("ghz_5", 5, 4, 1),
        entry("ghz_12", 12, 11, 1),
        entry("ghz_100", 100, 99, 1),
        entry("wstate_3", 3, 3, 1),
        entry("wstate_5", 5, 4, 0),
        entry("qaoa_maxcut_6", 6, 9, 1),
        new Entry("qaoa_ring_8", 8, 8, Map.of("gamma", 0.7, "beta", 0.3), 1),
        entry("vqe_4", 4, 6, 0),
        entry("uccsd_4", 4, 48, 0),
        entry("grover_3", 3, 24, 1),
        entry("grover_4", 4, 84, 1),
        entry("adder_4", 4, 17, 1),
        new Entry("adder_10", 10, 65, Map.of("first", 5.0, "second", 9.0), 2),
        entry("bigadder_18", 18, 129, 1),
        entry("qpe_5", 5, 12, 1),
        entry("amplitude_estimation_4", 4, 7, 1),
        entry("graph_ring_8", 8, 8, 0),
        entry("graph_grid_9", 9, 12, 0),
        entry("bv_6", 6, 3, 1),
        entry("deutsch_jozsa_5", 5, 4, 1),
        entry("hidden_shift_6", 6, 6, 0),
        entry("simon_6", 6, 5, 1),
        entry("swap_test_5", 5, 18, 1),
        entry("fredkin_3", 3, 8, 1),
        entry("toffoli_chain_7", 7, 30, 0),
        entry("ising_8", 8, 42, 0),
        entry("heisenberg_6", 6, 20, 0),
        new Entry("kicked_ising_12", 12, 55, Map.of("kick", 0.6), 0),
        entry("random_layers_6", 6, 18, 1),
        entry("random_gates_5", 5, 60, 0),
        new Entry("qnn_6", 6, 12, QNN, 0),
        entry("su4_brickwork_6", 6, 8, 0),
        entry("iswap_brickwork_8", 8, 14, 1),
        entry("repetition_5", 5, 24, 0),
        entry("marked_chain_8", 8, 7, 0),
        entry("transpiled_5", 5, 2, 1),
        new Entry("qnn_linear_100", 100, 198, Map.of("x", 0.7, "w", 1.1), 1),
        entry("brickwork_100", 100, 198, 0),
        entry("ring_100", 100, 202, 0));
  }

  private static Entry entry(String name, int qubits, int pairs, int notes) {
    return new Entry(name, qubits, pairs, Map.of(), notes);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void areRead(Entry entry) {
    Parsed parsed = Files.read(entry.name(), entry.inputs());
    Circuit circuit = parsed.circuit();
    assertThat(circuit.qubits()).isEqualTo(entry.qubits());
    assertThat(parsed.qubits()).hasSize(entry.qubits()).doesNotHaveDuplicates();
    assertThat(circuit.gates().stream().filter(g -> g.qubits().size() == 2)).hasSize(entry.pairs());
    assertThat(parsed.notes()).hasSize(entry.notes());
  }

  @Test
  void areAllListed() throws IOException {
    Path folder = Path.of("data", "circuits");
    try (Stream<Path> files = java.nio.file.Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".qasm", "")))
          .containsExactlyInAnyOrderElementsOf(entries().stream().map(Entry::name).toList());
    }
  }
}
