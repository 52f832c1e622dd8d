package kerf.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;

/** Finds where to cut a circuit: what its gates cost to cut comes from their decompositions. */
public final class CutPlanner {
  private CutPlanner() {}

  /**
   * Finds a plan.
   *
   * @throws IllegalArgumentException when no plan meets the goal
   */
  public static Planned plan(
      Circuit circuit, Goal goal, Set<CutKind> allow, Objective objective, Effort effort) {
    if (goal.fragments() == 1 || goal.width() >= circuit.qubits()) {
      List<Layout.Segment> whole = new ArrayList<>();
      for (int q = 0; q < circuit.qubits(); q++) {
        whole.add(new Layout.Segment(q, 0, 0));
      }
      CutPlan uncut = CutPlan.of(circuit, Layout.of(circuit.qubits(), whole));
      return new Planned(uncut, true, true, 1, objective, false);
    }
    WireGraph graph = graph(circuit);
    Request request = Request.of(graph, goal).allowing(allow).minimising(objective).with(effort);
    if (goal.counted() && allow.contains(CutKind.GATE)) {
      request = request.startingFrom(Assignment.contiguous(graph, goal.fragments()));
    }
    Plan found = Planner.find(request);
    List<Layout.Segment> segments = new ArrayList<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      for (Assignment.Segment s : found.assignment().segments(q)) {
        segments.add(new Layout.Segment(q, s.from(), s.fragment()));
      }
    }
    CutPlan plan = CutPlan.of(circuit, Layout.of(circuit.qubits(), segments));
    return new Planned(plan, true, found.proven(), found.bound(), objective, found.late());
  }

  /** The two-qubit gates that entangle, with what cutting them takes. */
  private static WireGraph graph(Circuit circuit) {
    List<WireGraph.Gate> gates = new ArrayList<>();
    for (int i = 0; i < circuit.gates().size(); i++) {
      Gate gate = circuit.gates().get(i);
      if (gate.qubits().size() == 2 && GateCuts.factors(gate) == null) {
        Decomposition how = GateCuts.of(gate);
        gates.add(
            new WireGraph.Gate(
                i,
                gate.qubit(0),
                gate.qubit(1),
                how.qpd().kappa(),
                how.qpd().a().circuits(),
                how.qpd().b().circuits(),
                how.a().branching().legs(),
                how.b().branching().legs(),
                how.qpd().nominalTerms()));
      }
    }
    return WireGraph.of(circuit.qubits(), gates);
  }
}
