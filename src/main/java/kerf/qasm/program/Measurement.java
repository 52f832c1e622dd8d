package kerf.qasm.program;

import java.util.List;

/** Statements that are no gates, though they name qubits. */
public final class Measurement {
  private Measurement() {}

  /**
   * A measurement: final ones are left out.
   *
   * @param into null where the outcome goes nowhere
   */
  public record Measure(Place place, Operand of, Operand into) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      int[] qubits = of.qubits(machine, scope);
      machine.steps(qubits.length);
      if (into != null) {
        Symbol.Bits register = into.register(scope);
        int[] bits = into.bits(machine, scope);
        if (bits.length != qubits.length) {
          throw into.place()
              .refusal(
                  "measure: expected as many bits as qubits, got %s for %s; make them equal",
                  Words.count(bits.length, "bit"), Words.count(qubits.length, "qubit"));
        }
        machine.changed();
        for (int bit : bits) {
          register.set(bit, null);
        }
      }
      for (int qubit : qubits) {
        machine.output().measure(qubit, place);
      }
    }
  }

  /** A reset: left out where nothing came before it. */
  public record Reset(Place place, List<Operand> operands) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      for (Operand operand : operands) {
        int[] qubits = operand.qubits(machine, scope);
        machine.steps(qubits.length);
        for (int qubit : qubits) {
          machine.output().reset(qubit, place);
        }
      }
    }
  }

  /** A barrier, which changes nothing; its qubits must exist all the same. */
  public record Barrier(Place place, List<Operand> operands) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      for (Operand operand : operands) {
        machine.steps(operand.qubits(machine, scope).length);
      }
    }

    @Override
    public void requireInGate(GateDefinition gate, Machine machine) {
      gate.requireArguments(operands);
    }
  }

  /** A value for a variable or for bits, not known where it depends on measured bits. */
  public record Assignment(Operand into, Expression value) implements Statement {
    @Override
    public Place place() {
      return into.place();
    }

    @Override
    public void run(Machine machine, Scope scope) {
      machine.steps(1);
      machine.changed();
      String name = into.name();
      if (scope.find(name) instanceof Symbol.Bits) {
        Symbol.Bits register = into.register(scope);
        int[] bits = into.bits(machine, scope);
        Boolean[] given = value.bits(bits.length, name, scope);
        for (int i = 0; i < bits.length; i++) {
          register.set(bits[i], given[i]);
        }
        return;
      }
      Symbol.Number number = scope.find(Symbol.Number.class, "a variable", name, place());
      if (number.type() == null || !into.indices().isEmpty()) {
        throw place()
            .refusal(
                "expected a variable, got %s; declare one, 'int %s = …;', or write a constant",
                number.type() == null
                    ? Words.quote(name) + ", which does not change"
                    : "a digit of " + Words.quote(name),
                name);
      }
      scope.assign(name, number.with(value, name, scope));
    }
  }
}
