package kerf.qasm.program;

/** What a name stands for. */
sealed interface Symbol {
  /** What it is, for messages. */
  String what();

  /** A number that does not change. */
  record Number(double value) implements Symbol {
    @Override
    public String what() {
      return "a number";
    }
  }

  /** Something with elements: qubits or bits. */
  sealed interface Register extends Symbol {
    int size();
  }

  /**
   * Qubits of the circuit, or of the gate whose matrix is being worked out.
   *
   * @param isIndexed false for a qubit by itself, such as an argument of a gate: no elements
   * @param numbers not a copy: treat as read-only
   */
  record Qubits(boolean isIndexed, int... numbers) implements Register {
    @Override
    public int size() {
      return numbers.length;
    }

    @Override
    public String what() {
      return isIndexed ? "a register of qubits" : "a qubit";
    }
  }

  /** Classical bits: they take measurements, and nothing may depend on them. */
  record Bits(int size) implements Register {
    @Override
    public String what() {
      return "classical bits";
    }
  }
}
