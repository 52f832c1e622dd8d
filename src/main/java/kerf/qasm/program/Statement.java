package kerf.qasm.program;

import java.util.List;

/** One statement of the text. */
public interface Statement {
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
    throw new Refusal(
        place(),
        "expected gates, 'barrier', 'for' or 'if' in the body of a gate, got %s; move it out of %s"
            .formatted(what(), Words.quote(gate.name())));
  }

  /** What it is, for messages. */
  default String what() {
    return Words.what(getClass());
  }

  /** Refuses this statement inside of blocks. */
  default void requireGlobal(Scope scope) {
    if (!scope.isGlobal()) {
      throw new Refusal(
          place(), "expected %s outside of blocks, got it inside one; move it".formatted(what()));
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

    @Override
    public void requireInGate(GateDefinition gate, Machine machine) {
      inner.forEach(statement -> statement.requireInGate(gate, machine));
    }
  }
}
