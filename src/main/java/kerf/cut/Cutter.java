package kerf.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCuts;
import kerf.qpd.Side;

/**
 * Walks the circuit once, handing gates and cut ends to fragments, and numbers the cuts anew when
 * all are known and grouped.
 */
final class Cutter {
  private final Circuit circuit;
  private final Layout layout;
  private final List<List<Fragment.Wire>> wires = new ArrayList<>();

  /** Gates of each fragment, and bare ends of the cuts found. */
  private final List<List<Fragment.Element>> elements = new ArrayList<>();

  /** Cuts by themselves, in time order. */
  private final List<Cut> found = new ArrayList<>();

  /** Local qubit of each segment. */
  private final int[] local;

  /** Segment each wire is in. */
  private final int[] current;

  private Cutter(Circuit circuit, Layout layout) {
    this.circuit = circuit;
    this.layout = layout;
    this.local = new int[layout.segments().size()];
    this.current = new int[circuit.qubits()];
    for (int f = layout.fragments(); f > 0; f--) {
      wires.add(new ArrayList<>());
      elements.add(new ArrayList<>());
    }
    Arrays.setAll(current, q -> layout.segmentAt(q, 0));
    for (int s = 0; s < local.length; s++) {
      Layout.Segment segment = layout.segments().get(s);
      List<Fragment.Wire> own = wires.get(segment.fragment());
      local[s] = own.size();
      boolean last = s + 1 == local.length || layout.segments().get(s + 1).from() == 0;
      own.add(new Fragment.Wire(segment.qubit(), last));
    }
  }

  /**
   * Cuts a circuit.
   *
   * @param jointly false for a sum of its own for every cut
   */
  static CutPlan plan(Circuit circuit, Layout layout, boolean jointly) {
    Cutter cutter = new Cutter(circuit, layout);
    cutter.walk();
    List<Cut> cuts = new ArrayList<>();
    List<CutGroup> groups = new ArrayList<>();
    Cut[] made = new Cut[cutter.found.size()];
    List<List<Cut>> alone = cutter.found.stream().map(List::of).toList();
    for (List<Cut> group : jointly ? CutGroup.parallel(circuit, cutter.found) : alone) {
      int first = cuts.size();
      for (Cut cut : group) {
        made[cut.id()] = made(cut, cuts.size(), group.size() > 1);
        cuts.add(made[cut.id()]);
      }
      groups.add(CutGroup.of(cuts.subList(first, cuts.size())));
    }
    List<Fragment> fragments =
        IntStream.range(0, layout.fragments()).mapToObj(f -> cutter.fragment(f, made)).toList();
    return new CutPlan(circuit, layout, List.copyOf(cuts), List.copyOf(groups), fragments);
  }

  private static Cut made(Cut cut, int id, boolean jointly) {
    if (cut instanceof GateCut of) {
      Decomposition how = jointly ? of.how().asRotation() : of.how();
      return new GateCut(id, of.position(), of.gate(), how, of.fragmentA(), of.fragmentB());
    }
    int qubit = cut.qubits().get(0);
    return new WireCut(id, cut.position(), qubit, cut.fragmentA(), cut.fragmentB());
  }

  /** A fragment with the cuts as they are made and the gates that belong around their ends. */
  private Fragment fragment(int f, Cut[] made) {
    List<Fragment.Element> all = new ArrayList<>();
    SortedSet<Integer> touching = new TreeSet<>();
    for (Fragment.Element element : elements.get(f)) {
      if (element instanceof Fragment.CutEnd end) {
        Cut cut = made[end.cut()];
        Side side = cut.side(f);
        side.before().forEach(g -> all.add(new Fragment.LocalGate(g.on(end.qubits()))));
        all.add(new Fragment.CutEnd(cut.id(), end.qubit()));
        side.after().forEach(g -> all.add(new Fragment.LocalGate(g.on(end.qubits()))));
        touching.add(cut.id());
      } else {
        all.add(element);
      }
    }
    return new Fragment(f, List.copyOf(wires.get(f)), List.copyOf(all), List.copyOf(touching));
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
    elements.get(fragment).add(new Fragment.LocalGate(gate.on(on)));
  }

  /** Moves a wire on to the segment a gate finds it in, cutting it on the way. */
  private void enter(int qubit, int gate) {
    int to = layout.segmentAt(qubit, gate);
    while (current[qubit] < to) {
      Layout.Segment next = layout.segments().get(current[qubit] + 1);
      int id = found.size();
      found.add(new WireCut(id, next.from(), qubit, fragment(qubit), next.fragment()));
      end(id, qubit);
      current[qubit]++;
      end(id, qubit);
    }
  }

  private void cut(int position, Gate gate) {
    int a = gate.qubit(0);
    int b = gate.qubit(1);
    List<Gate> factors = GateCuts.factors(gate);
    if (factors != null) {
      // It does not entangle: nothing to cut.
      add(fragment(a), factors.get(0).on(List.of(a)));
      add(fragment(b), factors.get(1).on(List.of(b)));
      return;
    }
    int id = found.size();
    found.add(new GateCut(id, position, gate, GateCuts.of(gate), fragment(a), fragment(b)));
    end(id, a);
    end(id, b);
  }

  private void end(int cut, int qubit) {
    elements.get(fragment(qubit)).add(new Fragment.CutEnd(cut, local[current[qubit]]));
  }
}
