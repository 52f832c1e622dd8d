package kerf.qpd;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/** A Kraus operator of steps on one qubit, whose outcome counts +1 or −1. */
final class Kraus {
  private static final double R = Math.sqrt(.5);

  private final int sign;
  private final double[] matrix;

  private Kraus(int sign, double[] matrix) {
    this.sign = sign;
    this.matrix = matrix;
  }

  int sign() {
    return sign;
  }

  /** 2×2. Not a copy: treat as read-only. */
  double[] matrix() {
    return matrix;
  }

  /** All of them: one for each combination of outcomes. */
  static List<Kraus> of(List<Step> steps) {
    List<Kraus> all = List.of(new Kraus(1, GateKind.ID.matrix()));
    for (Step step : steps) {
      List<Kraus> next = new ArrayList<>();
      for (Kraus before : all) {
        for (Kraus own : of(step)) {
          next.add(new Kraus(before.sign * own.sign, Matrices.multiply(own.matrix, before.matrix)));
        }
      }
      all = next;
    }
    return all;
  }

  private static List<Kraus> of(Step step) {
    char letter = step.pauli().letter(0);
    double[] p = GateKind.valueOf(String.valueOf(letter)).matrix();
    if (step instanceof Step.Prepare prepare) {
      // Of a qubit that is |0⟩.
      int sign = prepare.sign();
      boolean z = letter == 'Z';
      double[] one = sign > 0 ? GateKind.ID.matrix() : GateKind.X.matrix();
      return List.of(new Kraus(1, z ? one : combined(R, sign * R, 0, p)));
    }
    if (step instanceof Step.Turn turn) {
      int quarters = turn.quarters();
      return List.of(new Kraus(1, quarters == 2 ? p : combined(R, 0, -quarters * R, p)));
    }
    double phi = step instanceof Step.WeakMeasure weak ? weak.phi() : 0;
    double re = Math.cos(phi / 2) / 2;
    double im = -Math.sin(phi / 2) / 2;
    return List.of(new Kraus(1, combined(.5, re, im, p)), new Kraus(-1, combined(.5, -re, -im, p)));
  }

  /** a + (re + i·im)·P. */
  private static double[] combined(double a, double re, double im, double[] p) {
    return Matrices.sum(Matrices.scale(GateKind.ID.matrix(), a, 0), Matrices.scale(p, re, im));
  }
}
