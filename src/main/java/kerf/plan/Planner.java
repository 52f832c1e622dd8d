package kerf.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.order.DisjointSets;
import kerf.plan.partition.SearchBudget;

/** Finds where to cut a circuit: parts of it that share no gate are searched one by one. */
record Planner(Request request, WireGraph circuit) {
  /**
   * Finds a plan.
   *
   * @throws IllegalArgumentException when no plan meets the goal, or none was found
   */
  static Plan find(Request request, Effort effort) {
    SearchBudget budget = SearchBudget.of(effort.moves(), effort.states(), effort.clock());
    return request.goal().counted()
        ? new Search(request, budget).run()
        : new Planner(request, request.circuit()).byParts(budget);
  }

  private Plan byParts(SearchBudget budget) {
    int[] labels = new int[circuit.places()];
    int fragments = 0;
    double bound = 0;
    boolean proven = true;
    Collection<List<Integer>> parts = parts();
    int gates = circuit.gates.size();
    for (List<Integer> part : parts) {
      double share = (double) part.size() / gates;
      gates -= part.size();
      SearchBudget some = budget.share(share);
      Plan plan = new Search(request.of(circuit.part(part)), some).run();
      budget.settle(some);
      int offset = fragments;
      for (int e = 0; e < 2 * part.size(); e++) {
        int label = offset + plan.labels()[e];
        labels[2 * part.get(e / 2) + e % 2] = label;
        fragments = Math.max(fragments, label + 1);
      }
      bound += plan.bound();
      proven &= plan.proven();
    }
    int alone = placeIdle(labels, fragments);
    bound +=
        switch (request.objective()) {
          case OVERHEAD -> 0;
          case SUBEXPERIMENTS -> alone;
          case CONTRACTION -> Math.max(0, parts.size() + alone - 1);
        };
    return new Plan(labels, bound, proven, budget.struck());
  }

  /** Numbers of the gates of each part, in order of the first gate. */
  private Collection<List<Integer>> parts() {
    DisjointSets met = new DisjointSets(circuit.qubits);
    circuit.gates.forEach(gate -> met.unite(gate.a(), gate.b()));
    return IntStream.range(0, circuit.gates.size())
        .boxed()
        .collect(
            Collectors.groupingBy(
                g -> met.find(circuit.gates.get(g).a()), LinkedHashMap::new, Collectors.toList()))
        .values();
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
        while (width[at] >= request.widest()) {
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
