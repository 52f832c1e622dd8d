package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Layout;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;

/** Finds where to cut a circuit: what its gates cost to cut comes from their decompositions. */
public final class CutPlanner {
  private final Circuit circuit;
  private final Goal goal;
  private final Objective objective;
  private final Effort effort;

  private CutPlanner(Circuit circuit, Goal goal, Objective objective, Effort effort) {
    this.circuit = circuit;
    this.goal = goal;
    this.objective = objective;
    this.effort = effort;
  }

  /**
   * Finds a plan.
   *
   * @throws IllegalArgumentException when no plan meets the goal
   */
  public static Planned plan(
      Circuit circuit, Goal goal, Set<CutKind> allow, Objective objective, Effort effort) {
    if (goal.fragments() == 1 || goal.width() >= circuit.qubits()) {
      CutPlan uncut = CutPlan.of(circuit, Layout.contiguous(1, circuit.qubits()));
      return new Planned(uncut, true, true, true, 1, objective, false);
    }
    int[] companions = CutGroup.companions(circuit);
    // An exact contraction takes joint cuts apart again.
    boolean joint =
        objective != Objective.CONTRACTION && Arrays.stream(companions).anyMatch(n -> n > 1);
    Effort some = joint ? effort.within(effort.clock().dividedBy(3)) : effort;
    CutPlanner planner = new CutPlanner(circuit, goal, objective, some);
    return joint
        ? planner.jointly(companions, allow)
        : planner.search(new int[companions.length], allow);
  }

  /**
   * Where rotations may be cut jointly, a plan's price is no sum over its gates. One search at a
   * price that no plan is below gives the bound; its plan, that of a search at the price of cutting
   * them apart, and that of a search among gates alone are improved at the true price.
   */
  private Planned jointly(int[] companions, Set<CutKind> allow) {
    Planned below = search(companions, allow);
    Planned apart = search(new int[companions.length], allow);
    List<Planned> all = new ArrayList<>(List.of(apart, below));
    if (allow.size() > 1) {
      all.add(search(companions, Set.of(CutKind.GATE)));
    }
    CutPlan best = null;
    Set<Layout> seen = new HashSet<>();
    for (Planned planned : all) {
      CutPlan plan = planned.plan();
      if (!seen.add(plan.layout()) || best != null && proves(below, best)) {
        continue;
      }
      if (!proves(below, plan)) {
        plan = JointMoves.improve(circuit, plan, goal, allow, this::value);
      }
      if (best == null || value(plan) < value(best) * (1 - 1e-12)) {
        best = plan;
      }
    }
    double value = value(best);
    boolean optimal = proves(below, best);
    boolean optimalApart = apart.optimal() && best == apart.plan();
    boolean late = all.stream().anyMatch(Planned::late);
    double bound = Math.min(value, below.bound());
    return new Planned(best, true, optimal, optimalApart, bound, objective, late);
  }

  /** True where a search at a price that no plan is below shows that none is better. */
  private boolean proves(Planned below, CutPlan plan) {
    return below.optimal() && value(plan) <= below.bound() * (1 + 1e-9);
  }

  private Planned search(int[] companions, Set<CutKind> allow) {
    WireGraph graph = graph(companions);
    Plan found = new Request(graph, goal, allow, objective).find(effort);
    CutPlan plan = CutPlan.of(circuit, graph.layout(found.labels()));
    double bound = found.bound();
    if (objective == Objective.OVERHEAD) {
      bound = Math.min(Math.exp(bound), found.proven() ? plan.kappa() : Double.POSITIVE_INFINITY);
    }
    return new Planned(plan, true, found.proven(), found.proven(), bound, objective, found.late());
  }

  /** κ, or the number of distinct circuits, joint cuts counted as such. */
  private double value(CutPlan plan) {
    if (objective == Objective.OVERHEAD) {
      return plan.kappa();
    }
    double sum = 0;
    for (Fragment f : plan.fragments()) {
      double circuits = 1;
      for (CutGroup group : plan.groupsOf(f)) {
        circuits *= group.table(f.id()).circuits();
      }
      sum += circuits;
    }
    return sum;
  }

  /**
   * The two-qubit gates that entangle, with what cutting them takes.
   *
   * @param companions size of the largest group in which a gate may be cut jointly; such gates are
   *     priced at a share that no group of them is below: of 22, 92 or 376 circuits, 4 or more each
   */
  private WireGraph graph(int[] companions) {
    List<WireGraph.Gate> gates = new ArrayList<>();
    for (int i = 0; i < companions.length; i++) {
      Gate gate = circuit.gates().get(i);
      if (gate.qubits().size() == 2 && GateCuts.factors(gate) == null) {
        Decomposition how = GateCuts.of(gate);
        int most = companions[i] > 1 ? 4 : Integer.MAX_VALUE;
        gates.add(
            new WireGraph.Gate(
                i,
                gate.qubit(0),
                gate.qubit(1),
                share(how.qpd().kappa(), companions[i]),
                Math.min(most, how.qpd().a().circuits()),
                Math.min(most, how.qpd().b().circuits()),
                how.a().branching().legs(),
                how.b().branching().legs()));
      }
    }
    return new WireGraph(circuit.qubits(), gates);
  }

  /**
   * A gate's share of κ = 2 Π(1 + s_i) − 1, κ_i = 1 + 2s_i, of n gates: the n-th root of what n
   * gates like it take. The logarithm of κ is concave in Σ log(1 + s_i), hence no group of n or
   * fewer, alike or not, is below the product of its shares.
   */
  private static double share(double kappa, int n) {
    return n < 2 ? kappa : Math.pow(2 * Math.pow((1 + kappa) / 2, n) - 1, 1.0 / n);
  }
}
