package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All assignments of a tiny circuit that meet a request, by trying every one. */
final class BruteForce {
  private final Request request;
  private final WireGraph circuit;
  private final int places;
  private final int[] label;
  private final List<Assignment> all = new ArrayList<>();

  private BruteForce(Request request) {
    this.request = request;
    this.circuit = request.circuit();
    this.places = circuit.ends() + circuit.qubits();
    this.label = new int[places];
  }

  /** All of them; with a width as goal, those whose fragments hang together. */
  static List<Assignment> all(Request request) {
    BruteForce force = new BruteForce(request);
    force.assign(0, 0);
    return force.all;
  }

  private void assign(int place, int fragments) {
    if (place == places) {
      Assignment assignment = Assignment.of(circuit, label);
      if (meets(assignment)) {
        all.add(assignment);
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

  private boolean meets(Assignment assignment) {
    int widest = Arrays.stream(assignment.widths()).max().orElse(0);
    boolean counted = request.goal().counted();
    if (widest > request.widest()
        || counted && assignment.fragments() != request.goal().fragments()) {
      return false;
    }
    boolean gates = request.allow().contains(CutKind.GATE);
    boolean wires = request.allow().contains(CutKind.WIRE);
    for (int g = 0; g < circuit.gates().size(); g++) {
      if (assignment.cutsGate(g) && !gates) {
        return false;
      }
    }
    for (int e = 0; e < circuit.ends(); e++) {
      if (assignment.cutsWireBefore(e) && !wires) {
        return false;
      }
    }
    return counted || connected(assignment);
  }

  /** Idle qubits may sit anywhere. */
  private boolean connected(Assignment assignment) {
    int[] group = new int[circuit.ends()];
    Arrays.setAll(group, e -> e);
    for (int e = 0; e < circuit.ends(); e++) {
      int before = circuit.before(e);
      if (before >= 0 && assignment.fragmentOf(before) == assignment.fragmentOf(e)) {
        unite(group, before, e);
      }
      if (e % 2 == 1 && !assignment.cutsGate(e / 2)) {
        unite(group, e - 1, e);
      }
    }
    long groups = Arrays.stream(group).distinct().count();
    long used =
        java.util.stream.IntStream.range(0, circuit.ends())
            .map(assignment::fragmentOf)
            .distinct()
            .count();
    return groups == used;
  }

  private static void unite(int[] group, int a, int b) {
    int from = group[b];
    int to = group[a];
    for (int e = 0; e < group.length; e++) {
      group[e] = group[e] == from ? to : group[e];
    }
  }
}
