package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.cut.Layout;
import kerf.order.ContractionOrder;

/**
 * What cutting sees of a circuit: two-qubit gates in time order, and the wires between them.
 * One-qubit gates never matter.
 *
 * <p>Gate g of m has two ends, {@code 2g} on its first qubit and {@code 2g+1} on its second. The
 * ends on a qubit in time order are its wire. A qubit without a gate is idle. A plan is a label for
 * each place: for all ends, then for all qubits, of which only those of idle ones count. A gate is
 * cut where its two ends have different labels, a wire where two ends that follow each other do.
 */
final class WireGraph {
  /**
   * A two-qubit gate and what cutting it would take.
   *
   * @param position index in the circuit
   * @param a first qubit
   * @param b second qubit
   * @param kappa κ ≥ 1
   * @param opsA distinct local operations on the first qubit's side
   * @param opsB the same on the second's
   * @param legsA dimension of the first side's leg in exact contraction
   * @param legsB the same of the second
   */
  record Gate(int position, int a, int b, double kappa, int opsA, int opsB, int legsA, int legsB) {}

  /**
   * What cutting a wire takes, as of a gate between what comes before and after: κ of 4, three
   * bases to measure in and six states to prepare, legs of dimension 4.
   */
  static final Gate WIRE = new Gate(0, 0, 0, 4, 3, 6, 4, 4);

  final int qubits;

  /** In time order. */
  final List<Gate> gates;

  /** Ends on each qubit in time order. */
  final int[][] wires;

  /** The previous end on the same wire, −1 at its beginning. */
  final int[] before;

  /**
   * A circuit.
   *
   * @param qubits n ≥ 1
   * @param gates in time order, positions ascending
   */
  WireGraph(int qubits, List<Gate> gates) {
    this.qubits = qubits;
    this.gates = List.copyOf(gates);
    this.before = new int[2 * gates.size()];
    this.wires = new int[qubits][];
    int[] count = new int[qubits];
    for (int e = 0; e < before.length; e++) {
      count[qubit(e)]++;
    }
    Arrays.setAll(wires, q -> new int[count[q]]);
    Arrays.fill(count, 0);
    for (int e = 0; e < before.length; e++) {
      int q = qubit(e);
      before[e] = count[q] == 0 ? -1 : wires[q][count[q] - 1];
      wires[q][count[q]++] = e;
    }
  }

  /** Number of gate ends. */
  int ends() {
    return before.length;
  }

  /** Number of places: ends, and qubits. */
  int places() {
    return before.length + qubits;
  }

  /** Qubit of a place. */
  int qubit(int place) {
    if (place >= before.length) {
      return place - before.length;
    }
    Gate gate = gates.get(place / 2);
    return place % 2 == 0 ? gate.a() : gate.b();
  }

  /** True for a qubit without any two-qubit gate. */
  boolean idle(int qubit) {
    return wires[qubit].length == 0;
  }

  /** True where the wire that leads to an end is cut just before it. */
  boolean cutBefore(int end, int[] labels) {
    return before[end] >= 0 && labels[before[end]] != labels[end];
  }

  /** Some gates alone, given both ends of each, ascending. */
  WireGraph part(List<Integer> ends) {
    List<Gate> some = ends.stream().filter(e -> e % 2 == 0).map(e -> gates.get(e / 2)).toList();
    return new WireGraph(qubits, some);
  }

  /** The segments of all wires. */
  Layout layout(int[] labels) {
    List<Layout.Segment> segments = new ArrayList<>();
    for (int q = 0; q < qubits; q++) {
      segments.add(new Layout.Segment(q, 0, labels[idle(q) ? ends() + q : wires[q][0]]));
      for (int end : wires[q]) {
        if (cutBefore(end, labels)) {
          segments.add(new Layout.Segment(q, gates.get(end / 2).position(), labels[end]));
        }
      }
    }
    return new Layout(qubits, segments);
  }

  /** Multiply-adds of contracting the fragments' tensors in the best order found. */
  double flops(int[] labels) {
    Map<Integer, Integer> fragment = new LinkedHashMap<>();
    for (int q = 0; q < qubits; q++) {
      for (int place : idle(q) ? new int[] {ends() + q} : wires[q]) {
        fragment.putIfAbsent(labels[place], fragment.size());
      }
    }
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (int g = 0; g < gates.size(); g++) {
      int a = fragment.get(labels[2 * g]);
      int b = fragment.get(labels[2 * g + 1]);
      if (a != b) {
        legs.add(new ContractionOrder.Leg(a, b, gates.get(g).legsA(), gates.get(g).legsB()));
      }
    }
    for (int e = 0; e < ends(); e++) {
      if (cutBefore(e, labels)) {
        int from = fragment.get(labels[before[e]]);
        legs.add(
            new ContractionOrder.Leg(from, fragment.get(labels[e]), WIRE.legsA(), WIRE.legsB()));
      }
    }
    return ContractionOrder.of(fragment.size(), legs, Double.POSITIVE_INFINITY).flops();
  }
}
