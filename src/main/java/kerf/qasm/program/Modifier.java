package kerf.qasm.program;

import kerf.qasm.operator.Operator;

/**
 * What stands before an '@'.
 *
 * @param argument the power, or the number of controls; null for one control and for the inverse
 */
public record Modifier(Place place, Kind kind, Expression argument) {
  /** Which one. */
  public enum Kind {
    INVERSE,
    POWER,
    CONTROL,
    NEGATIVE_CONTROL
  }

  /** Controls it adds. */
  int controls(Scope scope, int most) {
    boolean controls = kind == Kind.CONTROL || kind == Kind.NEGATIVE_CONTROL;
    return !controls
        ? 0
        : argument == null ? 1 : argument.integer(scope, 1, most, "controls", null);
  }

  /** The gate with this modifier. */
  Operator of(Operator gate, Machine machine, Scope scope) {
    Operator modified = gate;
    machine.steps(kind == Kind.POWER ? 100L + gate.size() : 1L + gate.size());
    switch (kind) {
      case INVERSE -> modified = gate.inverse();
      case POWER -> modified = gate.power(argument.finite(scope));
      default -> {
        for (int i = controls(scope, machine.limits().qubits()); i > 0; i--) {
          machine.steps(modified.qubits());
          modified = modified.controlled(kind == Kind.CONTROL);
        }
      }
    }
    return modified;
  }
}
