package kerf.draw;

import java.util.List;
import java.util.Locale;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;

/**
 * What a gate shows on one of its wires.
 *
 * @param shape its form
 * @param name text of a box
 * @param place 0 or 1 where the gate's first and second qubit differ in their boxes, or nothing
 * @param angles angles written with the name, possibly none
 */
record Terminal(Shape shape, String name, String place, String angles) {
  /** Longest angles in a box, in characters. */
  private static final int ANGLES = 16;

  /** The forms. */
  enum Shape {
    BOX,
    /** A control. */
    DOT,
    /** The target of a CX. */
    TARGET,
    /** One end of a swap. */
    CROSS
  }

  /** One per qubit of the gate, in its order. */
  static List<Terminal> of(Gate gate) {
    GateKind kind = gate.kind();
    String angles = Brief.head(Brief.angles(gate), ANGLES);
    if (kind.qubits() == 1) {
      return List.of(box(name(kind), "", angles));
    }
    return switch (kind) {
      case CX -> List.of(bare(Shape.DOT), bare(Shape.TARGET));
      case CZ -> List.of(bare(Shape.DOT), bare(Shape.DOT));
      case SWAP -> List.of(bare(Shape.CROSS), bare(Shape.CROSS));
      case RXX, RYY, RZZ, ISWAP -> List.of(box(name(kind), "", angles), box(name(kind), "", ""));
      default -> kind.isControlled() ? controlled(kind, angles) : ordered(kind, angles);
    };
  }

  private static List<Terminal> controlled(GateKind kind, String angles) {
    GateKind under = GateKind.valueOf(kind.name().substring(1));
    return List.of(bare(Shape.DOT), box(name(under), "", angles));
  }

  private static List<Terminal> ordered(GateKind kind, String angles) {
    return List.of(box(name(kind), "0", angles), box(name(kind), "1", ""));
  }

  private static Terminal bare(Shape shape) {
    return new Terminal(shape, "", "", "");
  }

  private static Terminal box(String name, String place, String angles) {
    return new Terminal(Shape.BOX, name, place, angles);
  }

  private static String name(GateKind kind) {
    return switch (kind) {
      case ID -> "I";
      case SDG -> "S†";
      case TDG -> "T†";
      case SX -> "√X";
      case SXDG -> "√X†";
      case ISWAP -> "iSWAP";
      case XX_PLUS_YY -> "XX+YY";
      case XX_MINUS_YY -> "XX−YY";
      case UNITARY1, UNITARY2 -> "Unitary";
      default -> kind.text().toUpperCase(Locale.ROOT);
    };
  }
}
