package kerf.cut;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;
import kerf.qpd.Side;
import kerf.qpd.WireCut;

/**
 * Walks the circuit, handing gates and cut ends to fragments: once to see what is cut, and once
 * more knowing which cuts go together.
 */
final class Cutter {
  private final Circuit circuit;
  private final Layout layout;
  private final List<List<Fragment.Wire>> wires = new ArrayList<>();
  private final List<List<Fragment.Element>> elements = new ArrayList<>();
  private final List<List<Integer>> touching = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** How each cut is made and which id it gets; null on the first walk. */
  private final List<Cut> known;

  /** Local qubit of each segment. */
  private final int[] local;

  /** Segment each wire is in. */
  private final int[] current;

  private Cutter(Circuit circuit, Layout layout, List<Cut> known) {
    this.circuit = circuit;
    this.known = known;
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

  static CutPlan plan(Circuit circuit, Layout layout, boolean jointly) {
    Cutter first = new Cutter(circuit, layout, null);
    first.walk();
    List<Cut> cuts = new ArrayList<>(first.cuts);
    List<Cut> sorted = new ArrayList<>();
    List<CutGroup> groups = new ArrayList<>();
    for (List<Integer> group : new Parallel(circuit).groups(first.cuts, jointly)) {
      List<Cut> own = new ArrayList<>();
      for (int c : group) {
        Cut cut = first.cuts.get(c);
        Cut made =
            new Cut(
                sorted.size(),
                cut.position(),
                cut.gate(),
                cut.qubits(),
                group.size() == 1 ? cut.how() : cut.how().asRotation(),
                cut.fragmentA(),
                cut.fragmentB());
        cuts.set(c, made);
        sorted.add(made);
        own.add(made);
      }
      groups.add(
          new CutGroup(
              own.stream().map(Cut::id).toList(),
              Parallel.qpd(own),
              own.get(0).fragmentA(),
              own.get(0).fragmentB()));
    }
    Cutter second = new Cutter(circuit, layout, cuts);
    second.walk();
    List<Fragment> fragments = new ArrayList<>();
    for (int f = 0; f < second.wires.size(); f++) {
      List<Integer> touching = second.touching.get(f).stream().sorted().toList();
      fragments.add(new Fragment(f, second.wires.get(f), second.elements.get(f), touching));
    }
    return new CutPlan(circuit, layout, sorted, groups, fragments);
  }

  private void walk() {
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
      Cut cut = made(new Cut(0, position, null, List.of(qubit), WireCut.WIRE, from, into));
      end(cut.id(), qubit, cut.how().a());
      current[qubit]++;
      end(cut.id(), qubit, cut.how().b());
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
    int a = gate.qubit(0);
    int b = gate.qubit(1);
    Decomposition how = known == null ? GateCuts.of(gate) : null;
    Cut cut = made(new Cut(0, position, gate, gate.qubits(), how, fragment(a), fragment(b)));
    end(cut.id(), a, cut.how().a());
    end(cut.id(), b, cut.how().b());
  }

  /** The cut as it is made, in the end. */
  private Cut made(Cut cut) {
    cuts.add(cut);
    return known == null ? cut : known.get(cuts.size() - 1);
  }

  private void end(int cut, int qubit, Side side) {
    int f = fragment(qubit);
    side.before().forEach(g -> add(f, g.on(List.of(qubit))));
    elements.get(f).add(Fragment.Element.end(cut, local[current[qubit]]));
    side.after().forEach(g -> add(f, g.on(List.of(qubit))));
    touching.get(f).add(cut);
  }
}
