package kerf.qasm.program;

import java.util.List;

/** Statements that run others, or not, as constants say. */
public final class Control {
  private Control() {}

  /**
   * A condition on constants.
   *
   * @param otherwise null where there is no 'else'
   */
  public record If(Place place, Expression condition, Statement then, Statement otherwise)
      implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      machine.allowance().steps(1);
      if (condition.finite(scope) != 0) {
        then.run(machine, scope);
      } else if (otherwise != null) {
        otherwise.run(machine, scope);
      }
    }

    @Override
    public List<Statement> inner() {
      return otherwise == null ? List.of(then) : List.of(then, otherwise);
    }

    @Override
    public void requireInGate(GateDefinition gate, Machine machine) {
      inner().forEach(statement -> statement.requireInGate(gate, machine));
    }
  }

  /** A loop over numbers that are known. */
  public record For(Place place, String name, Values values, Statement body) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      values.forEach(
          scope,
          value -> {
            machine.allowance().steps(1);
            Scope turn = scope.block();
            turn.set(name, new Symbol.Number(value));
            body.run(machine, turn);
          });
    }

    @Override
    public List<Statement> inner() {
      return List.of(body);
    }

    @Override
    public void requireInGate(GateDefinition gate, Machine machine) {
      body.requireInGate(gate, machine);
    }
  }

  /** The numbers of a loop. */
  public sealed interface Values {
    void forEach(Scope scope, java.util.function.DoubleConsumer turn);
  }

  /** Numbers one by one. */
  public record Listed(List<Expression> numbers) implements Values {
    @Override
    public void forEach(Scope scope, java.util.function.DoubleConsumer turn) {
      for (Expression number : numbers) {
        turn.accept(number.finite(scope));
      }
    }
  }

  /** Whole numbers from one to another, both of them in. */
  public record Counted(Expression from, Expression step, Expression to) implements Values {
    private static final int MOST = 1 << 30;

    @Override
    public void forEach(Scope scope, java.util.function.DoubleConsumer turn) {
      int first = from.integer(scope, -MOST, MOST, "start of the loop", null);
      int last = to.integer(scope, -MOST, MOST, "end of the loop", null);
      int by = step == null ? 1 : step.integer(scope, -MOST, MOST, "step of the loop", null);
      if (by == 0) {
        throw new Refusal(
            step.place(), "step of the loop: expected other than 0, got 0; change it");
      }
      for (long i = first; by > 0 ? i <= last : i >= last; i += by) {
        turn.accept(i);
      }
    }
  }
}
