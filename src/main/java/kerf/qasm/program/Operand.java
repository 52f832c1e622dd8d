package kerf.qasm.program;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Qubits or bits as a statement names them: a name and what is picked from it.
 *
 * @param name of a register, qubit or alias; {@code $n} for a physical qubit
 */
public record Operand(Place place, String name, List<Index> indices) {

  /** What is picked from a register. */
  public sealed interface Index {
    Place place();

    /** Element numbers, from 0 to size − 1. */
    int[] of(int size, String name, Machine machine, Scope scope);
  }

  /** One element; negative ones count from the end. */
  public record One(Place place, Expression index) implements Index {
    @Override
    public int[] of(int size, String name, Machine machine, Scope scope) {
      return new int[] {element(index, size, name, scope)};
    }
  }

  /** Some elements. */
  public record Some(Place place, List<Expression> elements) implements Index {
    @Override
    public int[] of(int size, String name, Machine machine, Scope scope) {
      machine.steps(elements.size());
      return elements.stream().mapToInt(e -> element(e, size, name, scope)).toArray();
    }
  }

  /** Elements from one to another, both of them in. Null where the end or step is left out. */
  public record Range(Place place, Expression from, Expression step, Expression to)
      implements Index {
    @Override
    public int[] of(int size, String name, Machine machine, Scope scope) {
      int by = by(scope, size, "step");
      int first = from == null ? (by > 0 ? 0 : size - 1) : element(from, size, name, scope);
      int last = to == null ? (by > 0 ? size - 1 : 0) : element(to, size, name, scope);
      int count = (last - first) / by + 1;
      if ((last - first) * (long) by < 0) {
        throw place.refusal(
            "expected at least one element of %s, got none from %d to %d in steps of"
                + " %d; change the range",
            Words.quote(name), first, last, by);
      }
      machine.steps(count);
      int[] elements = new int[count];
      for (int i = 0; i < count; i++) {
        elements[i] = first + i * by;
      }
      return elements;
    }

    /** The step, from −most to most but not 0. */
    int by(Scope scope, int most, String what) {
      int by = step == null ? 1 : step.integer(scope, -most, most, what, null);
      if (by == 0) {
        throw step.place().refusal(what + ": expected other than 0, got 0; change it");
      }
      return by;
    }
  }

  /** The element of this number; negative ones count from the end. */
  static int element(Expression index, int size, String name, Scope scope) {
    int i = index.integer(scope, -size, size - 1, "index of ", name);
    return i < 0 ? i + size : i;
  }

  /** The qubits. Not always a copy: treat as read-only. */
  int[] qubits(Machine machine, Scope scope) {
    if (name.charAt(0) == '$') {
      return new int[] {machine.physical(name, place)};
    }
    Symbol.Qubits qubits = scope.find(Symbol.Qubits.class, "qubits", name, place);
    int[] numbers = qubits.numbers();
    for (Index index : indices) {
      if (!qubits.isIndexed()) {
        throw indexed(index.place());
      }
      int[] all = numbers;
      int[] picked = index.of(all.length, name, machine, scope);
      numbers = Arrays.stream(picked).map(i -> all[i]).toArray();
    }
    return numbers;
  }

  /** For an index of what is one qubit. */
  Refusal indexed(Place at) {
    return at.refusal(
        "expected %s without an index, as it is one qubit, got one; leave it out",
        Words.quote(name));
  }

  /** The bits that it names, by their numbers in the register. */
  int[] bits(Machine machine, Scope scope) {
    int size = register(scope).size();
    int[] numbers = indices.isEmpty() ? IntStream.range(0, size).toArray() : null;
    for (Index index : indices) {
      int[] all = numbers;
      int[] picked = index.of(all == null ? size : all.length, name, machine, scope);
      numbers = all == null ? picked : Arrays.stream(picked).map(i -> all[i]).toArray();
    }
    machine.steps(numbers.length);
    return numbers;
  }

  /** The register of bits. */
  Symbol.Bits register(Scope scope) {
    Symbol.Register found = scope.find(Symbol.Register.class, "a register", name, place);
    if (!(found instanceof Symbol.Bits bits)) {
      throw place.refusal(
          "expected classical bits, got %s, which is %s; declare 'bit[n] c;' or 'creg c[n];'",
          Words.quote(name), found.what());
    }
    return bits;
  }
}
