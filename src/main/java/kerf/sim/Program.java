package kerf.sim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/**
 * A circuit or fragment made ready for the kernels: k qubits, m branch bits, and instructions in
 * time order. One-qubit gates in a row on the same qubit are one instruction; X, CX, SWAP and
 * branches move rows and cost no arithmetic. Phases that all amplitudes share are dropped.
 *
 * <p>Cut ends append branch bits. With b a word of them there is one unnormalised state ψ_b for
 * each, all from the one run:
 *
 * <ul>
 *   <li>{@link Builder#branch}: P_b, the projector on |b⟩, has acted on the qubit;
 *   <li>{@link Builder#paulis}: Z^b1 X^b0 has acted on the qubit, b0 the earlier bit;
 *   <li>{@link Builder#out}: the qubit had the value b and is |0⟩ since, its wire has ended;
 *   <li>{@link Builder#in}: the qubit, |0⟩ before, is |b⟩ since: a wire has entered.
 * </ul>
 *
 * <p>Selection are numbered i + 2^(bits − m) · word, where i holds a bit for each qubit that is not
 * |0⟩ for good and word the branch bits in an order of its own ({@link #branchPlace}): a wire's end
 * costs nothing, its row bit becomes the branch bit.
 */
public final class Program implements Serializable {
  private static final long serialVersionUID = 2;

  /** Where a qubit is that has no row bit: at |0⟩. */
  static final int AT_ZERO = -1;

  private final int bits;
  private final int[] qubitPlace;
  private final int[] branchPlace;
  private final boolean real;
  private final List<Instruction> instructions;

  Program(int bits, int[] qubitPlace, int[] branchPlace, List<Instruction> instructions) {
    this.bits = bits;
    this.qubitPlace = qubitPlace.clone();
    this.branchPlace = branchPlace.clone();
    this.instructions = List.copyOf(instructions);
    this.real = instructions.stream().allMatch(i -> i.action().isReal());
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
    return qubitPlace.length;
  }

  /** m, the number of branch bits. */
  public int branches() {
    return branchPlace.length;
  }

  /**
   * Number of row bits: 2^bits amplitudes in all branch states together. At most k + m; qubits that
   * no gate touches and wires that have ended count no more.
   */
  public int bits() {
    return bits;
  }

  /** True when all amplitudes stay real. */
  public boolean isReal() {
    return real;
  }

  List<Instruction> instructions() {
    return instructions;
  }

  /** The row bit of a qubit at the end, or {@link #AT_ZERO}. */
  int qubitPlace(int qubit) {
    return qubitPlace[qubit];
  }

  /** The place of branch bit j, branch bits in time order, in a branch word. */
  int branchPlace(int j) {
    return branchPlace[j];
  }

  /**
   * Collects instructions in time order.
   *
   * <p>Row bits are numbered as they come up and renumbered in the end, when it is known which of
   * them stay qubits: those go below, the branch bits above, either in order of appearance.
   */
  public static final class Builder {
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<List<Gate>> pending = new ArrayList<>();
    private final List<Integer> branchBits = new ArrayList<>();
    private final int[] bit;
    private int bits;

    private Builder(int qubits) {
      bit = new int[qubits];
      Arrays.fill(bit, AT_ZERO);
      for (int q = 0; q < qubits; q++) {
        pending.add(new ArrayList<>());
      }
    }

    /** Appends a gate; its qubits are the program's. */
    public Builder gate(Gate gate) {
      Optional<List<Gate>> others = gate.runsAs();
      if (others.isPresent()) {
        others.get().forEach(this::gate);
      } else if (gate.kind().pattern().isSwap()) {
        exchange(gate.qubit(0), gate.qubit(1));
      } else if (gate.kind().qubits() == 1) {
        pending.get(gate.qubit(0)).add(gate);
      } else {
        int a = flushed(gate.qubit(0));
        instructions.add(Gates.two(gate, a, flushed(gate.qubit(1))));
      }
      return this;
    }

    /** Projectors: appends the bit b, where P_b has acted on the qubit. */
    public Builder branch(int qubit) {
      int on = flushed(qubit);
      instructions.add(Instruction.plain(Action.BRANCH, Selection.SET, on, newBranch()));
      return this;
    }

    /** Paulis: appends the bits b0 and b1, where Z^b1 X^b0 has acted on the qubit. */
    public Builder paulis(int qubit) {
      int on = flushed(qubit);
      int flips = newCopy();
      instructions.add(Instruction.plain(Action.MOVE, Selection.CONTROLLED, flips, on));
      int signs = newCopy();
      instructions.add(Instruction.plain(Action.SIGN, Selection.BOTH, signs, on));
      return this;
    }

    /** The qubit's wire ends: appends a bit with the qubit's basis value; it is |0⟩ from here. */
    public Builder out(int qubit) {
      branchBits.add(flushed(qubit));
      bit[qubit] = AT_ZERO;
      return this;
    }

    /**
     * A wire enters on a qubit that is |0⟩: appends the bit b, where the qubit starts from |b⟩.
     *
     * @throws IllegalStateException when gates have acted on the qubit since it was |0⟩
     */
    public Builder in(int qubit) {
      if (bit[qubit] != AT_ZERO || !pending.get(qubit).isEmpty()) {
        throw new IllegalStateException(
            ("a wire enters on qubit %d: expected it at |0⟩, untouched or after its wire's end; got"
                    + " a qubit in use: let the wire enter on another")
                .formatted(qubit));
      }
      int value = newCopy();
      instructions.add(Instruction.plain(Action.MOVE, Selection.CONTROLLED, value, flushed(qubit)));
      return this;
    }

    /** The program. */
    public Program build() {
      for (int q = 0; q < bit.length; q++) {
        if (!pending.get(q).isEmpty()) {
          flushed(q);
        }
      }
      int[] place = new int[bits];
      branchBits.forEach(b -> place[b] = 1);
      int qubitBits = bits - branchBits.size();
      for (int b = 0, below = 0, above = qubitBits; b < bits; b++) {
        place[b] = place[b] == 0 ? below++ : above++;
      }
      return new Program(
          bits,
          Arrays.stream(bit).map(b -> b == AT_ZERO ? b : place[b]).toArray(),
          branchBits.stream().mapToInt(b -> place[b] - qubitBits).toArray(),
          instructions.stream().map(i -> i.on(place)).toList());
    }

    private int newBranch() {
      branchBits.add(bits);
      return bits++;
    }

    private int newCopy() {
      int copy = newBranch();
      instructions.add(Instruction.plain(Action.COPY, Selection.SET, copy, Instruction.NO_BIT));
      return copy;
    }

    /** The row bit of a qubit whose pending gates have become an instruction. */
    private int flushed(int qubit) {
      if (bit[qubit] == AT_ZERO) {
        bit[qubit] = bits++;
      }
      List<Gate> run = pending.get(qubit);
      if (!run.isEmpty()) {
        instructions.add(Gates.run(run, bit[qubit]));
        run.clear();
      }
      return bit[qubit];
    }

    /** Qubits a and b change their names: whatever was on a is on b from here. */
    private void exchange(int a, int b) {
      int kept = bit[a];
      bit[a] = bit[b];
      bit[b] = kept;
      Collections.swap(pending, a, b);
    }
  }
}
