package kerf.qasm.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/** Statements that give names a meaning, and those about the text itself. */
public final class Declarations {
  private static final int MOST_DIGITS = 1 << 16;

  private Declarations() {}

  /** {@code OPENQASM 2.0;} */
  public record Version(Place place, String version) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      machine.version(version, place);
    }
  }

  /** {@code include "stdgates.inc";} with the quotes. */
  public record Include(Place place, String file) implements Statement {
    private static final Set<String> BUILT_IN = Set.of("qelib1.inc", "stdgates.inc", "hqslib1.inc");

    /** Takes the quotes off. */
    public Include {
      file = file.substring(1, file.length() - 1);
    }

    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      if (!BUILT_IN.contains(file)) {
        throw place.refusal(
            "expected \"qelib1.inc\", \"stdgates.inc\" or \"hqslib1.inc\", which are built in, got"
                + " %s; put the gates of that file here",
            Words.quote(file));
      }
    }
  }

  /** A pragma or annotation: of no account, but for Braket's that are gates or noise. */
  public record Directive(Place place, String text) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      if (text.matches("#?pragma\\s+braket\\s+(unitary|noise)\\b.*")) {
        throw place.refusal(
            "expected gates as statements, got %s, which the circuit would lack; write a gate",
            Words.quote(text));
      }
      machine.ignored(Machine.DIRECTIVES, place);
    }

    @Override
    public void requireInGate(GateDefinition gate, Machine machine) {
      machine.ignored(Machine.DIRECTIVES, place);
    }
  }

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
      int n = machine.registerSize(size, name, old, scope);
      machine.requireQubits(n, place);
      int[] numbers = new int[n];
      for (int i = 0; i < n; i++) {
        numbers[i] = machine.output().qubits();
        machine.output().addQubit(size == null ? name : name + "[" + i + "]");
      }
      scope.declare(name, new Symbol.Qubits(size != null, numbers), place);
    }
  }

  /**
   * Classical bits.
   *
   * @param size null for one bit
   * @param first what gives them their first value; null where they stay 0
   * @param old true for a 'creg'
   */
  public record Bits(Place place, String name, Expression size, Statement first, boolean old)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      int n = machine.registerSize(size, name, old, scope);
      scope.declare(name, new Symbol.Bits(n), place);
      if (first != null) {
        first.run(machine, scope);
      }
    }
  }

  /**
   * A type with the number of its binary digits.
   *
   * @param width null where it is not given
   */
  public record Sized(Type type, Expression width) {
    /** True where quotients are whole numbers, too. */
    boolean isWhole() {
      return type == Type.INT || type == Type.UINT;
    }

    /** The value, refused where this type does not have it: nothing wraps around. */
    double of(double value, String name, Place place, Scope scope) {
      type.of(value, name, place);
      if (width != null && isWhole()) {
        int digits = width.integer(scope, 1, MOST_DIGITS, "width of ", name);
        double most = Math.pow(2, type == Type.UINT ? digits : digits - 1);
        if (value >= most || value < -most) {
          throw place.refusal(
              "%s: expected a number of %s, got %s; widen its type",
              Words.quote(name), Words.count(digits, "binary digit"), Words.number(value));
        }
      }
      return value;
    }
  }

  /** The type of a number. */
  public enum Type {
    FLOAT("a finite number", x -> true),
    INT("a whole number", x -> x == Math.rint(x)),
    UINT("a whole number from 0", x -> x == Math.rint(x) && x >= 0),
    BOOL("true or false (1 or 0)", x -> x == 0 || x == 1);

    private final String what;
    private final DoublePredicate has;

    Type(String what, DoublePredicate has) {
      this.what = what;
      this.has = has;
    }

    /** The value, refused where this type does not have it. */
    double of(double value, String name, Place place) {
      if (!Double.isFinite(value) || !has.test(value)) {
        throw place.refusal(
            "%s: expected %s, got %s; change the value",
            Words.quote(name), what, Words.number(value));
      }
      return value;
    }
  }

  /** A number with a name. */
  public record Constant(Place place, Sized type, String name, Expression value)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      double number = value.value(scope, type.isWhole());
      scope.declare(name, Symbol.Number.of(type.of(number, name, value.place(), scope)), place);
    }
  }

  /**
   * A number that assignments change.
   *
   * @param value null where it has none yet
   */
  public record Variable(Place place, Sized type, String name, Expression value)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      Symbol.Number unknown = Symbol.Number.unknown(type);
      scope.declare(name, value == null ? unknown : unknown.with(value, name, scope), place);
    }
  }

  /** A name for a time, of no account like all that only says when gates act. */
  public record Timing(Place place, String name) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      machine.ignored(Machine.TIMING, place);
      scope.declare(name, new Symbol.Time(), place);
    }
  }

  /** A number that whoever reads the text gives. */
  public record Input(Place place, Sized type, String name) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      double value = machine.input(name, place);
      scope.declare(name, Symbol.Number.of(type.of(value, name, place, scope)), place);
    }
  }

  /** Another name for some qubits. */
  public record Alias(Place place, String name, List<Operand> parts) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      List<Integer> found = new ArrayList<>();
      for (Operand part : parts) {
        Arrays.stream(part.qubits(machine, scope)).forEach(found::add);
        machine.requireAtMostAllQubits(found.size(), place);
      }
      int[] all = found.stream().mapToInt(q -> q).toArray();
      machine.steps(all.length);
      machine
          .output()
          .requireDistinct(
              all,
              same ->
                  place.refusal(
                      "expected different qubits in %s, got %s twice; leave one out",
                      Words.quote(name), same));
      scope.declare(name, new Symbol.Qubits(true, all), place);
    }
  }
}
