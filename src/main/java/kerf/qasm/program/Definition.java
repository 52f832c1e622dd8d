package kerf.qasm.program;

import java.util.function.Function;
import kerf.circuit.GateKind;
import kerf.qasm.operator.GateSink;
import kerf.qasm.operator.Operator;
import kerf.qasm.operator.Small;

/** A gate that can be called by its name. */
public sealed interface Definition permits Definition.Primitive, Definition.Marker, GateDefinition {
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
