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

  /** Qubits of the circuit, or of the gate whose matrix is being worked out. */
  final class Qubits implements Register {
    private final int[] numbers;
    private final boolean indexed;

    /**
     * Some qubits; the array is handed over.
     *
     * @param indexed false for a qubit by itself, such as an argument of a gate: it has no elements
     */
    Qubits(boolean indexed, int... numbers) {
      this.numbers = numbers;
      this.indexed = indexed;
    }

    /** Not a copy: treat as read-only. */
    int[] numbers() {
      return numbers;
    }

    boolean isIndexed() {
      return indexed;
    }

    @Override
    public int size() {
      return numbers.length;
    }

    @Override
    public String what() {
      return indexed ? "a register of qubits" : "a qubit";
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
