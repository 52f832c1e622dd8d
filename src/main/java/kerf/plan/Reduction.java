package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.order.DisjointSets;
import kerf.plan.partition.CutGraph;

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
  private final boolean legs;
  private final DisjointSets together;

  /** Vertex of each place, −1 where there is none. */
  private final int[] vertexOf;

  /** The graph. */
  final CutGraph graph;

  /** Reduces a circuit; idle qubits matter where fragments are counted. */
  Reduction(Request request) {
    boolean counted = request.goal().counted();
    this.circuit = request.circuit();
    boolean gates = request.allows(CutKind.GATE);
    this.legs = request.objective() == Objective.CONTRACTION || request.isBounded();
    this.together = new DisjointSets(circuit.places());
    for (int g = 0; g < circuit.gates.size() && !gates; g++) {
      together.unite(2 * g, 2 * g + 1);
    }
    boolean wires = request.allows(CutKind.WIRE);
    for (int e = 0; e < circuit.ends(); e++) {
      if (!wires && circuit.before[e] >= 0) {
        together.unite(circuit.before[e], e);
      }
    }
    boolean overhead = request.objective() == Objective.OVERHEAD && !request.isBounded();
    if (wires && gates && !counted && overhead) {
      for (int[] wire : circuit.wires) {
        trim(wire);
      }
    }
    this.vertexOf = number(counted);
    this.graph = new CutGraph(vertexOf, circuit::qubit, edges());
  }

  private void trim(int[] wire) {
    double wireCost = Math.log(WireGraph.WIRE.kappa()) + 1e-12;
    for (int direction = 0; direction < 2; direction++) {
      double cost = 0;
      for (int i = 0; i + 1 < wire.length; i++) {
        int end = direction == 0 ? wire[i] : wire[wire.length - 1 - i];
        cost += Math.log(circuit.gates.get(end / 2).kappa());
        if (cost > wireCost) {
          break;
        }
        together.unite(end, direction == 0 ? wire[i + 1] : wire[wire.length - 2 - i]);
      }
    }
  }

  private int[] number(boolean counted) {
    int[] number = new int[circuit.places()];
    int count = 0;
    for (int p = 0; p < number.length; p++) {
      boolean real = p < circuit.ends() || counted && circuit.idle(circuit.qubit(p));
      int first = together.find(p);
      number[p] = !real ? -1 : first == p ? count++ : number[first];
    }
    return number;
  }

  /** All gates and wires. */
  private List<CutGraph.Edge> edges() {
    List<CutGraph.Edge> edges = new ArrayList<>();
    for (int e = 0; e < circuit.ends(); e++) {
      if (e % 2 == 1) {
        edges.add(edge(vertexOf[e - 1], vertexOf[e], circuit.gates.get(e / 2), 0));
      }
      if (circuit.before[e] >= 0) {
        edges.add(edge(vertexOf[circuit.before[e]], vertexOf[e], WireGraph.WIRE, 1));
      }
    }
    return edges;
  }

  private CutGraph.Edge edge(int from, int to, WireGraph.Gate cut, int wires) {
    double loadFrom = Math.log(legs ? cut.legsA() : cut.opsA());
    double loadTo = Math.log(legs ? cut.legsB() : cut.opsB());
    return new CutGraph.Edge(from, to, Math.log(cut.kappa()), loadFrom, loadTo, wires, wires);
  }

  /** Labels of places from labels of vertices; 0 where there is no vertex. */
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
