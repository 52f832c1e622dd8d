package kerf.qasm.program;

import java.util.List;

/** Statements that give names a meaning. */
public final class Declarations {
  private Declarations() {}

  /**
   * A register of qubits, or one qubit.
   *
   * @param size null for one qubit without an index
   * @param old true for a 'qreg'
   */
  public record Qubits(Place place, String name, Expression size, boolean old)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      machine.noteRegister(old);
      int n =
          size == null ? 1 : size.integer(scope, 1, machine.limits().qubits(), "size of ", name);
      machine.requireQubits(n, place);
      int[] numbers = new int[n];
      for (int i = 0; i < n; i++) {
        numbers[i] = machine.output().qubits();
        machine.output().addQubit(size == null ? name : name + "[" + i + "]");
      }
      scope.declare(
          name,
          size == null ? Symbol.Qubits.single(numbers[0]) : Symbol.Qubits.register(numbers),
          place);
    }
  }

  /**
   * Classical bits, perhaps with a measurement into them; any other first value is of no account.
   *
   * @param size null for one bit
   * @param measured null where nothing is measured
   * @param old true for a 'creg'
   */
  public record Bits(Place place, String name, Expression size, Operand measured, boolean old)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      machine.noteRegister(old);
      int n =
          size == null ? 1 : size.integer(scope, 1, machine.limits().qubits(), "size of ", name);
      scope.declare(name, new Symbol.Bits(n), place);
      if (measured != null) {
        Operand into = new Operand(place, name, List.of());
        new Measurement.Measure(place, measured, into).run(machine, scope);
      }
    }
  }

  /** The type of a number. */
  public enum Type {
    FLOAT,
    INT,
    UINT,
    BOOL;

    /** The value as this type has it. */
    double of(double value, String name, Place place) {
      boolean fits =
          switch (this) {
            case FLOAT -> Double.isFinite(value);
            case INT -> value == Math.rint(value) && Double.isFinite(value);
            case UINT -> value == Math.rint(value) && value >= 0 && Double.isFinite(value);
            case BOOL -> value == 0 || value == 1;
          };
      if (!fits) {
        throw new Refusal(
            place,
            "%s: expected %s, got %s; change the value"
                .formatted(Words.quote(name), what(), Words.number(value)));
      }
      return value;
    }

    private String what() {
      return switch (this) {
        case FLOAT -> "a finite number";
        case INT -> "a whole number";
        case UINT -> "a whole number from 0";
        case BOOL -> "true or false (1 or 0)";
      };
    }
  }

  /**
   * A number with a name. Without 'const' it counts as one too: nothing can change it.
   *
   * @param value null for a variable without one
   */
  public record Constant(Place place, Type type, String name, Expression value)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      if (value == null) {
        throw new Refusal(
            place,
            ("expected a value for %s, as variables do not change here; write 'const"
                    + " … = value;' or 'input'")
                .formatted(Words.quote(name)));
      }
      double number = value.value(scope, type == Type.INT || type == Type.UINT);
      scope.declare(name, new Symbol.Number(type.of(number, name, value.place())), place);
    }
  }

  /** A number that whoever reads the text gives. */
  public record Input(Place place, Type type, String name) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      double value = machine.input(name, place);
      scope.declare(name, new Symbol.Number(type.of(value, name, place)), place);
    }
  }

  /** Another name for some qubits. */
  public record Alias(Place place, String name, List<Operand> parts) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      int[][] found = new int[parts.size()][];
      int size = 0;
      for (int i = 0; i < found.length; i++) {
        found[i] = parts.get(i).qubits(machine, scope);
        size += found[i].length;
        machine.requireAtMostAllQubits(size, place);
      }
      int[] all = new int[size];
      int at = 0;
      for (int[] part : found) {
        System.arraycopy(part, 0, all, at, part.length);
        at += part.length;
      }
      machine.allowance().steps(size);
      int same = machine.repeated(all);
      if (same >= 0) {
        throw new Refusal(
            place,
            "expected different qubits in %s, got %s twice; leave one out"
                .formatted(Words.quote(name), Words.quote(machine.label(same))));
      }
      scope.declare(name, Symbol.Qubits.register(all), place);
    }
  }
}
