package kerf.qasm.program;

import java.util.List;
import java.util.Map;

/** One statement of the text. */
public interface Statement {
  /** What no gate's body can hold, and what it is called. */
  Map<Class<?>, String> OUTSIDE_OF_GATES =
      Map.ofEntries(
          Map.entry(Declarations.Qubits.class, "a declaration of qubits"),
          Map.entry(Declarations.Bits.class, "a declaration of bits"),
          Map.entry(Declarations.Constant.class, "a declaration of a number"),
          Map.entry(Declarations.Variable.class, "a declaration of a number"),
          Map.entry(Declarations.Timing.class, "a declaration of a time"),
          Map.entry(Declarations.Input.class, "an input"),
          Map.entry(Declarations.Alias.class, "an alias"),
          Map.entry(Declarations.Version.class, "a version"),
          Map.entry(Declarations.Include.class, "an 'include'"),
          Map.entry(GateDefinition.class, "the definition of a gate"),
          Map.entry(Measurement.Measure.class, "a measurement"),
          Map.entry(Measurement.Reset.class, "a reset"),
          Map.entry(Measurement.Assignment.class, "an assignment"));

  /** Where it begins. */
  Place place();

  /** Does what it says. */
  void run(Machine machine, Scope scope);

  /** Statements inside it, such as those of a loop. */
  default List<Statement> inner() {
    return List.of();
  }

  /** Refuses what a gate's body cannot hold; {@code gate} is the definition it stands in. */
  default void requireInGate(GateDefinition gate, Machine machine) {
    String what = OUTSIDE_OF_GATES.get(getClass());
    if (what != null) {
      throw place()
          .refusal(
              "expected gates, 'barrier', 'for' or 'if' in the body of a gate, got %s; move it out"
                  + " of %s",
              what, Words.quote(gate.name()));
    }
    inner().forEach(statement -> statement.requireInGate(gate, machine));
  }

  /** Refuses this statement inside of blocks. */
  default void requireGlobal(Scope scope) {
    if (!scope.isGlobal()) {
      throw place()
          .refusal(
              "expected %s outside of blocks, got it inside one; move it",
              OUTSIDE_OF_GATES.get(getClass()));
    }
  }

  /** A block of statements, with a scope of its own. */
  record Block(Place place, List<Statement> inner) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      Scope own = scope.block();
      for (Statement statement : inner) {
        statement.run(machine, own);
      }
    }
  }
}
