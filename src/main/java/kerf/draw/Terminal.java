package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;

/**
 * What a gate shows on one of its wires: a box, or a sign without one.
 *
 * @param sign ● for a control, ⊕ for the target of a CX, × for an end of a swap; a box's name
 * @param place 0 or 1 where the gate's first and second qubit differ in their boxes, or nothing
 * @param angles angles written with the name, possibly none
 */
record Terminal(String sign, String place, String angles) {
  /** Longest angles in a box, in characters. */
  private static final int ANGLES = 16;

  /** One per qubit of the gate, in its order; the first box has the angles. */
  static List<Terminal> of(Gate gate) {
    GateKind kind = gate.kind();
    boolean alike = kind.qubits() == 1 || kind.isControlled() || kind.pattern().isSymmetric();
    String angles = Brief.head(Brief.angles(gate), ANGLES);
    List<Terminal> terminals = new ArrayList<>();
    for (String sign : kind.signs()) {
      Terminal box = new Terminal(sign, alike ? "" : "" + terminals.size(), angles);
      terminals.add(box.isBox() ? box : new Terminal(sign, "", ""));
      angles = box.isBox() ? "" : angles;
    }
    return terminals;
  }

  boolean isBox() {
    return !"●⊕×".contains(sign);
  }
}
