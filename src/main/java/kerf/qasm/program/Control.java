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
      machine.steps(1);
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
  }

  /** A loop as long as a condition on constants and variables holds. */
  public record While(Place place, Expression condition, Statement body) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      while (condition.finite(scope) != 0) {
        machine.steps(1);
        body.run(machine, scope);
      }
    }

    @Override
    public List<Statement> inner() {
      return List.of(body);
    }
  }

  /**
   * Statements in a box.
   *
   * @param timed whether it says how long they take
   */
  public record Box(Place place, boolean timed, List<Statement> inner) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      if (timed) {
        machine.ignored(Machine.TIMING, place);
      }
      new Block(place, inner).run(machine, scope);
    }
  }

  /**
   * A loop over numbers that are known.
   *
   * @param values some, or a range with both of its ends
   */
  public record For(Place place, String name, Operand.Index values, Statement body)
      implements Statement {
    private static final int MOST = 1 << 30;

    @Override
    public void run(Machine machine, Scope scope) {
      if (values instanceof Operand.Some some) {
        for (Expression number : some.elements()) {
          turn(number.finite(scope), machine, scope);
        }
        return;
      }
      Operand.Range range = (Operand.Range) values;
      int first = range.from().integer(scope, -MOST, MOST, "start of the loop", null);
      int last = range.to().integer(scope, -MOST, MOST, "end of the loop", null);
      int by = range.by(scope, MOST, "step of the loop");
      for (long i = first; by > 0 ? i <= last : i >= last; i += by) {
        turn(i, machine, scope);
      }
    }

    private void turn(double value, Machine machine, Scope scope) {
      machine.steps(1);
      Scope turn = scope.block();
      turn.set(name, Symbol.Number.of(value));
      body.run(machine, turn);
    }

    @Override
    public List<Statement> inner() {
      return List.of(body);
    }
  }
}
