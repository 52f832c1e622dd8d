package kerf.plan.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches all plans of a graph by taking it vertex by vertex: each new vertex joins the fragments
 * of some of its earlier neighbours, which thereby become one, or begins its own; edges to the
 * others are cut.
 *
 * <p>What is left to decide depends only on which of the vertices in the {@link Frontier} share a
 * fragment and how wide these are: of two partial plans that agree in the first, one that is
 * nowhere wider and nowhere dearer makes the other superfluous. An edge cut between two groups that
 * become one later is paid for although it would not be cut; that only makes a plan seem dearer
 * that is found without it too. Partial plans that cannot beat the best known plan are dropped.
 * Where too many are left, the least promising are dropped as well: then the result need not be the
 * best, but no plan is better than the best of what was dropped could have become.
 */
public final class FrontierSearch {
  private static final int MOST_KEPT = 30_000;
  private static final int MOST_LOOKS = 48;

  /**
   * What was found.
   *
   * @param labels a valid plan better than the one known, null where there is none or none found
   * @param bound no plan's value is lower
   */
  public record Result(int[] labels, double bound) {}

  private final Task task;
  private final CutGraph graph;
  private final Frontier frontier;
  private final double[] ahead;
  private final Aim aim;
  private final Budget budget;
  private final int most;
  private final boolean wireless;
  private final Closing closing;
  private double droppedBound = Double.POSITIVE_INFINITY;
  private List<PartialPlan> layer = new ArrayList<>();
  private final Map<ByteBuffer, PartialPlan> index = new HashMap<>();
  private final Map<ByteBuffer, PartialPlan> twins = new HashMap<>();
  private long looked;

  private FrontierSearch(
      Task task, Frontier frontier, double[] ahead, Aim aim, int most, Budget budget) {
    this.task = task;
    this.graph = task.graph();
    this.frontier = frontier;
    this.ahead = ahead;
    this.aim = aim;
    this.most = Math.min(most, MOST_KEPT);
    this.budget = budget;
    this.wireless = graph.wireless();
    this.closing = new Closing(graph, frontier);
  }

  /**
   * Searches for a plan, and returns what that proves of plans of any number of fragments.
   *
   * @param orders orders of the vertices, of which the narrowest is taken; the bound is the aim's
   *     where all are too wide
   * @param trees bounds on what lies ahead, null for none
   * @param aim what to look for
   * @param most partial plans kept at each step
   */
  public static Result search(
      Task task, List<int[]> orders, TreePacking trees, Aim aim, int most, Budget budget) {
    CutGraph graph = task.graph();
    Frontier frontier = Frontier.narrowest(graph, orders);
    if (frontier == null) {
      return new Result(null, aim.bound());
    }
    double[] ahead = trees == null ? new double[graph.vertices + 1] : trees.ahead(frontier.order());
    Task free = new Task(graph, task.widest(), 0, task.byLoad());
    Result result = search(free, frontier, ahead, aim, most, budget);
    int[] labels = result.labels();
    if (labels != null && task.fragments() > 0) {
      labels = Pieces.pack(task, labels);
    }
    return new Result(labels, result.bound());
  }

  /**
   * Searches for a plan of any number of fragments.
   *
   * @param ahead at each step, what the vertices from there on cost at least among themselves
   * @param aim what to look for
   * @param most partial plans kept at each step
   */
  static Result search(
      Task task, Frontier frontier, double[] ahead, Aim aim, int most, Budget budget) {
    return new FrontierSearch(task, frontier, ahead, aim, most, budget).run();
  }

  private Result run() {
    layer.add(PartialPlan.empty());
    int n = graph.vertices;
    for (int step = 0; step < n && droppedBound > aim.bound(); step++) {
      List<PartialPlan> before = layer;
      layer = new ArrayList<>();
      index.clear();
      twins.clear();
      long start = looked;
      for (PartialPlan plan : before) {
        if (plan.dead) {
          continue;
        }
        if (budget.states() < looked - start || budget.late()) {
          droppedBound = Math.min(droppedBound, plan.bound);
        } else {
          expand(plan, step);
        }
        plan.forget();
      }
      budget.looked(looked - start);
      thin(most);
    }
    if (droppedBound <= aim.bound()) {
      return new Result(null, aim.bound());
    }
    PartialPlan best = null;
    for (PartialPlan plan : layer) {
      if (!plan.dead && (best == null || plan.value < best.value)) {
        best = plan;
      }
    }
    double bound = Math.min(droppedBound, best == null ? aim.known() : best.value);
    return new Result(best == null ? null : labels(best), bound);
  }

