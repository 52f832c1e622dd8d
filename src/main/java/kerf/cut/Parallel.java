package kerf.cut;

import java.util.ArrayList;
import java.util.HashMap;
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
   * Groups cuts, in order of the first of each, as large as may be.
   *
   * @param jointly false for a group of each cut
   */
  List<List<Cut>> groups(List<Cut> cuts, boolean jointly) {
    Map<List<Integer>, List<Cut>> open = new HashMap<>();
    List<List<Cut>> groups = new ArrayList<>();
    for (Cut cut : cuts) {
      if (!jointly || cut.how().asRotation() == null) {
        groups.add(List.of(cut));
        continue;
      }
      int low = Math.min(cut.fragmentA(), cut.fragmentB());
      int high = Math.max(cut.fragmentA(), cut.fragmentB());
      List<Integer> key = List.of(moment[cut.position()], low, high);
      List<Cut> group = open.get(key);
      if (group == null || group.size() == JointCut.MOST) {
        group = new ArrayList<>();
        open.put(key, group);
        groups.add(group);
      }
      group.add(cut);
    }
    return groups;
  }

  /** The group of some cuts that are run as one. */
  static CutGroup group(List<Cut> cuts) {
    Cut first = cuts.get(0);
    Qpd qpd = first.how().qpd();
    if (cuts.size() > 1) {
      List<Decomposition> rotations = cuts.stream().map(Cut::how).toList();
      qpd = JointCut.of(rotations, cuts.stream().mapToInt(Parallel::angles).toArray());
    }
    List<Integer> ids = cuts.stream().map(Cut::id).toList();
    return new CutGroup(ids, qpd, first.fragmentA(), first.fragmentB());
  }

  private static int angles(Cut cut) {
    return cut.isParametrised() ? cut.angles().size() : 0;
  }
}
