package kerf.cut;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.qpd.GateCuts;

/**
 * Makes one gate of runs of gates on the same pair of qubits, where that cuts cheaper: CX·P(φ)·CX
 * is RZZ(φ), rotations about the same axis add up, and gates without parameters multiply.
 */
final class Fusion {
  /** A gate of the result, with what keeps it from being fused. */
  private static final class Item {
    private final int origin;
    private final boolean marked;
    private Gate gate;

    private Item(Gate gate, int origin, boolean marked) {
      this.gate = gate;
      this.origin = origin;
      this.marked = marked;
    }
  }

  /** The last two-qubit gate of each wire, and the one-qubit gates since; null where none. */
  private final Item[] last;

  private final List<List<Item>> since = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  private Fusion(int qubits) {
    this.last = new Item[qubits];
    for (int q = 0; q < qubits; q++) {
      since.add(new ArrayList<>());
    }
  }

  static Simplified of(Simplified given) {
    Circuit circuit = given.circuit();
    Fusion fusion = new Fusion(circuit.qubits());
    Marks marks = new Marks(circuit);
    for (int i = 0; i < circuit.gates().size(); i++) {
      for (int wire : marks.takeBefore(i)) {
        fusion.last[wire] = null;
      }
      fusion.add(new Item(circuit.gates().get(i), i, marks.isMarked(i)));
    }
    return fusion.result(given);
  }

  private Simplified result(Simplified given) {
    Circuit.Builder builder = Circuit.on(given.circuit().qubits());
    Marks marks = new Marks(given.circuit());
    List<Integer> origin = new ArrayList<>();
    for (Item item : items) {
      if (item.gate == null) {
        continue;
      }
      marks.wiresBefore(item.origin, builder);
      builder.add(item.gate);
      if (item.marked) {
        builder.cutGate();
      }
      origin.add(given.origin().get(item.origin));
    }
    marks.wiresBefore(given.circuit().gates().size(), builder);
    return new Simplified(builder.build(), origin, given.length());
  }

  private void add(Item item) {
    int a = item.gate.qubit(0);
    if (item.gate.qubits().size() == 1) {
      since.get(a).add(item);
      items.add(item);
      return;
    }
    int b = item.gate.qubit(1);
    Item before = last[a];
    if (before != null && before == last[b] && !before.marked && !item.marked) {
      if (addAngles(before, item) || overControlled(before, item) || multiply(before, item)) {
        return;
      }
    }
    items.add(item);
    start(item, a, b);
  }

  private void start(Item item, int a, int b) {
    last[a] = item;
    last[b] = item;
    since.get(a).clear();
    since.get(b).clear();
  }

  /** Two rotations about the same axis with nothing between that minds. */
  private boolean addAngles(Item before, Item item) {
    GateKind kind = item.gate.kind();
    boolean adds = kind.scales() && kind.angles() == 1;
    boolean same = before.gate.qubits().equals(item.gate.qubits());
    if (!adds || before.gate.kind() != kind || !(same || kind.isSymmetric())) {
      return false;
    }
    for (int q : item.gate.qubits()) {
      for (Item one : since.get(q)) {
        if (!kind.isDiagonal() || !one.gate.kind().isDiagonal()) {
          return false;
        }
      }
    }
    Angle sum = sum(before.gate.angles().get(0), item.gate.angles().get(0));
    before.gate = before.gate.withAngles(List.of(sum));
    return true;
  }

  /** CX, turns of the target about Z, CX. */
  private boolean overControlled(Item before, Item item) {
    if (before.gate.kind() != GateKind.CX || !before.gate.equals(item.gate)) {
      return false;
    }
    int control = item.gate.qubit(0);
    int target = item.gate.qubit(1);
    if (!since.get(control).stream().allMatch(one -> one.gate.kind().isDiagonal())) {
      return false;
    }
    Angle angle = null;
    for (Item one : since.get(target)) {
      Angle turn = turn(one.gate);
      if (turn == null) {
        return false;
      }
      angle = angle == null ? turn : sum(angle, turn);
    }
    since.get(target).forEach(one -> one.gate = null);
    since.get(target).clear();
    if (angle == null) {
      before.gate = null;
      last[control] = null;
      last[target] = null;
    } else {
      before.gate = Gate.of(GateKind.RZZ, angle, control, target);
    }
    return true;
  }

  /** Angle of a rotation about Z but for a global phase; null where the gate is none. */
  private static Angle turn(Gate gate) {
    GateKind kind = gate.kind();
    if (!kind.axes().equals("Z")) {
      return null;
    }
    return kind.angles() == 0 ? Angle.of(kind.phase()) : gate.angles().get(0);
  }

  private static Angle sum(Angle a, Angle b) {
    if (a instanceof Angle.Constant x && b instanceof Angle.Constant y) {
      return Angle.of(x.radians() + y.radians());
    }
    return a.plus(b);
  }

  /** Gates without parameters, when their product has a smaller κ than they have apart. */
  private boolean multiply(Item before, Item item) {
    int a = before.gate.qubit(0);
    int b = before.gate.qubit(1);
    List<Item> run = new ArrayList<>(List.of(before));
    run.addAll(since.get(a));
    run.addAll(since.get(b));
    run.add(item);
    if (run.stream().anyMatch(i -> i.gate.isParametrised())) {
      return false;
    }
    double[] product = GateCuts.product(run.stream().map(i -> i.gate).toList(), a, b);
    double apart = GateCuts.kappa(before.gate.matrix()) * GateCuts.kappa(item.gate.matrix());
    if (GateCuts.kappa(product) > apart * (1 - 1e-9)) {
      return false;
    }
    since.get(a).forEach(one -> one.gate = null);
    since.get(b).forEach(one -> one.gate = null);
    before.gate = Gate.unitary(product, a, b);
    start(before, a, b);
    return true;
  }
}
