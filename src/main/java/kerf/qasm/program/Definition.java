package kerf.qasm.program;

import kerf.circuit.GateKind;
import kerf.qasm.operator.Operator;
import kerf.qasm.operator.Sink;
import kerf.qasm.operator.Small;

/** A gate that can be called by its name. */
public sealed interface Definition {
  /** What it is called. */
  String name();

  /** Number of parameters. */
  int parameters();

  /** Number of qubits. */
  int qubits();

  /** Gates and blocks inside each other, 0 for a row of the gate table. */
  int depth();

  /** Applies it to qubits of the sink. */
  void apply(Machine machine, double[] arguments, int[] on, Sink sink);

  /** The gate by itself, for modifiers. */
  Operator operator(Machine machine, double[] arguments);

  /** A row of the gate table. */
  record Row(GateKind kind) implements Definition {
    @Override
    public String name() {
      return kind.text();
    }

    @Override
    public int parameters() {
      return kind.angles();
    }

    @Override
    public int qubits() {
      return kind.qubits();
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public void apply(Machine machine, double[] arguments, int[] on, Sink sink) {
      sink.apply(Small.of(kind, arguments), on);
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      return Small.of(kind, arguments);
    }
  }

  /** The global phase. */
  record Phase() implements Definition {
    @Override
    public String name() {
      return "gphase";
    }

    @Override
    public int parameters() {
      return 1;
    }

    @Override
    public int qubits() {
      return 0;
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public void apply(Machine machine, double[] arguments, int[] on, Sink sink) {
      sink.apply(Small.ofPhase(arguments[0]));
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      return Small.ofPhase(arguments[0]);
    }
  }

  /** A gate without a body: it can be declared, not applied. */
  record Opaque(String name, int parameters, int qubits) implements Definition {
    @Override
    public int depth() {
      return 0;
    }

    @Override
    public void apply(Machine machine, double[] arguments, int[] on, Sink sink) {
      operator(machine, arguments);
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      throw new Refusal(
          "expected a gate with a body, got %s, which is declared opaque; define it with 'gate'"
              .formatted(Words.quote(name)));
    }
  }

  /** Where the author wants the circuit cut: {@code cut_wire} and {@code cut_gate}. */
  record Marker(String name, int qubits) implements Definition {
    /** Marks the wire of one qubit, or the next gate on two. */
    void mark(Output output, int[] on, Place place) {
      if (qubits == 1) {
        output.cutWire(on[0], place);
      } else {
        output.cutGate(on[0], on[1], place);
      }
    }

    @Override
    public int parameters() {
      return 0;
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public void apply(Machine machine, double[] arguments, int[] on, Sink sink) {
      operator(machine, arguments);
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      throw new Refusal(
          "expected %s by itself and outside of gates, got it inside or modified; move it"
              .formatted(name));
    }
  }

  /** A gate defined by other gates, in the text or in the library. Equal to itself only. */
  final class Composed implements Definition {
    private final GateDefinition definition;
    private final boolean library;
    private final int depth;

    Composed(GateDefinition definition, boolean library, int depth) {
      this.definition = definition;
      this.library = library;
      this.depth = depth;
    }

    GateDefinition definition() {
      return definition;
    }

    /** True for a gate whose text the author of the circuit never saw. */
    boolean isLibrary() {
      return library;
    }

    @Override
    public String name() {
      return definition.name();
    }

    @Override
    public int parameters() {
      return definition.parameters().size();
    }

    @Override
    public int qubits() {
      return definition.qubits().size();
    }

    @Override
    public int depth() {
      return depth;
    }

    @Override
    public void apply(Machine machine, double[] arguments, int[] on, Sink sink) {
      if (on.length == 2) {
        sink.apply(machine.twoQubitGate(this, arguments), on);
      } else {
        machine.run(this, arguments, on, sink);
      }
    }

    @Override
    public Operator operator(Machine machine, double[] arguments) {
      return machine.sequence(this, arguments).unwrapped();
    }
  }
}
