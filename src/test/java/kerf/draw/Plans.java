package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.cut.CutPlan;
import kerf.cut.Layout;

/** Plans to draw. */
final class Plans {
  private Plans() {}

  /** One of each sort, none of them too long to be drawn gate by gate. */
  static List<CutPlan> all() {
    return List.of(
        ladder(4, 2, 2),
        ladder(40, 1, 10),
        ladder(5, 1, 1),
        mixed(),
        star(),
        single(),
        split(),
        parallel(),
        random(9, 120, 3, 8, 1),
        random(30, 200, 30, 2, 2),
        random(70, 200, 70, 5, 3));
  }

  /** Layers of RY and RZ with a ladder of CX between. */
  static CutPlan ladder(int qubits, int layers, int fragments) {
    Circuit.Builder circuit = Circuit.on(qubits);
    int weight = 0;
    for (int layer = 0; layer <= layers; layer++) {
      for (int q = 0; q < qubits; q++) {
        circuit.add(GateKind.RY, Angle.weight(weight++), q);
      }
      for (int q = 0; q < qubits; q++) {
        circuit.add(GateKind.RZ, Angle.weight(weight++), q);
      }
      for (int q = 0; layer < layers && q + 1 < qubits; q++) {
        circuit.add(GateKind.CX, q, q + 1);
      }
    }
    return CutPlan.of(circuit.build(), Layout.contiguous(fragments, qubits));
  }

  /** Twelve qubits, three fragments, gates of many kinds inside and across. */
  static CutPlan mixed() {
    Circuit.Builder c = Circuit.on(12);
    for (int q = 0; q < 12; q++) {
      c.add(GateKind.H, q);
    }
    for (int q = 0; q < 12; q++) {
      c.add(GateKind.P, Angle.feature(q).times(2), q);
    }
    for (int q = 0; q + 1 < 12; q += 3) {
      Angle both = Angle.feature(q).from(Math.PI).times(Angle.feature(q + 1).from(Math.PI));
      c.add(GateKind.RZZ, both.times(2), q, q + 1);
    }
    c.add(new Gate(GateKind.U, List.of(2), angles(Math.PI / 2, 0.531, -Math.PI / 4)));
    c.add(GateKind.CP, Angle.of(Math.PI / 8), 3, 4);
    c.add(GateKind.SWAP, 1, 2);
    c.add(GateKind.ECR, 7, 8);
    c.add(new Gate(GateKind.XX_PLUS_YY, List.of(9, 10), List.of(Angle.weight(0), Angle.weight(1))));
    c.add(new Gate(GateKind.CU, List.of(4, 6), angles(0.1, 0.2, Math.PI, 1.5)));
    c.add(Gate.unitary(GateKind.ISWAP.matrix(), 5, 6));
    c.add(Gate.unitary(GateKind.T.matrix(), 0));
    c.add(GateKind.RZZ, Angle.weight(2), 3, 8);
    c.add(GateKind.CRY, Angle.weight(3).times(Angle.feature(3)), 0, 4);
    c.add(GateKind.SDG, 1).add(GateKind.SX, 2).add(GateKind.TDG, 9).add(GateKind.SXDG, 11);
    c.add(GateKind.ISWAP, 10, 11).add(GateKind.DCX, 1, 2).add(GateKind.CZ, 5, 6);
    c.add(GateKind.RZX, Angle.of(0.25), 8, 7).add(GateKind.CSX, 6, 9).add(GateKind.CH, 11, 10);
    c.add(GateKind.SWAP, 7, 8).add(GateKind.CX, 11, 0);
    for (int q = 0; q < 12; q++) {
      c.add(GateKind.RY, Angle.weight(4 + q), q);
    }
    return CutPlan.of(c.build(), Layout.ofLetters("AAAABBBBCCCC", 12));
  }

  private static List<Angle> angles(double... radians) {
    List<Angle> angles = new ArrayList<>();
    for (double r : radians) {
      angles.add(Angle.of(r));
    }
    return angles;
  }

  /** A star of seven qubits whose centre changes fragments twice. */
  static CutPlan star() {
    Circuit.Builder c = Circuit.on(7).add(GateKind.H, 0);
    for (int q = 1; q < 7; q++) {
      c.add(GateKind.CX, 0, q).add(GateKind.RY, Angle.weight(q - 1), q);
    }
    c.add(GateKind.CZ, 0, 1);
    List<Layout.Segment> segments = new ArrayList<>();
    segments.add(new Layout.Segment(0, 0, 0));
    segments.add(new Layout.Segment(0, 7, 1));
    segments.add(new Layout.Segment(0, 13, 0));
    for (int q = 1; q < 7; q++) {
      segments.add(new Layout.Segment(q, 0, q < 4 ? 0 : 1));
    }
    return CutPlan.of(c.build(), new Layout(7, segments));
  }

  /** A CP(2π), which needs no cut, and a CP(π), which does. */
  static CutPlan split() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.CP, Angle.of(2 * Math.PI), 0, 1)
            .add(GateKind.CP, Angle.of(Math.PI), 0, 1)
            .build();
    return CutPlan.of(circuit, Layout.contiguous(2, 2));
  }

  /** Two by two: three rotations side by side across, then one more gate alone. */
  static CutPlan parallel() {
    Circuit.Builder circuit = Circuit.on(6);
    for (int q = 0; q < 3; q++) {
      circuit.add(GateKind.RZZ, Angle.weight(q), q, q + 3);
    }
    for (int q = 0; q + 1 < 6; q++) {
      circuit.add(GateKind.CX, q, q + 1);
    }
    return CutPlan.of(circuit.build(), Layout.ofLetters("AAABBB", 6));
  }

  /** One qubit. */
  static CutPlan single() {
    Circuit circuit =
        Circuit.on(1).add(GateKind.H, 0).add(GateKind.RY, Angle.feature(0), 0).build();
    return CutPlan.of(circuit, Layout.contiguous(1, 1));
  }

  /** Gates anywhere, of every kind; up to {@code reach} rows apart. */
  static CutPlan random(int qubits, int gates, int fragments, int reach, long seed) {
    Random random = new Random(seed);
    List<GateKind> kinds = new ArrayList<>(List.of(GateKind.values()));
    kinds.remove(GateKind.UNITARY1);
    kinds.remove(GateKind.UNITARY2);
    Circuit.Builder circuit = Circuit.on(qubits);
    for (int g = 0; g < gates; g++) {
      GateKind kind = kinds.get(random.nextInt(kinds.size()));
      List<Integer> on = new ArrayList<>(List.of(random.nextInt(qubits)));
      while (on.size() < kind.qubits()) {
        int q = on.get(0) + random.nextInt(2 * reach + 1) - reach;
        if (q >= 0 && q < qubits && q != on.get(0)) {
          on.add(q);
        }
      }
      List<Angle> angles = new ArrayList<>();
      while (angles.size() < kind.angles()) {
        angles.add(Angle.weight(random.nextInt(100)));
      }
      circuit.add(new Gate(kind, on, angles));
    }
    return CutPlan.of(circuit.build(), Layout.contiguous(fragments, qubits));
  }
}
