package kerf.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.GateKind.Spectrum;

/** Which instruction a gate, or a run of one-qubit gates, becomes: its row of the table says it. */
final class Gates {
  private static final double[] X = {0, 0, 1, 0, 1, 0, 0, 0};
  private static final double[] Z = {1, 0, 0, 0, 0, 0, -1, 0};
  private static final Map<GateKind, Form> FORMS = new EnumMap<>(GateKind.class);

  static {
    for (GateKind kind : GateKind.values()) {
      FORMS.put(kind, kind.qubits() == 1 ? one(alone(kind)) : two(kind));
    }
  }

  private Gates() {}

  /** What a gate does, and to which rows. */
  private record Form(Action action, Selection rows) {}

  /** What a gate does that is an instruction by itself. */
  static Action action(GateKind kind) {
    return FORMS.get(kind).action;
  }

  private static Action alone(GateKind kind) {
    double[] matrix = kind.angles() == 0 ? kind.matrix() : null;
    if (Arrays.equals(matrix, X) || Arrays.equals(matrix, Z)) {
      return Arrays.equals(matrix, X) ? Action.MOVE : Action.SIGN;
    }
    boolean rotation = kind.spectrum() == Spectrum.ROTATION;
    return switch (rotation ? kind.axes() : "") {
      case "Y" -> Action.TURN;
      case "X" -> Action.TILT;
      default ->
          kind.pattern().isReal()
              ? Action.REAL
              : kind.axes().equals("Z") ? Action.PHASE : Action.COMPLEX;
    };
  }

  private static Form one(Action action) {
    return new Form(action, isDiagonal(action) ? Selection.SET : Selection.PAIRS);
  }

  private static boolean isDiagonal(Action action) {
    return action == Action.PHASE || action == Action.SIGN;
  }

  private static Form two(GateKind kind) {
    if (kind.isControlled()) {
      GateKind base = kind.base().orElseThrow();
      Action action = alone(base);
      boolean signed = action == Action.PHASE && base.spectrum() == Spectrum.ROTATION;
      Selection set = signed ? Selection.SIGNED : Selection.BOTH;
      return new Form(action, isDiagonal(action) ? set : Selection.CONTROLLED);
    }
    if (kind.spectrum() == Spectrum.ROTATION) {
      Action action = kind.pattern().isReal() ? Action.TURN : Action.TILT;
      Selection rows = Selection.rotation(kind.axes());
      return new Form(kind.pattern().isDiagonal() ? Action.PHASE : action, rows);
    }
    List<Integer> changed = kind.pattern().changed();
    return changed.size() == 2
        ? new Form(Action.COMPLEX, Selection.pair(changed.get(0), changed.get(1)))
        : new Form(Action.DENSE, Selection.FOURS);
  }

  /** Gates on one qubit in time order; bit is the qubit's row bit. */
  static Instruction run(List<Gate> run, int bit) {
    Form form = run.size() == 1 ? FORMS.get(run.get(0).kind()) : one(together(run));
    return instruction(run, form, bit, Instruction.NO_BIT);
  }

  private static Action together(List<Gate> run) {
    List<Action> own = run.stream().map(g -> action(g.kind())).distinct().toList();
    if (own.equals(List.of(Action.TURN)) || own.equals(List.of(Action.TILT))) {
      return own.get(0);
    }
    boolean real = run.stream().allMatch(g -> g.kind().pattern().isReal());
    boolean phase = own.stream().allMatch(Gates::isDiagonal);
    return real ? Action.REAL : phase ? Action.PHASE : Action.COMPLEX;
  }

  /** A two-qubit gate; a and b are its qubits' row bits. */
  static Instruction two(Gate gate, int a, int b) {
    return instruction(List.of(gate), FORMS.get(gate.kind()), a, b);
  }

  private static Instruction instruction(List<Gate> gates, Form form, int a, int b) {
    List<Factor> factors = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= gates.size() && form.action.width() > 0; i++) {
      Factor.Source source = Factor.Source.of(gates.get(start));
      if (i == gates.size() || Factor.Source.of(gates.get(i)) != source) {
        factors.add(new Factor(source, form.action, form.rows, gates.subList(start, i)));
        start = i;
      }
    }
    return new Instruction(form.action, form.rows, a, b, factors);
  }
}
