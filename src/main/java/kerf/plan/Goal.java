package kerf.plan;

/**
 * How far a circuit has to be cut.
 *
 * @param width most wires a fragment may have, 0 where fragments are counted instead
 * @param fragments how many fragments there shall be, none wider than ⌈n/fragments⌉; 0 where the
 *     width is given instead
 */
public record Goal(int width, int fragments) {

  /** Checks that one of the two is given. */
  public Goal {
    if (width < 0 || fragments < 0 || (width == 0) == (fragments == 0)) {
      throw new IllegalArgumentException(
          "goal: expected either a width or a number of fragments of 1 or more, got %d and %d"
              .formatted(width, fragments));
    }
  }

  /** No fragment wider than {@code width} qubits. */
  public static Goal width(int width) {
    return new Goal(width, 0);
  }

  /** Exactly {@code fragments} fragments, as even as can be. */
  public static Goal fragments(int fragments) {
    return new Goal(0, fragments);
  }

  /** Widest fragment allowed in a circuit of {@code qubits} qubits. */
  int widest(int qubits) {
    return fragments == 0 ? width : (qubits + fragments - 1) / fragments;
  }

  /** True where the fragments are counted. */
  boolean counted() {
    return fragments > 0;
  }
}
