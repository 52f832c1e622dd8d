package kerf.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.GateKind.Spectrum;

/** Which instruction a gate, or a run of one-qubit gates, becomes. */
final class Gates {
  private static final double[] X = {0, 0, 1, 0, 1, 0, 0, 0};
  private static final double[] Z = {1, 0, 0, 0, 0, 0, -1, 0};

  private Gates() {}

  /** Gates on one qubit in time order; bit is the qubit's row bit. */
  static Instruction run(List<Gate> run, int bit) {
    Action action = actionOf(run.stream().map(Gate::kind).toList());
    Selection rows = isDiagonal(action) ? Selection.SET : Selection.PAIRS;
    List<Factor> factors = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= run.size() && action.width() > 0; i++) {
      Factor.Source source = Factor.Source.of(run.get(start));
      if (i == run.size() || Factor.Source.of(run.get(i)) != source) {
        factors.add(new Factor(source, action, rows, run.subList(start, i)));
        start = i;
      }
    }
    return new Instruction(action, rows, bit, Instruction.NO_BIT, factors);
  }

  private static boolean isDiagonal(Action action) {
    return action == Action.PHASE || action == Action.SIGN;
  }

  private static Action actionOf(List<GateKind> run) {
    if (run.size() == 1 && run.get(0).angles() == 0) {
      double[] matrix = run.get(0).matrix();
      if (Arrays.equals(matrix, X) || Arrays.equals(matrix, Z)) {
        return Arrays.equals(matrix, X) ? Action.MOVE : Action.SIGN;
      }
    }
    if (run.stream().allMatch(kind -> isRotation(kind, "Y"))) {
      return Action.TURN;
    }
    if (run.stream().allMatch(kind -> isRotation(kind, "X"))) {
      return Action.TILT;
    }
    if (run.stream().allMatch(GateKind::isReal)) {
      return Action.REAL;
    }
    return run.stream().allMatch(kind -> kind.axes().equals("Z")) ? Action.PHASE : Action.COMPLEX;
  }

  /** True for exp(−iθP/2). */
  static boolean isRotation(GateKind kind, String pauli) {
    return kind.spectrum() == Spectrum.ROTATION && kind.axes().equals(pauli);
  }

  /** A two-qubit gate; a and b are its qubits' row bits. */
  static Instruction two(Gate gate, int a, int b) {
    GateKind kind = gate.kind();
    if (kind.isControlled()) {
      GateKind base = kind.base().orElseThrow();
      Action action = actionOf(List.of(base));
      boolean signed = action == Action.PHASE && base.spectrum() == Spectrum.ROTATION;
      Selection where = signed ? Selection.SIGNED : Selection.BOTH;
      return of(gate, action, isDiagonal(action) ? where : Selection.CONTROLLED, a, b);
    }
    if (kind.spectrum() == Spectrum.ROTATION) {
      Action action = kind.isReal() ? Action.TURN : Action.TILT;
      Selection rows = Selection.rotation(kind.axes());
      return of(gate, kind.isDiagonal() ? Action.PHASE : action, rows, a, b);
    }
    List<Integer> changed = kind.changed();
    return changed.size() == 2
        ? of(gate, Action.COMPLEX, Selection.pair(changed.get(0), changed.get(1)), a, b)
        : of(gate, Action.DENSE, Selection.FOURS, a, b);
  }

  private static Instruction of(Gate gate, Action action, Selection rows, int a, int b) {
    if (action.width() == 0) {
      return Instruction.plain(action, rows, a, b);
    }
    Factor factor = new Factor(Factor.Source.of(gate), action, rows, List.of(gate));
    return new Instruction(action, rows, a, b, List.of(factor));
  }
}
