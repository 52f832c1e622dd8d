package kerf.cut;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.qpd.GateCuts;
import kerf.qpd.JointCut;
import kerf.qpd.OperationTable;
import kerf.qpd.Qpd;

/**
 * Cuts that a device runs as one quasi-probability sum: a single cut, or rotations between the same
 * two fragments that no path through the circuit joins. Gates of one moment, counted in two-qubit
 * gates, are such, and groups within moments never stand in each other's way.
 *
 * @param cuts consecutive ids
 * @param qpd the sum; angles are those of all cuts, one after the other
 * @param fragmentA where the operations of its first side are run
 * @param fragmentB where those of its second side are
 */
public record CutGroup(List<Integer> cuts, Qpd qpd, int fragmentA, int fragmentB)
    implements Serializable {

  /** Copies the lists. */
  public CutGroup {
    cuts = List.copyOf(cuts);
  }

  /** The group of some cuts; of several, each as a rotation. */
  static CutGroup of(List<Cut> cuts) {
    Cut first = cuts.get(0);
    Qpd qpd = first.how().qpd();
    if (cuts.size() > 1) {
      qpd = JointCut.of(cuts.stream().map(Cut::how).toList());
    }
    List<Integer> ids = cuts.stream().map(Cut::id).toList();
    return new CutGroup(ids, qpd, first.fragmentA(), first.fragmentB());
  }

  /** Operations asked of a fragment. */
  public OperationTable table(int fragment) {
    return fragment == fragmentA ? qpd.a() : qpd.b();
  }

  /** True where several cuts share the sum. */
  public boolean isJoint() {
    return cuts.size() > 1;
  }

  /**
   * For each gate of a circuit the size of the largest group in which some layout may cut it, 0 for
   * one that is never cut jointly: rotations are, with others of their moment.
   */
  public static int[] companions(Circuit circuit) {
    int[] moments = moments(circuit);
    Map<Integer, List<Integer>> rotations = new HashMap<>();
    for (int i = 0; i < moments.length; i++) {
      Gate gate = circuit.gates().get(i);
      boolean entangles = moments[i] > 0 && GateCuts.factors(gate) == null;
      if (entangles && GateCuts.of(gate).isRotation()) {
        rotations.computeIfAbsent(moments[i], moment -> new ArrayList<>()).add(i);
      }
    }
    int[] companions = new int[moments.length];
    for (List<Integer> together : rotations.values()) {
      together.forEach(i -> companions[i] = Math.min(JointCut.MOST, together.size()));
    }
    return companions;
  }

  /** Cuts that go together, in order of the first of each, as many as may be. */
  static List<List<Cut>> parallel(Circuit circuit, List<Cut> cuts) {
    int[] moments = moments(circuit);
    Map<List<Integer>, List<Cut>> open = new HashMap<>();
    List<List<Cut>> groups = new ArrayList<>();
    for (Cut cut : cuts) {
      if (!cut.how().isRotation()) {
        groups.add(List.of(cut));
        continue;
      }
      int low = Math.min(cut.fragmentA(), cut.fragmentB());
      int high = Math.max(cut.fragmentA(), cut.fragmentB());
      List<Integer> key = List.of(moments[cut.position()], low, high);
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

  /** Moment of each gate: two-qubit gates on the longest path up to it; 0 for one-qubit gates. */
  private static int[] moments(Circuit circuit) {
    int[] moments = new int[circuit.gates().size()];
    int[] last = new int[circuit.qubits()];
    for (int i = 0; i < moments.length; i++) {
      Gate gate = circuit.gates().get(i);
      if (gate.qubits().size() == 2) {
        moments[i] = 1 + Math.max(last[gate.qubit(0)], last[gate.qubit(1)]);
        last[gate.qubit(0)] = moments[i];
        last[gate.qubit(1)] = moments[i];
      }
    }
    return moments;
  }
}
