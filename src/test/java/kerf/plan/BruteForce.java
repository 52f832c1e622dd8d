package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All plans of a tiny circuit that meet a request, by trying every one. */
final class BruteForce {
  private final Request request;
  private final WireGraph circuit;
  private final int places;
  private final int[] label;
  private final List<Priced> all = new ArrayList<>();

  private BruteForce(Request request) {
    this.request = request;
    this.circuit = request.circuit();
    this.places = circuit.places();
    this.label = new int[places];
  }

  /** All of them; with a width as goal, those whose fragments hang together. */
  static List<Priced> all(Request request) {
    BruteForce force = new BruteForce(request);
    force.assign(0, 0);
    return force.all;
  }

  private void assign(int place, int fragments) {
    if (place == places) {
      Priced plan = new Priced(circuit, label);
      if (meets(plan)) {
        all.add(plan);
      }
      return;
    }
    if (place >= circuit.ends() && !circuit.idle(place - circuit.ends())) {
      label[place] = 0;
      assign(place + 1, fragments);
      return;
    }
    for (int f = 0; f <= fragments; f++) {
      label[place] = f;
      assign(place + 1, Math.max(fragments, f + 1));
    }
  }

  private boolean meets(Priced plan) {
    boolean counted = request.goal().counted();
    return plan.widest() <= request.widest()
        && (plan.gateCuts == 0 || request.allows(CutKind.GATE))
        && (plan.wireCuts == 0 || request.allows(CutKind.WIRE))
        && (counted ? plan.layout.fragments() == request.goal().fragments() : connected());
  }

  /** Idle qubits may sit anywhere. */
  private boolean connected() {
    int[] group = new int[circuit.ends()];
    Arrays.setAll(group, e -> e);
    for (int e = 0; e < circuit.ends(); e++) {
      int before = circuit.before[e];
      if (before >= 0 && label[before] == label[e]) {
        unite(group, before, e);
      }
      if (e % 2 == 1 && label[e - 1] == label[e]) {
        unite(group, e - 1, e);
      }
    }
    long groups = Arrays.stream(group).distinct().count();
    return groups == Arrays.stream(label).limit(circuit.ends()).distinct().count();
  }

  private static void unite(int[] group, int a, int b) {
    int from = group[b];
    int to = group[a];
    for (int e = 0; e < group.length; e++) {
      group[e] = group[e] == from ? to : group[e];
    }
  }
}
