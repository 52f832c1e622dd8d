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
import kerf.cut.Slicing;
import kerf.plan.partition.PartitionProblem;
import kerf.plan.partition.SearchBudget;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;

/** Finds where to cut a circuit: what its gates cost to cut comes from their decompositions. */
public final class CutPlanner {
  /** Part of the time that is left for each search within bounds. */
  private static final double NEXT = .25;

  /** Cuts beyond which a plan that took too long to find is past all help, and its price long. */
  private static final int MANY = 3000;

  private final Circuit circuit;
  private final Goal goal;
  private final Set<CutKind> allow;
  private final Objective objective;
  private final Room room;

  /** What fragments may take; those that are narrow enough are sliced in time. */
  private final PartitionProblem.Room bounds;

  private final SearchBudget budget;

  private CutPlanner(
      Circuit circuit,
      Goal goal,
      Set<CutKind> allow,
      Objective objective,
      Room room,
      SearchBudget budget) {
    this.circuit = circuit;
    this.goal = goal;
    this.allow = allow;
    this.objective = objective;
    this.room = room;
    this.bounds =
        room == Room.ANY
            ? PartitionProblem.Room.ANY
            : new PartitionProblem.Room(
                room.rows(), room.branches(), Slicing.width(room.branches()));
    this.budget = budget;
  }

  /**
   * Finds the best plan, whether or not it can be evaluated exactly.
   *
   * @throws IllegalArgumentException when no plan meets the goal
   */
  public static Planned plan(
      Circuit circuit, Goal goal, Set<CutKind> allow, Objective objective, Effort effort) {
    return new CutPlanner(circuit, goal, allow, objective, Room.ANY, effort.start()).find();
  }

  /**
   * A plan that can be evaluated exactly, if the search comes upon any: the best of all, one that
   * is found within bounds on what fragments take, or one that is cheap to contract. Else the best.
   *
   * @param best what {@link #plan} found
   */
  public static Planned within(
      Room room, Planned best, Circuit circuit, Goal goal, Set<CutKind> allow, Effort effort) {
    if (best.late() && best.plan().cuts().size() > MANY || room.holds().test(best.plan())) {
      return best;
    }
    SearchBudget budget = effort.start();
    Planned next = null;
    for (int branches : new int[] {room.branches(), room.branches() * 3 / 4, room.branches() / 2}) {
      if (next == null && best.objective() != Objective.CONTRACTION && !budget.late()) {
        Room narrow = new Room(room.rows(), branches, room.holds());
        SearchBudget some = budget.within(NEXT);
        next = new CutPlanner(circuit, goal, allow, best.objective(), narrow, some).held();
      }
    }
    if (next == null) {
      CutPlanner last = new CutPlanner(circuit, goal, allow, Objective.CONTRACTION, room, budget);
      next = budget.late() ? null : last.held();
      next = next == null ? last.apart() : next;
    }
    return next == null ? best : next.passing(best);
  }

  /** A plan that can be evaluated, null if there is none. */
  private Planned held() {
    try {
      Planned found = find();
      return room.holds().test(found.plan()) ? found : null;
    } catch (IllegalArgumentException e) {
      // None within the bounds.
      return null;
    }
  }

  /** As many fragments as there can be, where they are not counted; null if that is no help. */
  private Planned apart() {
    WireGraph graph = graph(new int[circuit.gates().size()]);
    boolean wires = allow.contains(CutKind.WIRE);
    int ends = wires && !allow.contains(CutKind.GATE) ? 2 : 1;
    int[] labels = new int[graph.places()];
    Arrays.setAll(
        labels, p -> wires && p < graph.ends() ? p / ends : graph.ends() + graph.qubit(p));
    boolean meets = !goal.counted() && ends <= goal.width();
    CutPlan plan = meets ? CutPlan.of(circuit, graph.layout(labels)) : null;
    return plan != null && room.holds().test(plan) ? Planned.given(plan) : null;
  }

  private Planned find() {
    boolean fits = goal.width() >= circuit.qubits() && room == Room.ANY;
    if (goal.fragments() == 1 || fits) {
      CutPlan uncut = CutPlan.of(circuit, Layout.contiguous(1, circuit.qubits()));
      return new Planned(uncut, true, true, true, 1, objective, false, false);
    }
    int[] companions = CutGroup.companions(circuit);
    // An exact contraction takes joint cuts apart again.
    boolean joint =
        objective != Objective.CONTRACTION && Arrays.stream(companions).anyMatch(n -> n > 1);
    return joint ? jointly(companions) : search(new int[companions.length], allow, 1);
  }

  /**
   * Where rotations may be cut jointly, a plan's price is no sum over its gates. One search at a
   * price that no plan is below gives the bound; its plan, that of a search at the price of cutting
   * them apart, and that of a search among gates alone are improved at the true price.
   */
  private Planned jointly(int[] companions) {
    Planned below = search(companions, allow, 1 / 3.);
    Planned apart = search(new int[companions.length], allow, 1 / 2.);
    List<Planned> all = new ArrayList<>(List.of(apart, below));
    if (allow.size() > 1 && !budget.late()) {
      all.add(search(companions, Set.of(CutKind.GATE), 1 / 2.));
    }
    CutPlan best = null;
    Set<Layout> seen = new HashSet<>();
    for (Planned planned : all) {
      CutPlan plan = planned.plan();
      if (!seen.add(plan.layout()) || best != null && proves(below, best)) {
        continue;
      }
      if (!proves(below, plan)) {
        plan = JointMoves.improve(circuit, plan, goal, allow, this::value, budget);
      }
      if (best == null || value(plan) < value(best) * (1 - 1e-12)) {
        best = plan;
      }
    }
    double value = value(best);
    boolean optimal = proves(below, best);
    boolean optimalApart = apart.optimal() && best == apart.plan();
    boolean late = budget.struck() || all.stream().anyMatch(Planned::late);
    double bound = Math.min(value, below.bound());
    return new Planned(best, true, optimal, optimalApart, bound, objective, false, late);
  }

  /** True where a search at a price that no plan is below shows that none is better. */
  private boolean proves(Planned below, CutPlan plan) {
    return below.optimal() && value(plan) <= below.bound() * (1 + 1e-9);
  }

  /** A search in a part of the time that is left. */
  private Planned search(int[] companions, Set<CutKind> kinds, double time) {
    WireGraph graph = graph(companions);
    Plan found = new Request(graph, goal, kinds, objective, bounds).find(budget.within(time));
    CutPlan plan = CutPlan.of(circuit, graph.layout(found.labels()));
    double bound = found.bound();
    if (objective == Objective.OVERHEAD) {
      bound = Math.min(Math.exp(bound), found.proven() ? plan.kappa() : Double.MAX_VALUE);
    }
    boolean proven = found.proven();
    return new Planned(plan, true, proven, proven, bound, objective, false, found.late());
  }

  /**
   * κ, or the number of distinct circuits, joint cuts counted as such; infinite for what cannot be
   * evaluated.
   */
  private double value(CutPlan plan) {
    if (!room.holds().test(plan)) {
      return Double.POSITIVE_INFINITY;
    }
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
