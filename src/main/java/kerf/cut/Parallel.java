package kerf.cut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;
import kerf.qpd.JointCut;
import kerf.qpd.Qpd;

/**
 * Finds cuts that a device can run as one: rotations between the same two fragments that no path
 * through the circuit joins. Gates of one moment, counted in two-qubit gates, are such, and groups
 * within moments never stand in each other's way.
 */
final class Parallel {
  /** Moment of each gate. */
  private final int[] moment;

  Parallel(Circuit circuit) {
    this.moment = new int[circuit.gates().size()];
    int[] last = new int[circuit.qubits()];
    for (int i = 0; i < moment.length; i++) {
      Gate gate = circuit.gates().get(i);
      if (gate.qubits().size() == 2) {
        moment[i] = 1 + Math.max(last[gate.qubit(0)], last[gate.qubit(1)]);
        last[gate.qubit(0)] = moment[i];
        last[gate.qubit(1)] = moment[i];
      }
    }
  }

  /**
   * For each gate the size of the largest group some layout cuts it in; 0 where it is no rotation.
   */
  static int[] companions(Circuit circuit) {
    int[] moment = new Parallel(circuit).moment;
    boolean[] rotation = new boolean[moment.length];
    int[] rotations = new int[moment.length + 1];
    for (int i = 0; i < moment.length; i++) {
      Gate gate = circuit.gates().get(i);
      rotation[i] =
          moment[i] > 0 && GateCuts.factors(gate) == null && GateCuts.of(gate).asRotation() != null;
      rotations[moment[i]] += rotation[i] ? 1 : 0;
    }
    int[] companions = new int[moment.length];
    for (int i = 0; i < moment.length; i++) {
      companions[i] = rotation[i] ? Math.min(JointCut.MOST, rotations[moment[i]]) : 0;
    }
    return companions;
  }

  /**
   * Groups cuts: lists of indices, in order of their first, each as large as may be.
   *
   * @param jointly false for a group of each cut
   */
  List<List<Integer>> groups(List<Cut> cuts, boolean jointly) {
    Map<List<Integer>, List<Integer>> open = new LinkedHashMap<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int c = 0; c < cuts.size(); c++) {
      Cut cut = cuts.get(c);
      if (!jointly || cut.isWire() || cut.how().asRotation() == null) {
        groups.add(List.of(c));
        continue;
      }
      int low = Math.min(cut.fragmentA(), cut.fragmentB());
      int high = Math.max(cut.fragmentA(), cut.fragmentB());
      List<Integer> key = List.of(moment[cut.position()], low, high);
      List<Integer> group = open.get(key);
      if (group == null || group.size() == JointCut.MOST) {
        group = new ArrayList<>();
        open.put(key, group);
        groups.add(group);
      }
      group.add(c);
    }
    return groups;
  }

  /** The sum of a group's cuts. */
  static Qpd qpd(List<Cut> cuts) {
    if (cuts.size() == 1) {
      return cuts.get(0).how().qpd();
    }
    List<Decomposition> rotations = cuts.stream().map(Cut::how).toList();
    int[] angles = cuts.stream().mapToInt(Parallel::angles).toArray();
    return JointCut.of(rotations, angles);
  }

  private static int angles(Cut cut) {
    return cut.isParametrised() ? cut.gate().angles().size() : 0;
  }
}
