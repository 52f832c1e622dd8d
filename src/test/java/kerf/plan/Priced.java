package kerf.plan;

import java.util.Arrays;
import kerf.cut.Layout;

/** What a plan of a circuit costs, added up gate by gate and wire by wire. */
final class Priced {
  final Layout layout;
  final double flops;
  int gateCuts;
  int wireCuts;
  double logKappa;
  double kappa = 1;
  double nominal;
  double subexperiments;

  Priced(WireGraph circuit, int[] labels) {
    layout = circuit.layout(labels);
    flops = circuit.flops(labels);
    nominal = layout.fragments();
    double[] product = new double[labels.length];
    Arrays.fill(product, 1);
    for (int g = 0; g < circuit.gates.size(); g++) {
      WireGraph.Gate gate = circuit.gates.get(g);
      if (labels[2 * g] != labels[2 * g + 1]) {
        gateCuts++;
        cut(gate.kappa(), gate.opsA() == 5 ? 6 : 58);
        product[labels[2 * g]] *= gate.opsA();
        product[labels[2 * g + 1]] *= gate.opsB();
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      int before = circuit.before[e];
      if (before >= 0 && labels[before] != labels[e]) {
        wireCuts++;
        cut(4, 8);
        product[labels[before]] *= 3;
        product[labels[e]] *= 6;
      }
    }
    nominal = gateCuts + wireCuts == 0 ? 1 : nominal;
    int[] used =
        java.util.stream.IntStream.range(0, labels.length)
            .filter(p -> p < circuit.ends() || circuit.idle(circuit.qubit(p)))
            .map(p -> labels[p])
            .distinct()
            .toArray();
    subexperiments = Arrays.stream(used).mapToDouble(f -> product[f]).sum();
  }

  private void cut(double itsKappa, int terms) {
    logKappa += Math.log(itsKappa);
    kappa *= itsKappa;
    nominal *= terms;
  }

  double value(Objective objective) {
    return switch (objective) {
      case OVERHEAD -> kappa;
      case SUBEXPERIMENTS -> subexperiments;
      case CONTRACTION -> flops;
    };
  }

  int widest() {
    return Arrays.stream(layout.widths()).max().orElse(0);
  }
}
