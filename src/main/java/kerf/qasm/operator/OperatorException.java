package kerf.qasm.operator;

/**
 * Says why there is no such operator: it would be too large, or nothing is known that it equals.
 */
public final class OperatorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  OperatorException(String problem) {
    super(problem);
  }
}
