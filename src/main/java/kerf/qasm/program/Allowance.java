package kerf.qasm.program;

/** Counts what a text takes, and ends it where that is too much. */
final class Allowance {
  private final Limits limits;
  private long steps;
  private long gates;

  Allowance(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** Work that may leave no gate. */
  void steps(long n) {
    steps += n;
    if (steps > limits.steps()) {
      throw new Refusal(
          "expected at most %,d gate calls and loop turns, got more; shorten the loops"
              .formatted(limits.steps()));
    }
  }

  /** Gates of the circuit. */
  void gates(long n) {
    gates += n;
    if (gates > limits.gates()) {
      throw new Refusal(
          ("expected at most %,d gates, got more (a new two-qubit matrix counts as"
                  + " %d); read a smaller circuit")
              .formatted(limits.gates(), Limits.MATRIX));
    }
  }
}
