package kerf.plan.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Searches all plans of a graph by taking it vertex by vertex: each new vertex joins the fragments
 * of some of its earlier neighbours, which thereby become one, or begins its own; edges to the
 * others are cut. The number of fragments is free.
 *
 * <p>What is left to decide depends only on which of the vertices in the {@link Frontier} share a
 * fragment and how wide these are: of two partial plans that agree in the first, one that is
 * nowhere wider and nowhere dearer makes the other superfluous. An edge cut between two groups that
 * become one later is paid for although it would not be cut; that only makes a plan seem dearer
 * that is found without it too. Partial plans that cannot beat the best known plan are dropped.
 * Where too many are left, the search gives up; of loads, of which moves find no as good plans, it
 * drops the least promising instead: then no plan is better than those could have become.
 */
public final class FrontierSearch {
  /** Partial plans kept where costs are added up, and of loads. */
  private static final int MOST_BY_COST = 40_000;

  private static final int MOST_BY_LOAD = 30_000;
  private static final int MOST_LOOKS = 48;

  private final PartitionProblem problem;
  private final CutGraph graph;
  private final Frontier frontier;
  private final double known;
  private final int most;
  private final SearchBudget budget;
  private final boolean wireless;
  private List<PartialPlan> layer = new ArrayList<>();

  /** The last of those with the same groups. */
  private final Map<ByteBuffer, PartialPlan> index = new HashMap<>();

  private int alive;

  /** No plan that was dropped for lack of room is below. */
  private double dropped = Double.POSITIVE_INFINITY;

  FrontierSearch(
      PartitionProblem problem, Frontier frontier, double known, int most, SearchBudget budget) {
    this.problem = problem;
    this.graph = problem.graph();
    this.frontier = frontier;
    this.known = known;
    this.most = most;
    this.budget = budget;
    this.wireless = graph.wireless();
  }

  /**
   * Searches for a plan, and returns what that proves.
   *
   * @param orders orders of the vertices, of which the narrowest is taken
   * @param known value of the best plan known, infinite where none is
   */
  public static Proof search(
      PartitionProblem problem, List<int[]> orders, double known, SearchBudget budget) {
    Frontier frontier = Frontier.narrowest(problem.graph(), orders, budget);
    if (frontier == null) {
      return Proof.NONE;
    }
    int most = problem.byLoad() ? MOST_BY_LOAD : MOST_BY_COST;
    return new FrontierSearch(problem, frontier, known, most, budget).run();
  }

  Proof run() {
    layer.add(new PartialPlan(null));
    for (int step = 0; step < graph.vertices; step++) {
      List<PartialPlan> before = layer;
      layer = new ArrayList<>();
      index.clear();
      alive = 0;
      int x = frontier.order[step];
      int[] edges = Arrays.stream(frontier.slots[step]).map(y -> graph.edge(x, y)).toArray();
      int[] near = IntStream.range(0, edges.length).filter(slot -> edges[slot] >= 0).toArray();
      for (PartialPlan plan : before) {
        boolean over = budget.states == 0 || budget.late();
        if (over && alive > 0) {
          dropped = Math.min(dropped, plan.bound);
        } else {
          choose(plan, step, edges, plan.groupsOf(near), 0, graph.weight[x]);
        }
        plan.forget();
        if (!problem.byLoad() && (over || alive > most)) {
          return Proof.NONE;
        }
        if (alive > 4 * most) {
          thin(2 * most);
        }
      }
      thin(most);
    }
    return layer.stream()
        .min(Comparator.comparingDouble(plan -> plan.value))
        .map(best -> new Proof(labels(best), Math.min(dropped, best.value)))
        .orElse(new Proof(null, Math.min(dropped, known)));
  }

  /** Keeps the most promising. */
  private void thin(int size) {
    layer.removeIf(plan -> plan.dead);
    if (layer.size() > size) {
      layer.sort(Comparator.comparingDouble(plan -> plan.bound));
      List<PartialPlan> rest = layer.subList(size, layer.size());
      dropped = Math.min(dropped, rest.get(0).bound);
      rest.forEach(plan -> plan.dead = true);
      rest.clear();
    }
    alive = layer.size();
  }

  /** Joins neighbour groups, given as bits, or not, one after the other. */
  private void choose(PartialPlan plan, int step, int[] edges, int near, int join, int width) {
    if (wireless && width > problem.widest()) {
      return;
    }
    if (near != 0) {
      int group = Integer.numberOfTrailingZeros(near);
      int others = near & (near - 1);
      choose(plan, step, edges, others, join | 1 << group, width + plan.width[group]);
      choose(plan, step, edges, others, join, width);
      return;
    }
    budget.looked(1);
    PartialPlan next = plan.join(problem, frontier.order[step], join, edges, frontier.kept[step]);
    next.bound = problem.byLoad() ? next.loadBound() : next.value;
    boolean better = PartitionProblem.compare(next.bound, known) < 0;
    if (better && (wireless || narrow(next, step + 1))) {
      insert(next);
    }
  }

  /** False where a group is too wide, wires that could still close up in it discounted. */
  private boolean narrow(PartialPlan plan, int step) {
    if (plan.widestComplete > problem.widest()) {
      return false;
    }
    for (int g = 0; g < plan.width.length; g++) {
      int excess = plan.width[g] - problem.widest();
      if (excess > 0 && excess > closing(plan.group, g, step)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How much narrower a group can still become at most. Where a qubit leaves it and comes back,
   * vertices to come may fill the gap, and two segments become one. That takes a wire out of the
   * group and one into it, both with their other ends still to come.
   */
  private int closing(byte[] groups, int group, int step) {
    int out = 0;
    int in = 0;
    for (int s = 0; s < groups.length; s++) {
      int x = frontier.slots[step][s];
      for (int e : graph.at[x]) {
        if (groups[s] == group && frontier.position[graph.across(e, x)] >= step) {
          int later = graph.u[e] == x ? graph.forward[e] : graph.wires[e] - graph.forward[e];
          out += later;
          in += graph.wires[e] - later;
        }
      }
    }
    return Math.min(out, in);
  }

  private void insert(PartialPlan plan) {
    ByteBuffer key = ByteBuffer.wrap(plan.group);
    plan.next = index.get(key);
    int looks = 0;
    for (PartialPlan other = plan.next; other != null && looks < MOST_LOOKS; other = other.next) {
      if (!other.dead) {
        looks++;
        if (other.dominates(plan)) {
          return;
        }
        other.dead = plan.dominates(other);
        alive -= other.dead ? 1 : 0;
      }
    }
    index.put(key, plan);
    layer.add(plan);
    alive++;
  }

  /** Retraces a plan from its last vertex to the first. */
  private int[] labels(PartialPlan last) {
    int[] label = new int[graph.vertices];
    Arrays.setAll(label, x -> x);
    PartialPlan plan = last;
    for (int step = graph.vertices - 1; step >= 0; step--) {
      for (int s = 0; s < frontier.slots[step].length; s++) {
        if ((plan.joined & 1 << s) != 0) {
          int to = label[frontier.order[step]];
          int from = label[frontier.slots[step][s]];
          Arrays.setAll(label, x -> label[x] == from ? to : label[x]);
        }
      }
      plan = plan.parent;
    }
    return label;
  }
}
