package kerf.qasm.program;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerf.circuit.GateKind;
import kerf.qasm.operator.GateSink;
import kerf.qasm.operator.Operator;
import kerf.qasm.operator.Small;

/** A gate that can be called by its name. */
public sealed interface Definition
    permits Definition.Primitive,
        Definition.Controlled,
        Definition.Idle,
        Definition.Marker,
        GateDefinition {
  /** What it is called. */
  String name();

  /** Number of parameters. */
  int parameters();

  /** Number of qubits. */
  int qubits();

  /** Gates and blocks inside each other, 0 for what is made of nothing else. */
  default int depth() {
    return 0;
  }

  /** The same for so many parameters and qubits, where it takes any number of these. */
  default Definition taking(int parameters, int qubits) {
    return this;
  }

  /** Applies it to qubits of the sink. */
  default void apply(Machine machine, double[] arguments, int[] on, GateSink sink) {
    sink.apply(operator(machine, arguments), on);
  }

  /** The gate by itself, for modifiers. */
  Operator operator(Machine machine, double[] arguments);

  /** A row of the gate table under one of its names. */
  static Definition row(String name, GateKind kind) {
    return new Primitive(name, kind.angles(), kind.qubits(), a -> Small.of(kind, a));
  }

  /** The global phase. */
  static Definition phase() {
    return new Primitive("gphase", 1, 0, a -> Small.ofPhase(a[0]));
  }

  /** A gate that is made of nothing else. */
  record Primitive(String name, int parameters, int qubits, Function<double[], Operator> of)
      implements Definition {
    @Override
    public Operator operator(Machine machine, double[] arguments) {
      return of.apply(arguments);
    }
  }

  /**
   * A gate of the library under controls, as its name says.
   *
   * @param controls how many, 0 for any number
   */
  record Controlled(String name, Definition base, int controls) implements Definition {
    private static final Pattern NAME = Pattern.compile("(mc|c{1,9}|c([1-9][0-9]?))([a-zA-Z].*)");

    /** {@code ccrx}, {@code c3x}, {@code mcp} and the like, or null for another name. */
    static Definition ofNameOrNull(String name, Map<String, Definition> known) {
      Matcher parts = NAME.matcher(name.matches("mct|mcx_gray") ? "mcx" : name);
      Definition base = parts.matches() ? known.get(parts.group(3)) : null;
      if (!(base instanceof GateDefinition || base instanceof Primitive && base.qubits() > 0)) {
        return null;
      }
      boolean any = parts.group(1).equals("mc");
      String count = parts.group(2);
      int controls = any ? 0 : count == null ? parts.group(1).length() : Integer.parseInt(count);
      return new Controlled(name, base, controls);
    }

    @Override
    public Definition taking(int parameters, int qubits) {
      int left = qubits - base.qubits();
      return controls == 0 && left > 0 ? new Controlled(name, base, left) : this;
    }

    @Override
    public int parameters() {
      return base.parameters();
    }

    @Override
    public int qubits() {
      return Math.max(1, controls) + base.qubits();
    }

    @Override
    public int depth() {
      return base.depth();
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      Operator all = base.operator(machine, arguments);
      for (int i = base.qubits(); i < qubits(); i++) {
        machine.steps(all.qubits());
        all = all.controlled(true);
      }
      return all;
    }
  }

  /** What changes nothing, whatever it is given: {@code delay} and {@code nop}. */
  record Idle(String name, int parameters, int qubits) implements Definition {
    @Override
    public Definition taking(int parameters, int qubits) {
      return new Idle(name, parameters, qubits);
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      return Small.ofPhase(0);
    }
  }

  /** Where the author wants the circuit cut: {@code cut_wire} and {@code cut_gate}. */
  record Marker(String name, int qubits) implements Definition {
    @Override
    public int parameters() {
      return 0;
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      throw new Refusal(
          "expected %s by itself and outside of gates, got it inside or modified; move it"
              .formatted(name));
    }
  }
}
