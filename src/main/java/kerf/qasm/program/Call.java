package kerf.qasm.program;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.qasm.operator.Operator;

/**
 * A gate applied to qubits, or to each qubit of a register.
 *
 * @param modifiers as written, the last one first to act
 * @param name of the gate
 */
public record Call(
    Place place,
    List<Modifier> modifiers,
    String name,
    List<Expression> arguments,
    List<Operand> operands)
    implements Statement {

  @Override
  public void requireInGate(GateDefinition gate, Machine machine) {
    if (name.equals(gate.name())) {
      throw place.refusal(
          "expected other gates in the body of %s, got itself; a gate cannot call itself",
          Words.quote(name));
    }
    Definition called = machine.gate(name, place);
    if (called instanceof Definition.Marker) {
      throw place.refusal(
          "expected '%s' outside of gates, got it in the body of %s; put it before or after",
          name, Words.quote(gate.name()));
    }
    gate.calls().put(name, called);
    int controls = 0;
    for (Modifier modifier : modifiers) {
      controls += modifier.argument() == null ? modifier.controls(null, 1) : 0;
    }
    called = called.taking(arguments.size(), operands.size() - controls);
    requireArguments(called);
    gate.requireArguments(operands);
    Set<String> names = new HashSet<>();
    for (Operand operand : operands) {
      if (!names.add(operand.name())) {
        throw twice(Words.quote(operand.name()), operand.place());
      }
    }
    if (modifiers.stream().allMatch(m -> m.argument() == null)) {
      requireOperands(called, controls);
    }
  }

  @Override
  public void run(Machine machine, Scope scope) {
    machine.steps(1);
    Definition called =
        scope.gate() != null ? scope.gate().calls().get(name) : machine.gate(name, place);
    int controls = 0;
    for (Modifier modifier : modifiers) {
      controls += modifier.controls(scope, machine.limits().qubits());
      machine.requireAtMostAllQubits(controls, modifier.place());
    }
    Definition gate = called.taking(arguments.size(), operands.size() - controls);
    requireArguments(gate);
    double[] values = new double[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).finite(scope);
    }
    requireOperands(gate, controls);
    int[][] on = new int[operands.size()][];
    for (int i = 0; i < on.length; i++) {
      on[i] = operands.get(i).qubits(machine, scope);
    }
    if (gate instanceof Definition.Idle) {
      machine.ignored(Machine.TIMING, place);
      return;
    }
    if (gate.qubits() == 0 && on.length > controls) {
      machine.ignored(Machine.PHASES, place);
      on = Arrays.copyOf(on, controls);
    }
    apply(modified(gate, values, machine, scope), values, on, machine, scope);
  }

  private void apply(Definition gate, double[] values, int[][] on, Machine machine, Scope scope) {
    int width = width(on);
    machine.steps((long) width * on.length);
    for (int i = 0; i < width; i++) {
      int[] qubits = new int[on.length];
      for (int j = 0; j < qubits.length; j++) {
        qubits[j] = on[j].length == 1 ? on[j][0] : on[j][i];
      }
      machine.output().requireDistinct(qubits, same -> twice(same, place));
      if (scope.gate() != null) {
        applyOne(gate, values, qubits, machine, scope);
      } else if (gate instanceof Definition.Marker) {
        machine.output().mark(qubits, name, place);
      } else {
        Runnable acting = () -> applyOne(gate, values, qubits, machine, scope);
        machine.output().act(qubits, name, place, acting);
      }
    }
  }

  /** The gate with its modifiers. */
  private Definition modified(Definition gate, double[] values, Machine machine, Scope scope) {
    if (modifiers.isEmpty()) {
      return gate;
    }
    try {
      Operator modified = gate.operator(machine, values);
      for (int i = modifiers.size() - 1; i >= 0; i--) {
        modified = modifiers.get(i).of(modified, machine, scope);
      }
      Operator whole = modified;
      return new Definition.Primitive(name, values.length, whole.qubits(), a -> whole);
    } catch (ArithmeticException | Refusal problem) {
      throw explained(problem, gate, machine, scope);
    }
  }

  private void applyOne(Definition gate, double[] values, int[] on, Machine machine, Scope scope) {
    try {
      gate.apply(machine, values, on, scope.sink());
    } catch (ArithmeticException | Refusal problem) {
      throw explained(problem, gate, machine, scope);
    }
  }

  /** How often the gate is applied: once for each element of the registers. */
  private int width(int[][] on) {
    int width = 1;
    int first = -1;
    for (int i = 0; i < on.length; i++) {
      if (on[i].length > 1 && on[i].length != width) {
        if (first >= 0) {
          Operand other = operands.get(i);
          throw other
              .place()
              .refusal(
                  "%s: expected registers of equal size, got %s with %d and %s with %d qubits; pick"
                      + " elements",
                  name,
                  Words.quote(operands.get(first).name()),
                  width,
                  Words.quote(other.name()),
                  on[i].length);
        }
        width = on[i].length;
        first = i;
      }
    }
    return width;
  }

  private void requireArguments(Definition gate) {
    if (arguments.size() != gate.parameters()) {
      throw place.refusal(
          "%s: expected %s, got %d; change the list in parentheses",
          name, Words.count(gate.parameters(), "parameter"), arguments.size());
    }
  }

  private void requireOperands(Definition gate, int controls) {
    int needed = gate.qubits() + controls;
    // Some exporters put the qubits of a circuit behind its global phase.
    if (operands.size() != needed && (gate.qubits() > 0 || operands.size() < needed)) {
      throw place.refusal(
          "%s: expected %s%s, got %d; change the list of qubits",
          name,
          Words.count(needed, "qubit"),
          controls == 0 ? "" : ", " + Words.count(controls, "control") + " first",
          operands.size());
    }
  }

  private Refusal twice(String qubit, Place at) {
    return at.refusal("%s: expected different qubits, got %s twice; change one", name, qubit);
  }

  /**
   * In terms of the author's text: a place in it, and through which of its gates it was reached.
   */
  private Refusal explained(
      RuntimeException problem, Definition gate, Machine machine, Scope scope) {
    if (!(problem instanceof Refusal refusal) || refusal.place() == null) {
      return place.refusal(name + ": " + problem.getMessage());
    }
    if (!(gate instanceof GateDefinition) || refusal.place().equals(place)) {
      return refusal;
    }
    if (machine.knew(gate)) {
      return place.refusal(refusal.getMessage());
    }
    if (scope.gate() != null) {
      return refusal;
    }
    String through = " (in %s, applied on line %d)".formatted(Words.quote(name), place.line());
    return refusal.place().refusal(refusal.getMessage() + through);
  }
}
