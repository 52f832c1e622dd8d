package kerf.cut;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.qpd.GateCut;

/**
 * Where a circuit is cut and the fragments that result: any number of both, cuts between any pair
 * of fragments.
 */
public final class CutPlan implements Serializable {
  private static final long serialVersionUID = 1;

  private final Circuit circuit;
  private final Partition partition;
  private final List<Cut> cuts;
  private final List<Fragment> fragments;

  private CutPlan(Circuit circuit, Partition partition, List<Cut> cuts, List<Fragment> fragments) {
    this.circuit = circuit;
    this.partition = partition;
    this.cuts = List.copyOf(cuts);
    this.fragments = List.copyOf(fragments);
  }

  /**
   * Cuts every gate that stands across two fragments of a partition.
   *
   * @throws IllegalArgumentException when such a gate cannot be cut, or sizes differ
   */
  public static CutPlan of(Circuit circuit, Partition partition) {
    if (partition.qubits() != circuit.qubits()) {
      throw new IllegalArgumentException(
          "partition %s: expected %d qubits as in the circuit, got %d"
              .formatted(partition, circuit.qubits(), partition.qubits()));
    }
    return new Cutter(circuit, partition).plan();
  }

  /** The circuit. */
  public Circuit circuit() {
    return circuit;
  }

  /** The partition. */
  public Partition partition() {
    return partition;
  }

  /** Cuts in time order; a cut's id is its index. */
  public List<Cut> cuts() {
    return cuts;
  }

  /** Fragments; a fragment's id is its index. */
  public List<Fragment> fragments() {
    return fragments;
  }

  /**
   * κ = Π κ_c; sampling takes κ² times the shots in the worst case. Where a cut gate's angle
   * depends on a binding, the largest value.
   */
  public double kappa() {
    return cuts.stream().mapToDouble(c -> c.how().kappa()).reduce(1, (x, y) -> x * y);
  }

  /**
   * Subexperiments the flat flow would run for one binding and one observable setting: every term
   * of the product of all decompositions, on every fragment (F·6^c for gates of six terms); 1 where
   * nothing is cut.
   */
  public double nominalSubexperiments() {
    return cuts.stream()
        .mapToDouble(c -> c.how().decomposition().terms().size())
        .reduce(fragments.size(), (x, y) -> x * y);
  }

  @Override
  public String toString() {
    return "plan %s: %d fragments, %d cuts, κ %.4g"
        .formatted(partition, fragments.size(), cuts.size(), kappa());
  }

  /** Walks the circuit once, handing gates and cut ends to fragments. */
  private static final class Cutter {
    private final Circuit circuit;
    private final Partition partition;
    private final List<List<Integer>> qubits = new ArrayList<>();
    private final List<List<Fragment.Element>> elements = new ArrayList<>();
    private final List<List<Integer>> touching = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final int[] local;

    private Cutter(Circuit circuit, Partition partition) {
      this.circuit = circuit;
      this.partition = partition;
      this.local = new int[circuit.qubits()];
      for (int f = 0; f < partition.fragments(); f++) {
        qubits.add(new ArrayList<>());
        elements.add(new ArrayList<>());
        touching.add(new ArrayList<>());
      }
      for (int q = 0; q < local.length; q++) {
        List<Integer> own = qubits.get(partition.fragmentOf(q));
        local[q] = own.size();
        own.add(q);
      }
    }

    private CutPlan plan() {
      List<Gate> gates = circuit.gates();
      for (int i = 0; i < gates.size(); i++) {
        Gate gate = gates.get(i);
        int home = partition.fragmentOf(gate.qubit(0));
        if (gate.qubits().stream().allMatch(q -> partition.fragmentOf(q) == home)) {
          List<Integer> on = gate.qubits().stream().map(q -> local[q]).toList();
          elements.get(home).add(Fragment.Element.of(gate.on(on)));
        } else {
          cut(i, gate);
        }
      }
      List<Fragment> fragments = new ArrayList<>();
      for (int f = 0; f < qubits.size(); f++) {
        fragments.add(new Fragment(f, qubits.get(f), elements.get(f), touching.get(f)));
      }
      return new CutPlan(circuit, partition, cuts, fragments);
    }

    private void cut(int position, Gate gate) {
      GateCut how = GateCut.of(gate);
      int a = gate.qubit(0);
      int b = gate.qubit(1);
      int id = cuts.size();
      cuts.add(new Cut(id, position, gate, how, partition.fragmentOf(a), partition.fragmentOf(b)));
      end(id, a, how.a());
      end(id, b, how.b());
    }

    private void end(int cut, int qubit, GateCut.Frame frame) {
      int f = partition.fragmentOf(qubit);
      frame(f, qubit, frame.before());
      elements.get(f).add(Fragment.Element.end(cut, local[qubit]));
      frame(f, qubit, frame.after());
      touching.get(f).add(cut);
    }

    private void frame(int fragment, int qubit, List<GateKind> kinds) {
      for (GateKind kind : kinds) {
        elements.get(fragment).add(Fragment.Element.of(Gate.of(kind, local[qubit])));
      }
    }
  }
}
