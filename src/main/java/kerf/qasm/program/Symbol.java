package kerf.qasm.program;

import java.util.BitSet;

/** What a name stands for. */
sealed interface Symbol {
  /** What it is, for messages. */
  String what();

  /**
   * A number.
   *
   * @param known false where it has no value yet, or one that depends on measured bits
   * @param type of a variable, null of what does not change
   */
  record Number(double value, boolean known, Declarations.Sized type) implements Symbol {
    /** One that does not change. */
    static Number of(double value) {
      return new Number(value, true, null);
    }

    /** A variable of which nothing is known. */
    static Number unknown(Declarations.Sized type) {
      return new Number(0, false, type);
    }

    /** The variable with another value. */
    Number with(Expression given, String name, Scope scope) {
      try {
        double number = given.value(scope, type.isWhole());
        return new Number(type.of(number, name, given.place(), scope), true, type);
      } catch (Refusal refusal) {
        return unknown(type, refusal);
      }
    }

    private static Number unknown(Declarations.Sized type, Refusal refusal) {
      if (!refusal.isUnknown()) {
        throw refusal;
      }
      return unknown(type);
    }

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

  /** A time, which nothing depends on. */
  record Time() implements Symbol {
    @Override
    public String what() {
      return "a time";
    }
  }

  /** Classical bits, first 0; nothing may depend on what is measured. */
  final class Bits implements Register {
    private final int size;
    private final BitSet ones = new BitSet();
    private final BitSet unknown = new BitSet();

    Bits(int size) {
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    /** Gives one a value; null is not known. */
    void set(int bit, Boolean value) {
      ones.set(bit, value != null && value);
      unknown.set(bit, value == null);
    }

    /** One of them; null where it is not known. */
    Boolean get(int bit) {
      return unknown.get(bit) ? null : (Boolean) ones.get(bit);
    }

    /** All of them, the first being the last digit. */
    double number(String name, Place place) {
      if (!unknown.isEmpty()) {
        throw Refusal.unknown(place, "the classical bits " + Words.quote(name));
      }
      if (ones.length() > Expression.MOST_DIGITS) {
        throw place.refusal(
            "expected a number of at most %d binary digits, got %s with %d; ask for single bits",
            Expression.MOST_DIGITS, Words.quote(name), ones.length());
      }
      return ones.isEmpty() ? 0 : ones.toLongArray()[0];
    }

    /** As many digits of a whole number as there are bits. */
    double kept(double number, Place place) {
      if (size > Expression.MOST_DIGITS) {
        throw place.refusal(
            "expected at most %d bits, got %d; ask for single bits", Expression.MOST_DIGITS, size);
      }
      return Math.floorMod((long) number, 1L << size);
    }

    @Override
    public String what() {
      return "classical bits";
    }
  }
}
