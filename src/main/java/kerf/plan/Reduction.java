package kerf.plan;

import java.util.Arrays;
import java.util.Set;
import kerf.plan.partition.CutGraph;
import kerf.plan.partition.CutGraphBuilder;

/**
 * From a circuit to the graph that is partitioned, and back. What must not be cut is drawn together
 * into one vertex.
 *
 * <p>For objective {@link Objective#OVERHEAD} and a width as goal, wires near their ends are drawn
 * together too: where the gates up to a place on a wire cost no more than the wire itself, a first
 * segment that ends there may as well be given to the fragment that follows; the wire's cut is
 * saved, at most those gates are cut, and nothing becomes wider. So some best plan does not cut
 * there. A CX costs less than a wire: a first or last segment of a single CX is never needed, and a
 * qubit with three CX never needs a wire cut.
 */
final class Reduction {
  private final WireGraph circuit;
  private final Set<CutKind> allow;
  private final boolean idle;
  private final boolean legs;
  private final int[] parent;
  private final int[] vertexOf;
  private final CutGraph graph;

  /** How to reduce. */
  record Rules(Set<CutKind> allow, boolean idle, boolean trim, boolean legs) {
    /** Gates only, wires drawn together. */
    Rules gatesOnly() {
      return new Rules(Set.of(CutKind.GATE), idle, false, legs);
    }
  }

  private Reduction(WireGraph circuit, Rules rules) {
    this.circuit = circuit;
    this.allow = rules.allow();
    this.idle = rules.idle();
    this.legs = rules.legs();
    this.parent = new int[circuit.ends() + circuit.qubits()];
    Arrays.setAll(parent, i -> i);
    for (int g = 0; g < circuit.gates().size(); g++) {
      if (!cuttable(g)) {
        join(2 * g, 2 * g + 1);
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      int next = circuit.after(e);
      if (next >= 0 && !allow.contains(CutKind.WIRE)) {
        join(e, next);
      }
    }
    if (rules.trim() && allow.contains(CutKind.WIRE)) {
      for (int q = 0; q < circuit.qubits(); q++) {
        trim(circuit.wire(q));
      }
    }
    this.vertexOf = number();
    this.graph = build();
  }

  /** Reduces a circuit. */
  static Reduction of(WireGraph circuit, Rules rules) {
    return new Reduction(circuit, rules);
  }

  private boolean cuttable(int gate) {
    WireGraph.Gate g = circuit.gates().get(gate);
    return allow.contains(CutKind.GATE) && Double.isFinite(g.kappa());
  }

  private void trim(int[] wire) {
    double wireCost = Math.log(WireGraph.WIRE_KAPPA) + 1e-12;
    for (int direction = 0; direction < 2; direction++) {
      double gates = 0;
      for (int i = 0; i + 1 < wire.length; i++) {
        int end = direction == 0 ? wire[i] : wire[wire.length - 1 - i];
        gates +=
            cuttable(end / 2)
                ? Math.log(circuit.gates().get(end / 2).kappa())
                : Double.POSITIVE_INFINITY;
        if (gates > wireCost) {
          break;
        }
        join(end, direction == 0 ? wire[i + 1] : wire[wire.length - 2 - i]);
      }
    }
  }

  private int find(int place) {
    int root = place;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int p = place; p != root; ) {
      int next = parent[p];
      parent[p] = root;
      p = next;
    }
    return root;
  }

  private void join(int a, int b) {
    int x = find(a);
    int y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  private int[] number() {
    int[] number = new int[parent.length];
    Arrays.fill(number, -1);
    int count = 0;
    for (int p = 0; p < number.length; p++) {
      boolean real = p < circuit.ends() || idle && circuit.idle(p - circuit.ends());
      if (real) {
        number[p] = find(p) == p ? count++ : number[find(p)];
      }
    }
    return number;
  }

  private CutGraph.Edge gate(int g) {
    WireGraph.Gate gate = circuit.gates().get(g);
    return CutGraph.Edge.gate(
        vertexOf[2 * g],
        vertexOf[2 * g + 1],
        Math.log(gate.kappa()),
        Math.log(legs ? gate.legsA() : gate.opsA()),
        Math.log(legs ? gate.legsB() : gate.opsB()));
  }

  private CutGraph.Edge wireBefore(int end) {
    return CutGraph.Edge.wire(
        vertexOf[circuit.before(end)],
        vertexOf[end],
        circuit.qubit(end),
        Math.log(WireGraph.WIRE_KAPPA),
        Math.log(legs ? WireGraph.WIRE_LEGS : WireGraph.WIRE_OPS_BEFORE),
        Math.log(legs ? WireGraph.WIRE_LEGS : WireGraph.WIRE_OPS_AFTER));
  }

  private CutGraph build() {
    int n = Arrays.stream(vertexOf).max().orElse(-1) + 1;
    CutGraphBuilder builder = new CutGraphBuilder(n);
    for (int p = vertexOf.length - 1; p >= 0; p--) {
      if (vertexOf[p] >= 0) {
        int qubit = p < circuit.ends() ? circuit.qubit(p) : p - circuit.ends();
        builder.place(vertexOf[p], qubit, p);
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      if (e % 2 == 1) {
        builder.add(gate(e / 2));
      }
      if (circuit.before(e) >= 0) {
        builder.add(wireBefore(e));
      }
    }
    return builder.build();
  }

  /** The graph. */
  CutGraph graph() {
    return graph;
  }

  /** Labels of places (ends, then qubits) from labels of vertices; 0 where there is no vertex. */
  int[] places(int[] labels) {
    return Arrays.stream(vertexOf).map(x -> x < 0 ? 0 : labels[x]).toArray();
  }

  /** Labels of vertices from labels of places: each vertex has its first place's. */
  int[] labels(int[] places) {
    int[] labels = new int[graph.vertices];
    for (int p = places.length - 1; p >= 0; p--) {
      if (vertexOf[p] >= 0) {
        labels[vertexOf[p]] = places[p];
      }
    }
    return labels;
  }
}
