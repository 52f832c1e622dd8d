package kerf.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.Pauli;

/**
 * A circuit with cut ends at random places, and what comes of it by definition: every branch state
 * by itself, matrix after matrix.
 */
final class RandomProgram {
  /** A gate, or a cut end on a qubit. */
  private record Step(Gate gate, End end, int qubit) {}

  private final int qubits;
  private final List<Step> steps = new ArrayList<>();

  private RandomProgram(int qubits) {
    this.qubits = qubits;
  }

  /** Ends of some kinds at random times until they have appended {@code bits} bits or more. */
  static RandomProgram of(RandomCircuits random, Circuit circuit, int bits, End... kinds) {
    RandomProgram program = new RandomProgram(circuit.qubits());
    boolean[] used = new boolean[circuit.qubits()];
    int left = bits;
    for (int i = 0; i <= circuit.gates().size(); i++) {
      int rest = circuit.gates().size() - i;
      while (left > 0 && random.below(1 + rest) < left) {
        left -= program.end(random, kinds[random.below(kinds.length)], used);
      }
      if (rest > 0) {
        Gate gate = circuit.gates().get(i);
        program.steps.add(new Step(gate, null, -1));
        gate.qubits().forEach(q -> used[q] = true);
      }
    }
    return program;
  }

  /** A wire that enters where another is ends that one first. */
  private int end(RandomCircuits random, End kind, boolean[] used) {
    int q = random.below(qubits);
    int bits = kind.bits;
    if (kind == End.IN && used[q]) {
      steps.add(new Step(null, End.OUT, q));
      bits++;
    }
    steps.add(new Step(null, kind, q));
    used[q] = kind != End.OUT;
    return bits;
  }

  Program program() {
    Program.Builder builder = Program.on(qubits);
    for (Step step : steps) {
      if (step.end() == null) {
        builder.gate(step.gate());
      } else {
        step.end().append.accept(builder, step.qubit());
      }
    }
    return builder.build();
  }

  /** The leg tensor [4^m], axes in time order. */
  double[] legs(Pauli pauli, double[] features, double[] weights) {
    double[][][] states = states(features, weights);
    double[][][] gram = new double[states.length][states.length][];
    for (int x = 0; x < states.length; x++) {
      double[][] image = states[x];
      for (int q = 0; q < qubits; q++) {
        if (pauli.letter(q) != 'I') {
          image = Dense.apply(Dense.pauli(pauli.letter(q)), List.of(q), image);
        }
      }
      for (int y = 0; y < states.length; y++) {
        gram[x][y] = Dense.product(states[y], image);
      }
    }
    return Dense.legs(gram);
  }

  /** ψ of every branch word. */
  private double[][][] states(double[] features, double[] weights) {
    double[][] zero = new double[1 << qubits][2];
    zero[0][0] = 1;
    List<double[][]> states = Collections.singletonList(zero);
    for (Step step : steps) {
      List<double[][]> next = new ArrayList<>();
      double[][] matrices =
          step.end() == null
              ? new double[][] {step.gate().matrix(features, weights)}
              : step.end().matrices;
      List<Integer> on = step.end() == null ? step.gate().qubits() : List.of(step.qubit());
      for (double[] matrix : matrices) {
        states.forEach(psi -> next.add(Dense.apply(matrix, on, psi)));
      }
      states = next;
    }
    return states.toArray(double[][][]::new);
  }
}
