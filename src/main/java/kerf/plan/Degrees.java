package kerf.plan;

import java.util.Arrays;

/**
 * A lower bound from what happens on each qubit alone. A segment of its wire lies in a fragment of
 * at most K segments and keeps gates with at most K−1 other qubits; the rest is cut, and a qubit
 * may have several segments at the price of a wire cut each. A gate's cost is shared between its
 * two qubits.
 */
final class Degrees {
  private static final int MOST_GATES = 400;

  private final WireGraph circuit;
  private final int widest;
  private final double[] cost;
  private final double wireCost;

  /**
   * Prices what may be cut.
   *
   * @param cost log κ of each gate, infinite where it must not be cut
   * @param wireCost log κ of a wire, infinite where it must not be cut
   */
  private Degrees(WireGraph circuit, int widest, double[] cost, double wireCost) {
    this.circuit = circuit;
    this.widest = widest;
    this.cost = cost;
    this.wireCost = wireCost;
  }

  /** What is cut on each qubit alone costs at least, all qubits together. */
  static double bound(WireGraph circuit, Reduction.Rules rules, int widest) {
    double[] cost = new double[circuit.gates().size()];
    for (int g = 0; g < cost.length; g++) {
      WireGraph.Gate gate = circuit.gates().get(g);
      boolean free = rules.allow().contains(CutKind.GATE);
      cost[g] = free ? Math.log(gate.kappa()) : Double.POSITIVE_INFINITY;
    }
    double wire =
        rules.allow().contains(CutKind.WIRE)
            ? Math.log(WireGraph.WIRE_KAPPA)
            : Double.POSITIVE_INFINITY;
    Degrees degrees = new Degrees(circuit, widest, cost, wire);
    double sum = 0;
    for (int q = 0; q < circuit.qubits(); q++) {
      sum += degrees.bound(q);
    }
    return sum;
  }

  /** What is cut on a qubit costs at least. */
  private double bound(int qubit) {
    int[] wire = circuit.wire(qubit);
    int d = wire.length;
    if (d < widest || d > MOST_GATES) {
      return 0;
    }
    double[] best = new double[d + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    double[] with = new double[circuit.qubits()];
    int[] partners = new int[d];
    for (int from = 0; from < d; from++) {
      int count = 0;
      int to = from;
      for (; to < d; to++) {
        int partner = circuit.qubit(wire[to] ^ 1);
        if (with[partner] == 0) {
          partners[count++] = partner;
        }
        // Gates that cost nothing count as partners too: tiny amounts do no harm.
        with[partner] += Math.max(cost[wire[to] / 2], 1e-15) / 2;
        double segment = cheapest(with, partners, count);
        double before = from == 0 ? 0 : best[from] + wireCost;
        best[to + 1] = Math.min(best[to + 1], before + segment);
        if (from > 0 && wireCost == Double.POSITIVE_INFINITY) {
          break;
        }
      }
      for (int i = 0; i < count; i++) {
        with[partners[i]] = 0;
      }
    }
    return Double.isFinite(best[d]) ? Math.max(0, best[d] - 1e-12) : 0;
  }

  /** Sum of all but the widest−1 dearest partners. */
  private double cheapest(double[] with, int[] partners, int count) {
    int cut = count - (widest - 1);
    if (cut <= 0) {
      return 0;
    }
    double[] sorted = new double[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = with[partners[i]];
    }
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 0; i < cut; i++) {
      sum += sorted[i];
    }
    return sum;
  }
}
