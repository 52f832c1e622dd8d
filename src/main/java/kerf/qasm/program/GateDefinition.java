package kerf.qasm.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kerf.qasm.operator.GateSink;
import kerf.qasm.operator.Many;
import kerf.qasm.operator.Operator;

/**
 * A gate defined by others, in the text or in the library, or, without a body, declared only. Equal
 * to itself only.
 */
public final class GateDefinition implements Statement, Definition {
  private final Place place;
  private final String name;
  private final List<String> parameters;
  private final List<String> qubits;
  private final Set<String> qubitSet;
  private final List<Statement> body;

  /** Settled when it is defined, as is the depth. */
  private final Map<String, Definition> calls = new HashMap<>();

  private int depth;

  /**
   * Nothing is checked before it runs.
   *
   * @param body null where opaque
   */
  public GateDefinition(
      Place place,
      String name,
      List<String> parameters,
      List<String> qubits,
      List<Statement> body) {
    this.place = place;
    this.name = name;
    this.parameters = parameters;
    this.qubits = qubits;
    this.qubitSet = new HashSet<>(qubits);
    this.body = body;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int parameters() {
    return parameters.size();
  }

  @Override
  public int qubits() {
    return qubits.size();
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public void run(Machine machine, Scope scope) {
    requireGlobal(scope);
    Set<String> names = new HashSet<>();
    for (List<String> list : List.of(parameters, qubits)) {
      for (String local : list) {
        if (!names.add(local)) {
          throw place.refusal(
              "%s: expected different names, got %s twice; rename one",
              Words.quote(name), Words.quote(local));
        }
      }
    }
    machine.requireAtMostAllQubits(qubits.size(), place);
    if (machine.gateOrNull(name) instanceof Marker marker) {
      requireMarker(marker);
    } else if (body == null) {
      machine.declare(this, place);
    } else {
      body.forEach(statement -> statement.requireInGate(this, machine));
      depth = depth(body);
      if (depth > machine.limits().depth()) {
        throw place.refusal(
            "%s: expected gates and blocks at most %d deep, got %d; write it flatter",
            Words.quote(name), machine.limits().depth(), depth);
      }
      machine.define(this, place);
    }
  }

  @Override
  public void apply(Machine machine, double[] arguments, int[] on, GateSink sink) {
    if (on.length == 2) {
      sink.apply(machine.twoQubitGate(this, arguments), on);
    } else {
      write(machine, arguments, on, sink);
    }
  }

  @Override
  public Operator operator(Machine machine, double[] arguments) {
    return sequence(machine, arguments).unwrapped();
  }

  /** The gates in it. */
  Many sequence(Machine machine, double[] arguments) {
    int[] on = IntStream.range(0, qubits.size()).toArray();
    return Many.of(on.length, sink -> write(machine, arguments, on, sink));
  }

  private void write(Machine machine, double[] arguments, int[] on, GateSink sink) {
    if (body == null) {
      throw new Refusal(
          "expected a gate with a body, got %s, which is declared opaque; define it with 'gate'"
              .formatted(Words.quote(name)));
    }
    Scope outer = machine.knew(this) ? Scope.EMPTY : machine.global();
    Scope scope = new Scope(outer, sink, this);
    for (int i = 0; i < arguments.length; i++) {
      scope.set(parameters.get(i), Symbol.Number.of(arguments[i]));
    }
    for (int i = 0; i < on.length; i++) {
      scope.set(qubits.get(i), new Symbol.Qubits(false, on[i]));
    }
    for (Statement statement : body) {
      statement.run(machine, scope);
    }
  }

  /** The gates that the body calls, by the names it has for them. */
  Map<String, Definition> calls() {
    return calls;
  }

  /** Refuses qubits that are no arguments of this gate. */
  void requireArguments(List<Operand> operands) {
    for (Operand operand : operands) {
      if (!qubitSet.contains(operand.name())) {
        throw operand
            .place()
            .refusal(
                "expected a qubit of the gate %s (%s), got %s; use one of these",
                Words.quote(name), String.join(", ", qubits), Words.quote(operand.name()));
      }
      if (!operand.indices().isEmpty()) {
        throw operand.indexed(operand.place());
      }
    }
  }

  private void requireMarker(Marker marker) {
    boolean empty = body == null || body.isEmpty();
    if (!empty || !parameters.isEmpty() || qubits.size() != marker.qubits()) {
      throw place.refusal(
          "expected 'gate %s %s {}', as the name marks a cut here, got another"
              + " definition; rename that gate",
          name, marker.qubits() == 1 ? "a" : "a, b");
    }
  }

  private int depth(List<Statement> statements) {
    int depth = 0;
    for (Statement statement : statements) {
      int inner =
          statement instanceof Call call
              ? calls.get(call.name()).depth()
              : depth(statement.inner());
      depth = Math.max(depth, 1 + inner);
    }
    return depth;
  }
}
