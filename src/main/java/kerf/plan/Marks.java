package kerf.plan;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Where a circuit's author wants it cut, and where not.
 *
 * @param cut positions of gates that must be cut, ascending
 * @param keep positions of gates that must not be cut, ascending
 * @param wires wires that must be cut
 */
public record Marks(List<Integer> cut, List<Integer> keep, List<Wire> wires)
    implements Serializable {
  private static final Marks NONE = new Marks(List.of(), List.of(), List.of());

  /**
   * A wire to cut.
   *
   * @param qubit whose wire
   * @param position the cut lies before the first gate at or after this position, and after the
   *     last gate before it
   */
  public record Wire(int qubit, int position) implements Serializable {}

  /** Sorts, and refuses gates that are both. */
  public Marks {
    cut = cut.stream().sorted().distinct().toList();
    keep = keep.stream().sorted().distinct().toList();
    wires = List.copyOf(wires);
    List<Integer> both = cut.stream().filter(keep::contains).toList();
    if (!both.isEmpty()) {
      throw new IllegalArgumentException("marks: gates " + both + " must be cut and must not");
    }
  }

  /** None. */
  public static Marks none() {
    return NONE;
  }

  /** Gates that must be cut. */
  public static Marks cutting(Collection<Integer> positions) {
    return new Marks(List.copyOf(positions), List.of(), List.of());
  }

  /** Gates that must not be cut. */
  public static Marks keeping(Collection<Integer> positions) {
    return new Marks(List.of(), List.copyOf(positions), List.of());
  }

  /** True where something must be cut. */
  boolean force() {
    return !cut.isEmpty() || !wires.isEmpty();
  }

  /** True where the wire that leads to an end must be cut. */
  boolean forces(WireGraph circuit, int end) {
    int previous = circuit.before(end);
    return previous >= 0
        && wires.stream()
            .anyMatch(
                w ->
                    w.qubit() == circuit.qubit(end)
                        && circuit.position(previous) < w.position()
                        && w.position() <= circuit.position(end));
  }
}
