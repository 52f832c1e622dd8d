package kerf.qasm.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A gate defined by others, or, without a body, declared only. */
public final class GateDefinition implements Statement {
  private final Place place;
  private final String name;
  private final List<String> parameters;
  private final List<String> qubits;
  private final Set<String> qubitSet;
  private final List<Statement> body;

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

  String name() {
    return name;
  }

  List<String> parameters() {
    return parameters;
  }

  List<String> qubits() {
    return qubits;
  }

  List<Statement> body() {
    return body;
  }

  @Override
  public void run(Machine machine, Scope scope) {
    requireGlobal(scope);
    Set<String> names = new HashSet<>();
    for (List<String> list : List.of(parameters, qubits)) {
      for (String local : list) {
        if (!names.add(local)) {
          throw new Refusal(
              place,
              "%s: expected different names, got %s twice; rename one"
                  .formatted(Words.quote(name), Words.quote(local)));
        }
      }
    }
    machine.requireAtMostAllQubits(qubits.size(), place);
    if (machine.isMarker(name)) {
      requireMarker(machine.gate(name, place));
    } else if (body == null) {
      machine.declare(new Definition.Opaque(name, parameters.size(), qubits.size()), place);
    } else {
      body.forEach(statement -> statement.requireInGate(this, machine));
      int depth = depth(body);
      if (depth > machine.limits().depth()) {
        throw new Refusal(
            place,
            "%s: expected gates and blocks at most %d deep, got %d; write it flatter"
                .formatted(Words.quote(name), machine.limits().depth(), depth));
      }
      machine.define(this, depth);
    }
  }

  /** Refuses qubits that are no arguments of this gate. */
  void requireArguments(List<Operand> operands) {
    for (Operand operand : operands) {
      if (!qubitSet.contains(operand.name())) {
        throw new Refusal(
            operand.place(),
            "expected a qubit of the gate %s (%s), got %s; use one of these"
                .formatted(
                    Words.quote(name), String.join(", ", qubits), Words.quote(operand.name())));
      }
      if (!operand.indices().isEmpty()) {
        throw operand.indexed(operand.place());
      }
    }
  }

  private void requireMarker(Definition marker) {
    boolean empty = body == null || body.isEmpty();
    if (!empty || !parameters.isEmpty() || qubits.size() != marker.qubits()) {
      throw new Refusal(
          place,
          ("expected 'gate %s %s {}', as the name marks a cut here, got another"
                  + " definition; rename that gate")
              .formatted(name, marker.qubits() == 1 ? "a" : "a, b"));
    }
  }

  private static int depth(List<Statement> statements) {
    int depth = 0;
    for (Statement statement : statements) {
      int inner = statement instanceof Call call ? call.bound().depth() : depth(statement.inner());
      depth = Math.max(depth, 1 + inner);
    }
    return depth;
  }
}
