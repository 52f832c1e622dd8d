package kerf.cut;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.cut.Prepared.Item;
import kerf.qpd.GateCuts;

/**
 * Makes one gate of runs of gates on the same pair of qubits, where that cuts cheaper: CX·P(φ)·CX
 * is RZZ(φ), rotations about the same axis add up, and gates without parameters multiply.
 */
final class Fusion {
  /** The last two-qubit gate of each wire, null where there is none or it is cut off by a mark. */
  private final Item[] last;

  /** The one-qubit gates of each wire since. */
  private final List<List<Item>> since = new ArrayList<>();

  private final Set<Item> items = new LinkedHashSet<>();

  private Fusion(int qubits) {
    this.last = new Item[qubits];
    for (int q = 0; q < qubits; q++) {
      since.add(new ArrayList<>());
    }
  }

  /**
   * Fuses what it can; not across a mark.
   *
   * @param wires marks of wires, in time order
   */
  static Collection<Item> of(List<Item> items, int qubits, List<Circuit.WireMark> wires) {
    Fusion fusion = new Fusion(qubits);
    int next = 0;
    for (Item item : items) {
      for (; next < wires.size() && wires.get(next).gate() <= item.origin; next++) {
        fusion.last[wires.get(next).wire()] = null;
      }
      fusion.add(item);
    }
    return fusion.items;
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
    if (!adds || before.gate.kind() != kind || !(same || kind.pattern().isSymmetric())) {
      return false;
    }
    boolean minds =
        item.gate.qubits().stream()
            .flatMap(q -> since.get(q).stream())
            .anyMatch(
                one -> !kind.pattern().isDiagonal() || !one.gate.kind().pattern().isDiagonal());
    if (minds) {
      return false;
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
    if (!since.get(control).stream().allMatch(one -> one.gate.kind().pattern().isDiagonal())) {
      return false;
    }
    List<Angle> turns = since.get(target).stream().flatMap(one -> turn(one.gate).stream()).toList();
    if (turns.size() < since.get(target).size()) {
      return false;
    }
    remove(target);
    if (turns.isEmpty()) {
      items.remove(before);
      last[control] = null;
      last[target] = null;
    } else {
      Angle sum = turns.stream().reduce(Fusion::sum).orElseThrow();
      before.gate = Gate.of(GateKind.RZZ, sum, control, target);
    }
    return true;
  }

  /** Takes out the gates since the last two-qubit gate of a wire. */
  private void remove(int qubit) {
    since.get(qubit).forEach(items::remove);
    since.get(qubit).clear();
  }

  /** Angle of a rotation about Z but for a global phase; nothing where the gate is none. */
  private static Optional<Angle> turn(Gate gate) {
    GateKind kind = gate.kind();
    if (!kind.axes().equals("Z")) {
      return Optional.empty();
    }
    return Optional.of(kind.angles() == 0 ? Angle.of(kind.phase()) : gate.angles().get(0));
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
    remove(a);
    remove(b);
    before.gate = Gate.unitary(product, a, b);
    start(before, a, b);
    return true;
  }
}
