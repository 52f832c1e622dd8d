package kerf.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kerf.order.DisjointSets;
import kerf.plan.partition.PartitionProblem;
import kerf.plan.partition.SearchBudget;

/**
 * What to search for, and its answer.
 *
 * @param circuit the circuit, or a part of it on the same qubits
 * @param goal how far to cut it
 * @param allow what may be cut
 * @param objective what to keep small
 * @param room what fragments may take besides their width
 */
record Request(
    WireGraph circuit,
    Goal goal,
    Set<CutKind> allow,
    Objective objective,
    PartitionProblem.Room room) {

  /** Checks that there are qubits for all fragments. */
  Request {
    if (goal.fragments() > circuit.qubits) {
      throw new IllegalArgumentException(
          "fragments: expected at most %d, the number of qubits, got %d"
              .formatted(circuit.qubits, goal.fragments()));
    }
  }

  /** Without bounds but the goal's. */
  Request(WireGraph circuit, Goal goal, Set<CutKind> allow, Objective objective) {
    this(circuit, goal, allow, objective, PartitionProblem.Room.ANY);
  }

  /** The same where only some kinds may be cut. */
  Request allowing(Set<CutKind> kinds) {
    return new Request(circuit, goal, kinds, objective, room);
  }

  /** True where what fragments take is bounded. */
  boolean isBounded() {
    return room != PartitionProblem.Room.ANY;
  }

  boolean allows(CutKind kind) {
    return allow.contains(kind);
  }

  /** Widest fragment allowed. */
  int widest() {
    return goal.widest(circuit.qubits);
  }

  /**
   * Finds a plan; where fragments are not counted, parts that share no gate are searched one by
   * one.
   *
   * @throws IllegalArgumentException when no plan meets the goal, or none was found
   */
  Plan find(SearchBudget budget) {
    return goal.counted() ? new Search(this, budget).run() : byParts(budget);
  }

  private Plan byParts(SearchBudget budget) {
    int[] labels = new int[circuit.places()];
    int fragments = 0;
    double bound = 0;
    boolean proven = true;
    Collection<List<Integer>> parts = parts();
    int ends = circuit.ends();
    for (List<Integer> part : parts) {
      double share = (double) part.size() / ends;
      ends -= part.size();
      SearchBudget some = budget.share(share);
      Request own = new Request(circuit.part(part), goal, allow, objective, room);
      Plan plan = new Search(own, some).run();
      budget.settle(some);
      int offset = fragments;
      for (int e = 0; e < part.size(); e++) {
        int label = offset + plan.labels()[e];
        labels[part.get(e)] = label;
        fragments = Math.max(fragments, label + 1);
      }
      bound += plan.bound();
      proven &= plan.proven();
    }
    int alone = placeIdle(labels, fragments);
    bound +=
        switch (objective) {
          case OVERHEAD -> 0;
          case SUBEXPERIMENTS -> alone;
          case CONTRACTION -> Math.max(0, parts.size() + alone - 1);
        };
    return new Plan(labels, bound, proven, budget.struck());
  }

  /** The ends of each part's gates, in order of the first gate. */
  private Collection<List<Integer>> parts() {
    DisjointSets met = new DisjointSets(circuit.ends());
    for (int e = 0; e < circuit.ends(); e++) {
      met.unite(e - e % 2, e);
      met.unite(circuit.wires[circuit.qubit(e)][0], e);
    }
    return met.sets();
  }

  /** Idle qubits go where there is room; returns how many fragments of their own they need. */
  private int placeIdle(int[] labels, int fragments) {
    int[] width = new int[fragments + circuit.qubits + 1];
    for (int e = 0; e < circuit.ends(); e++) {
      boolean begins = circuit.before[e] < 0 || circuit.cutBefore(e, labels);
      width[labels[e]] += begins ? 1 : 0;
    }
    int at = 0;
    int used = fragments;
    for (int q = 0; q < circuit.qubits; q++) {
      if (circuit.idle(q)) {
        while (width[at] >= widest()) {
          at++;
        }
        width[at]++;
        labels[circuit.ends() + q] = at;
        used = Math.max(used, at + 1);
      }
    }
    return used - fragments;
  }
}
