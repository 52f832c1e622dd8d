package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.order.ContractionOrder;

/**
 * What an assignment costs.
 *
 * @param gateCuts number of gates cut
 * @param wireCuts number of wires cut
 * @param logKappa Σ log κ_c
 * @param kappa Π κ_c
 * @param subexperiments Σ_f Π_c operations of f at c: distinct subexperiments for one binding and
 *     one setting
 * @param nominal F·Π_c terms: what the flat flow would run; 1 where nothing is cut
 * @param flops multiply-adds of the contraction
 * @param largest entries of the largest tensor in it
 * @param widest wire segments of the widest fragment
 */
public record Price(
    int gateCuts,
    int wireCuts,
    double logKappa,
    double kappa,
    double subexperiments,
    double nominal,
    double flops,
    double largest,
    int widest) {

  /** Prices an assignment, with the best contraction order found. */
  public static Price of(Assignment assignment) {
    WireGraph circuit = assignment.circuit();
    int gates = 0;
    int wires = 0;
    double logKappa = 0;
    double kappa = 1;
    double nominal = assignment.fragments();
    for (int g = 0; g < circuit.gates().size(); g++) {
      if (assignment.cutsGate(g)) {
        gates++;
        logKappa += Math.log(circuit.gates().get(g).kappa());
        kappa *= circuit.gates().get(g).kappa();
        nominal *= circuit.gates().get(g).terms();
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      if (assignment.cutsWireBefore(e)) {
        wires++;
        logKappa += Math.log(WireGraph.WIRE_KAPPA);
        kappa *= WireGraph.WIRE_KAPPA;
        nominal *= WireGraph.WIRE_TERMS;
      }
    }
    ContractionOrder order = order(assignment);
    return new Price(
        gates,
        wires,
        logKappa,
        kappa,
        subexperiments(assignment),
        gates + wires == 0 ? 1 : nominal,
        order.flops(),
        order.largest(),
        Arrays.stream(assignment.widths()).max().orElse(0));
  }

  /** Σ_f Π_c operations of f at c. */
  static double subexperiments(Assignment assignment) {
    WireGraph circuit = assignment.circuit();
    double[] product = new double[assignment.fragments()];
    Arrays.fill(product, 1);
    for (int g = 0; g < circuit.gates().size(); g++) {
      if (assignment.cutsGate(g)) {
        product[assignment.fragmentOf(2 * g)] *= circuit.gates().get(g).opsA();
        product[assignment.fragmentOf(2 * g + 1)] *= circuit.gates().get(g).opsB();
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      if (assignment.cutsWireBefore(e)) {
        product[assignment.fragmentOf(circuit.before(e))] *= WireGraph.WIRE_OPS_BEFORE;
        product[assignment.fragmentOf(e)] *= WireGraph.WIRE_OPS_AFTER;
      }
    }
    return Arrays.stream(product).sum();
  }

  /** The order in which the fragments' tensors would be contracted. */
  static ContractionOrder order(Assignment assignment) {
    WireGraph circuit = assignment.circuit();
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (int g = 0; g < circuit.gates().size(); g++) {
      if (assignment.cutsGate(g)) {
        WireGraph.Gate gate = circuit.gates().get(g);
        legs.add(
            new ContractionOrder.Leg(
                assignment.fragmentOf(2 * g),
                assignment.fragmentOf(2 * g + 1),
                gate.legsA(),
                gate.legsB()));
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      if (assignment.cutsWireBefore(e)) {
        legs.add(
            new ContractionOrder.Leg(
                assignment.fragmentOf(circuit.before(e)),
                assignment.fragmentOf(e),
                WireGraph.WIRE_LEGS,
                WireGraph.WIRE_LEGS));
      }
    }
    return ContractionOrder.of(assignment.fragments(), legs, Double.POSITIVE_INFINITY);
  }
}
