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
        int bits = into.bits(machine, scope);
        if (bits != qubits.length) {
          throw into.place()
              .refusal(
                  "measure: expected as many bits as qubits, got %s for %s; make them equal",
                  Words.count(bits, "bit"), Words.count(qubits.length, "qubit"));
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

  /** A value for a classical variable or bit. */
  public record Assignment(Place place, String name) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      throw place.refusal(
          "expected gates and measurements, got a new value for %s, but nothing"
              + " classical changes here; use 'const'",
          Words.quote(name));
    }
  }
}