  private void expand(PartialPlan plan, int step) {
    Choice choice = new Choice(graph, frontier, plan, step);
    choose(plan, step, choice, 0, 0, graph.weight[frontier.order()[step]]);
  }

  /** Joins neighbour groups or not, one after the other. */
  private void choose(PartialPlan plan, int step, Choice choice, int at, int joined, int width) {
    if (wireless && width > task.widest()) {
      return;
    }
    if (at == choice.groups()) {
      looked++;
      PartialPlan next = plan.with(graph, frontier, choice, joined, task.byLoad(), step);
      next.bound = task.byLoad() ? next.loadBound() : next.value + ahead[step + 1];
      if (next.bound <= aim.below() && (wireless || narrow(next, step + 1))) {
        insert(next);
      }
      return;
    }
    int group = choice.group(at);
    int wider = width + plan.width(group) - choice.wires(group);
    choose(plan, step, choice, at + 1, joined | 1 << group, wider);
    choose(plan, step, choice, at + 1, joined, width);
  }

  /** False where a group is too wide, wires that could still close up in it discounted. */
  private boolean narrow(PartialPlan plan, int step) {
    if (plan.widestComplete > task.widest()) {
      return false;
    }
    for (int g = 0; g < plan.count(); g++) {
      int excess = plan.width(g) - task.widest();
      if (excess > 0 && excess > closing.most(plan.groups(), g, step)) {
        return false;
      }
    }
    return true;
  }

  private void insert(PartialPlan plan) {
    PartialPlan same = twins.get(plan.key());
    if (same != null && !same.dead) {
      if (same.dominates(plan)) {
        return;
      }
      same.dead = plan.dominates(same);
    }
    ByteBuffer key = ByteBuffer.wrap(plan.groups());
    PartialPlan head = index.get(key);
    int looks = 0;
    for (PartialPlan other = head; other != null && looks < MOST_LOOKS; other = other.next) {
      if (!other.dead) {
        looks++;
        if (other.dominates(plan)) {
          return;
        }
        other.dead = plan.dominates(other);
      }
    }
    plan.next = head;
    index.put(key, plan);
    twins.put(plan.key(), plan);
    layer.add(plan);
    if (layer.size() > 4 * most) {
      thin(2 * most);
    }
  }

  private void thin(int size) {
    layer.removeIf(plan -> plan.dead);
    if (layer.size() <= size) {
      return;
    }
    layer.sort(Comparator.comparingDouble(plan -> plan.bound));
    for (PartialPlan plan : layer.subList(size, layer.size())) {
      droppedBound = Math.min(droppedBound, plan.bound);
      plan.dead = true;
    }
    layer = new ArrayList<>(layer.subList(0, size));
  }

  private int[] labels(PartialPlan last) {
    int n = graph.vertices;
    int[] joined = new int[n];
    PartialPlan plan = last;
    for (int step = n - 1; step >= 0; step--) {
      joined[step] = plan.joined;
      plan = plan.parent;
    }
    int[] label = new int[n];
    Arrays.setAll(label, x -> x);
    plan = PartialPlan.empty();
    for (int step = 0; step < n; step++) {
      int x = frontier.order()[step];
      int[] slots = frontier.slots(step);
      for (int s = 0; s < slots.length; s++) {
        if ((joined[step] & 1 << plan.groups()[s]) != 0) {
          int old = label[slots[s]];
          for (int y = 0; y < n; y++) {
            label[y] = label[y] == old ? label[x] : label[y];
          }
        }
      }
      Choice choice = new Choice(graph, frontier, plan, step);
      plan = plan.with(graph, frontier, choice, joined[step], task.byLoad(), step);
    }
    return label;
  }
}
