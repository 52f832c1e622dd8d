package kerf.qasm.program;

/** Statements about the text itself. */
public final class Directives {
  private Directives() {}

  /** {@code OPENQASM 2.0;} */
  public record Version(Place place, String version) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      machine.version(version, place);
    }
  }

  /** {@code include "stdgates.inc";} with the quotes. */
  public record Include(Place place, String file) implements Statement {
    /** Takes the quotes off. */
    public Include {
      file = file.substring(1, file.length() - 1);
    }

    @Override
    public void run(Machine machine, Scope scope) {
      requireGlobal(scope);
      if (!file.equals("qelib1.inc") && !file.equals("stdgates.inc")) {
        throw place.refusal(
            "expected \"qelib1.inc\" or \"stdgates.inc\", which are built in, got"
                + " %s; put the gates of that file here",
            Words.quote(file));
      }
    }
  }

  /** A pragma or annotation: of no account. */
  public record Directive(Place place) implements Statement {
    @Override
    public void run(Machine machine, Scope scope) {
      machine.directive(place);
    }

    @Override
    public void requireInGate(GateDefinition gate, Machine machine) {
      machine.directive(place);
    }
  }
}
