package kerf.sim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;

/**
 * A circuit or fragment made ready for the kernels: k qubits, m branch points, and instructions in
 * time order. One-qubit gates in a row on the same qubit are one instruction; X, CX and branches
 * move rows and cost no arithmetic.
 *
 * <p>A branch point on qubit q splits every state on the basis value of q (projectors P_0, P_1):
 * afterwards there are 2^m unnormalised branch states, one for each word of branch bits. Rows of
 * the result are numbered basis index + 2^k · branch word, branch bits in time order.
 */
public final class Program implements Serializable {
  private static final long serialVersionUID = 1;

  private final int qubits;
  private final int branches;
  private final boolean real;
  private final List<Instruction> instructions;

  private Program(Builder builder) {
    this.qubits = builder.qubits;
    this.branches = builder.branches;
    this.instructions = List.copyOf(builder.instructions);
    this.real = instructions.stream().allMatch(i -> i.form().isReal());
  }

  /** Starts a program on k qubits. */
  public static Builder on(int qubits) {
    return new Builder(qubits);
  }

  /** A whole circuit, without branches. */
  public static Program of(Circuit circuit) {
    Builder builder = on(circuit.qubits());
    circuit.gates().forEach(builder::gate);
    return builder.build();
  }

  /** k. */
  public int qubits() {
    return qubits;
  }

  /** m. */
  public int branches() {
    return branches;
  }

  /** True when all amplitudes stay real. */
  public boolean isReal() {
    return real;
  }

  List<Instruction> instructions() {
    return instructions;
  }

  /** Collects instructions in time order. */
  public static final class Builder {
    private final int qubits;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<List<Gate>> pending = new ArrayList<>();
    private int branches;

    private Builder(int qubits) {
      this.qubits = qubits;
      for (int q = 0; q < qubits; q++) {
        pending.add(new ArrayList<>());
      }
    }

    /** Appends a gate; its qubits are the program's. */
    public Builder gate(Gate gate) {
      int a = gate.qubit(0);
      if (gate.kind().qubits() == 1) {
        pending.get(a).add(gate);
        return this;
      }
      int b = gate.qubit(1);
      flush(a);
      flush(b);
      instructions.add(
          switch (gate.kind()) {
            case CX -> Instruction.plain(Instruction.Action.CNOT, a, b);
            case CZ -> Instruction.plain(Instruction.Action.SIGN, a, b);
            case RZZ ->
                new Instruction(
                    Instruction.Action.PHASE,
                    a,
                    b,
                    Form.PARITY,
                    List.of(new Factor(Factor.Source.of(gate), Form.PARITY, List.of(gate))));
            default ->
                throw new IllegalArgumentException(
                    gate + ": the simulator has no kernel for this two-qubit gate");
          });
      return this;
    }

    /** Appends a branch point on a qubit. */
    public Builder branch(int qubit) {
      flush(qubit);
      instructions.add(Instruction.plain(Instruction.Action.BRANCH, qubit, -1));
      branches++;
      return this;
    }

    /** Two branch bits on a qubit. */
    public Builder paulis(int qubit) {
      throw new UnsupportedOperationException("paulis " + qubit);
    }

    /** A wire's end. */
    public Builder out(int qubit) {
      throw new UnsupportedOperationException("out " + qubit);
    }

    /** A wire's beginning. */
    public Builder in(int qubit) {
      throw new UnsupportedOperationException("in " + qubit);
    }

    /** The program. */
    public Program build() {
      for (int q = 0; q < qubits; q++) {
        flush(q);
      }
      return new Program(this);
    }

    private void flush(int qubit) {
      List<Gate> run = pending.get(qubit);
      if (run.isEmpty()) {
        return;
      }
      if (run.size() == 1 && run.get(0).kind() == GateKind.X) {
        instructions.add(Instruction.plain(Instruction.Action.FLIP, qubit, -1));
      } else {
        Form form = formOf(run);
        instructions.add(
            new Instruction(Instruction.Action.ONE, qubit, -1, form, factors(form, run)));
      }
      run.clear();
    }

    private static Form formOf(List<Gate> run) {
      if (run.stream().allMatch(g -> g.kind() == GateKind.RY)) {
        return Form.ROTATION;
      }
      if (run.stream().allMatch(g -> g.kind().isReal())) {
        return Form.REAL;
      }
      return run.stream().allMatch(g -> g.kind().isDiagonal()) ? Form.DIAGONAL : Form.COMPLEX;
    }

    private static List<Factor> factors(Form form, List<Gate> run) {
      List<Factor> factors = new ArrayList<>();
      int start = 0;
      for (int i = 1; i <= run.size(); i++) {
        Factor.Source source = Factor.Source.of(run.get(start));
        if (i == run.size() || Factor.Source.of(run.get(i)) != source) {
          factors.add(new Factor(source, form, run.subList(start, i)));
          start = i;
        }
      }
      return factors;
    }
  }
}
