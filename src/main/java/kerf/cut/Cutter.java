package kerf.cut;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;
import kerf.qpd.Side;
import kerf.qpd.WireCut;

/** Walks the circuit once, handing gates and cut ends to fragments. */
final class Cutter {
  private final Circuit circuit;
  private final Layout layout;
  private final List<List<Fragment.Wire>> wires = new ArrayList<>();
  private final List<List<Fragment.Element>> elements = new ArrayList<>();
  private final List<List<Integer>> touching = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** Local qubit of each segment. */
  private final int[] local;

  /** Segment each wire is in. */
  private final int[] current;

  Cutter(Circuit circuit, Layout layout) {
    this.circuit = circuit;
    this.layout = layout;
    this.local = new int[layout.segments().size()];
    this.current = new int[circuit.qubits()];
    for (int f = 0; f < layout.fragments(); f++) {
      wires.add(new ArrayList<>());
      elements.add(new ArrayList<>());
      touching.add(new ArrayList<>());
    }
    for (int q = 0; q < current.length; q++) {
      current[q] = layout.segmentAt(q, 0);
    }
    for (int s = 0; s < local.length; s++) {
      Layout.Segment segment = layout.segments().get(s);
      List<Fragment.Wire> own = wires.get(segment.fragment());
      local[s] = own.size();
      boolean last = s + 1 == local.length || layout.segments().get(s + 1).from() == 0;
      own.add(new Fragment.Wire(segment.qubit(), last));
    }
  }

  CutPlan plan() {
    List<Gate> gates = circuit.gates();
    for (int i = 0; i < gates.size(); i++) {
      Gate gate = gates.get(i);
      for (int q : gate.qubits()) {
        enter(q, i);
      }
      int home = fragment(gate.qubit(0));
      if (gate.qubits().stream().allMatch(q -> fragment(q) == home)) {
        add(home, gate);
      } else {
        cut(i, gate);
      }
    }
    for (int q = 0; q < current.length; q++) {
      enter(q, gates.size());
    }
    List<Fragment> fragments = new ArrayList<>();
    for (int f = 0; f < wires.size(); f++) {
      fragments.add(new Fragment(f, wires.get(f), elements.get(f), touching.get(f)));
    }
    return new CutPlan(circuit, layout, cuts, fragments);
  }

  private int fragment(int qubit) {
    return layout.segments().get(current[qubit]).fragment();
  }

  private void add(int fragment, Gate gate) {
    List<Integer> on = gate.qubits().stream().map(q -> local[current[q]]).toList();
    elements.get(fragment).add(Fragment.Element.of(gate.on(on)));
  }

  /** Moves a wire on to the segment a gate finds it in, cutting it on the way. */
  private void enter(int qubit, int gate) {
    int to = layout.segmentAt(qubit, gate);
    while (current[qubit] < to) {
      int position = layout.segments().get(current[qubit] + 1).from();
      int from = fragment(qubit);
      int into = layout.segments().get(current[qubit] + 1).fragment();
      int id = cuts.size();
      cuts.add(new Cut(id, position, null, List.of(qubit), WireCut.WIRE, from, into));
      end(id, qubit, WireCut.WIRE.a());
      current[qubit]++;
      end(id, qubit, WireCut.WIRE.b());
    }
  }

  private void cut(int position, Gate gate) {
    List<Gate> factors = GateCuts.factors(gate);
    if (factors != null) {
      // It does not entangle: nothing to cut.
      for (int i = 0; i < 2; i++) {
        int q = gate.qubit(i);
        add(fragment(q), factors.get(i).on(List.of(q)));
      }
      return;
    }
    Decomposition how = GateCuts.of(gate);
    int a = gate.qubit(0);
    int b = gate.qubit(1);
    int id = cuts.size();
    cuts.add(new Cut(id, position, gate, gate.qubits(), how, fragment(a), fragment(b)));
    end(id, a, how.a());
    end(id, b, how.b());
  }

  private void end(int cut, int qubit, Side side) {
    int f = fragment(qubit);
    side.before().forEach(g -> add(f, g.on(List.of(qubit))));
    elements.get(f).add(Fragment.Element.end(cut, local[current[qubit]]));
    side.after().forEach(g -> add(f, g.on(List.of(qubit))));
    touching.get(f).add(cut);
  }
}
