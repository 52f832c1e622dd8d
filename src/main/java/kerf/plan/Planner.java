package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.plan.partition.Budget;
import kerf.plan.partition.Task;

/** Finds where to cut a circuit. */
public final class Planner {
  private final Request request;
  private final WireGraph circuit;
  private final Budget budget;

  private Planner(Request request) {
    this.request = request;
    this.circuit = request.circuit();
    this.budget = request.effort().budget();
  }

  /**
   * Finds a plan.
   *
   * @throws IllegalArgumentException when no plan meets the goal, or none was found
   */
  public static Plan find(Request request) {
    return new Planner(request).find();
  }

  private Plan find() {
    Assignment start = request.start();
    int[] begin = start == null ? null : start.places();
    Search.Found found =
        request.goal().counted()
            ? new Search(circuit, request, begin, budget).run()
            : byParts(begin);
    Assignment best = Assignment.of(circuit, found.places());
    Price price = Price.of(best);
    if (start != null && valid(start)) {
      Price old = Price.of(start);
      if (compare(price, old) >= 0) {
        best = start;
        price = old;
      }
    }
    double logBound =
        request.objective() == Objective.OVERHEAD ? found.bound() : Math.log(found.bound());
    double logValue =
        switch (request.objective()) {
          case OVERHEAD -> price.logKappa();
          case SUBEXPERIMENTS -> Math.log(price.subexperiments());
          case CONTRACTION -> Math.log(price.flops());
        };
    boolean proven = found.proven() || logValue <= logBound + 1e-9 * Math.max(1, logBound);
    return new Plan(
        best, price, request.objective(), proven, logBound, budget.used(), budget.struck());
  }

  /** Parts of the circuit that share no gate are planned one by one. */
  private Search.Found byParts(int[] begin) {
    int[] places = new int[circuit.ends() + circuit.qubits()];
    int offset = 0;
    double bound = 0;
    boolean proven = true;
    List<List<Integer>> parts = parts();
    int gates = circuit.gates().size();
    for (List<Integer> part : parts) {
      WireGraph own = circuit.part(part);
      double share = (double) part.size() / gates;
      gates -= part.size();
      Budget some = budget.share(share);
      Search.Found found = new Search(own, request, part(begin, part, own), some).run();
      budget.settle(some, share);
      int most = 0;
      for (int e = 0; e < own.ends(); e++) {
        places[2 * part.get(e / 2) + e % 2] = offset + found.places()[e];
        most = Math.max(most, found.places()[e] + 1);
      }
      offset += most;
      bound += found.bound();
      proven &= found.proven();
    }
    int idle = placeIdle(places, offset);
    bound += request.objective() == Objective.SUBEXPERIMENTS ? idle : 0;
    bound +=
        request.objective() == Objective.CONTRACTION ? Math.max(0, parts.size() + idle - 1) : 0;
    return new Search.Found(places, bound, proven);
  }

  /** What places of a part are labelled. */
  private static int[] part(int[] begin, List<Integer> gates, WireGraph own) {
    if (begin == null) {
      return null;
    }
    int[] places = new int[own.ends() + own.qubits()];
    for (int e = 0; e < own.ends(); e++) {
      places[e] = begin[2 * gates.get(e / 2) + e % 2];
    }
    return places;
  }

  /** Numbers of the gates of each part, in order of the first gate. */
  private List<List<Integer>> parts() {
    int[] parent = new int[circuit.qubits()];
    Arrays.setAll(parent, q -> q);
    for (WireGraph.Gate gate : circuit.gates()) {
      int a = root(parent, gate.a());
      int b = root(parent, gate.b());
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] number = new int[circuit.qubits()];
    List<List<Integer>> parts = new ArrayList<>();
    for (int g = 0; g < circuit.gates().size(); g++) {
      int root = root(parent, circuit.gates().get(g).a());
      if (number[root] == 0) {
        parts.add(new ArrayList<>());
        number[root] = parts.size();
      }
      parts.get(number[root] - 1).add(g);
    }
    return parts;
  }

  private static int root(int[] parent, int q) {
    int root = q;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Idle qubits go where there is room; returns how many fragments of their own they need. */
  private int placeIdle(int[] places, int fragments) {
    int[] idle = new int[circuit.qubits()];
    int count = 0;
    for (int q = 0; q < circuit.qubits(); q++) {
      if (circuit.idle(q)) {
        idle[count++] = q;
        // Until then beyond all others, so that widths can be counted.
        places[circuit.ends() + q] = fragments;
      }
    }
    int[] width = new int[fragments + count + 1];
    for (int e = 0; e < circuit.ends(); e++) {
      int before = circuit.before(e);
      width[places[e]] += before < 0 || places[before] != places[e] ? 1 : 0;
    }
    int at = 0;
    for (int i = 0; i < count; i++) {
      while (width[at] >= request.widest()) {
        at++;
      }
      width[at]++;
      places[circuit.ends() + idle[i]] = at;
    }
    return Math.max(0, count == 0 ? 0 : at + 1 - fragments);
  }

  /** True where a given plan meets the goal. */
  private boolean valid(Assignment start) {
    boolean valid =
        Arrays.stream(start.widths()).max().orElse(0) <= request.widest()
            && (!request.goal().counted() || start.fragments() == request.goal().fragments());
    for (int g = 0; valid && g < circuit.gates().size(); g++) {
      WireGraph.Gate gate = circuit.gates().get(g);
      boolean may = Double.isFinite(gate.kappa()) && request.allow().contains(CutKind.GATE);
      valid = may || !start.cutsGate(g);
    }
    for (int e = 0; valid && e < circuit.ends(); e++) {
      valid = request.allow().contains(CutKind.WIRE) || !start.cutsWireBefore(e);
    }
    return valid;
  }

  private int compare(Price a, Price b) {
    int overhead = Task.compare(a.logKappa(), b.logKappa());
    int subexperiments = Task.compare(a.subexperiments(), b.subexperiments());
    int flops = Task.compare(a.flops(), b.flops());
    int first =
        switch (request.objective()) {
          case OVERHEAD -> overhead;
          case SUBEXPERIMENTS -> subexperiments;
          case CONTRACTION -> flops;
        };
    return first != 0
        ? first
        : overhead != 0 ? overhead : subexperiments != 0 ? subexperiments : flops;
  }
}
