package kerf.qpd;

import java.io.Serializable;
import java.util.List;

/**
 * The local operations one side of a cut may be asked for.
 *
 * <p>A side that branches on a basis value a of its qubit has, with ket value a and bra value b,
 * four real leg quantities: p = g00 + g11, u = g01 + g10, w = −i(g01 − g10), z = g00 − g11. As
 * superoperators on (ρ00, ρ01, ρ10, ρ11) they are diag(1,0,0,1), (0,1,1,0), (0,−i,i,0) and
 * (1,0,0,−1). Every operation of the table is a row of real numbers over them.
 *
 * @param name for messages and traces
 * @param operations rows
 */
public record OperationTable(String name, List<LocalOperation> operations) implements Serializable {
  /** Leg quantities of a side with two branches. */
  public static final int LEGS = 4;

  /**
   * What the cut of a diagonal gate asks for: identity, Z, S, S† and M, the signed projective Z
   * measurement M(ρ) = P0ρP0 − P1ρP1. They span four dimensions: I + Z = S + S†.
   */
  public static final OperationTable DIAGONAL =
      new OperationTable(
          "diagonal",
          List.of(
              new LocalOperation("I", List.of(), List.of(1., 1., 0., 0.)),
              new LocalOperation("Z", List.of("z"), List.of(1., -1., 0., 0.)),
              new LocalOperation("S", List.of("s"), List.of(1., 0., 1., 0.)),
              new LocalOperation("D", List.of("sdg"), List.of(1., 0., -1., 0.)),
              new LocalOperation("M", List.of("measure"), List.of(0., 0., 0., 1.))));

  /** Copies the rows. */
  public OperationTable {
    operations = List.copyOf(operations);
    for (LocalOperation o : operations) {
      if (o.legs().size() != LEGS) {
        throw new IllegalArgumentException(
            "operation %s: expected %d leg coefficients, got %d"
                .formatted(o.name(), LEGS, o.legs().size()));
      }
    }
  }

  /** Number of operations, the length of a fragment tensor's axis. */
  public int size() {
    return operations.size();
  }

  /** Row of the operation with a name. */
  public int indexOf(String operation) {
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).name().equals(operation)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "table %s has no operation %s, only %s"
            .formatted(name, operation, operations.stream().map(LocalOperation::name).toList()));
  }
}
