package kerf.draw;

import java.util.ArrayList;
import java.util.List;
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

  /** One per qubit of the gate, in its order; the first box has the angles. */
  static List<Terminal> of(Gate gate) {
    GateKind kind = gate.kind();
    boolean alike = kind.qubits() == 1 || kind.isControlled() || kind.isSymmetric();
    String angles = Brief.head(Brief.angles(gate), ANGLES);
    List<Terminal> terminals = new ArrayList<>();
    for (String sign : kind.signs()) {
      String place = alike ? "" : Integer.toString(terminals.size());
      Terminal terminal = of(sign, place, angles);
      terminals.add(terminal);
      angles = terminal.shape == Shape.BOX ? "" : angles;
    }
    return terminals;
  }

  private static Terminal of(String sign, String place, String angles) {
    return switch (sign) {
      case "●" -> new Terminal(Shape.DOT, "", "", "");
      case "⊕" -> new Terminal(Shape.TARGET, "", "", "");
      case "×" -> new Terminal(Shape.CROSS, "", "", "");
      default -> new Terminal(Shape.BOX, sign, place, angles);
    };
  }
}
