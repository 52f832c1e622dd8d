package kerf.sim;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;

/** Which instruction a gate, or a run of one-qubit gates, becomes. */
final class Gates {
  private Gates() {}

  /**
   * Gates of which a gate is the product, first one first: one-qubit parts join the qubit's next
   * run.
   */
  static List<Gate> parts(Gate gate) {
    Integer a = gate.qubit(0);
    Integer b = gate.qubit(1);
    return switch (gate.kind()) {
      // Y = i X Z
      case CY -> List.of(Gate.of(GateKind.CZ, a, b), Gate.of(GateKind.CX, a, b), s(a));
      case DCX -> List.of(Gate.of(GateKind.CX, a, b), Gate.of(GateKind.CX, b, a));
      case ISWAP -> List.of(Gate.of(GateKind.CZ, a, b), s(a), s(b), Gate.of(GateKind.SWAP, a, b));
      // (X − Y⊗X)/√2 = X (1 − i Z⊗X)/√2
      case ECR ->
          List.of(Gate.of(GateKind.RZX, Angle.of(Math.PI / 2), a, b), Gate.of(GateKind.X, a));
      default -> throw new IllegalStateException(gate + " has no parts");
    };
  }

  private static Gate s(Integer qubit) {
    return Gate.of(GateKind.S, qubit);
  }

  /** Gates on one qubit in time order; bit is the qubit's row bit. */
  static Instruction run(List<Gate> run, int bit) {
    if (run.size() == 1 && run.get(0).kind() == GateKind.X) {
      return Instruction.plain(Action.MOVE, Rows.PAIRS, bit, Instruction.NO_BIT);
    }
    if (run.size() == 1 && run.get(0).kind() == GateKind.Z) {
      return Instruction.plain(Action.SIGN, Rows.SET, bit, Instruction.NO_BIT);
    }
    Action action = actionOf(run);
    Rows rows = action == Action.PHASE ? Rows.SET : Rows.PAIRS;
    List<Factor> factors = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= run.size(); i++) {
      Factor.Source source = Factor.Source.of(run.get(start));
      if (i == run.size() || Factor.Source.of(run.get(i)) != source) {
        factors.add(new Factor(source, action, rows, run.subList(start, i)));
        start = i;
      }
    }
    return new Instruction(action, rows, bit, Instruction.NO_BIT, factors);
  }

  private static Action actionOf(List<Gate> run) {
    if (run.stream().allMatch(g -> g.kind() == GateKind.RY)) {
      return Action.TURN;
    }
    if (run.stream().allMatch(g -> g.kind() == GateKind.RX)) {
      return Action.TILT;
    }
    if (run.stream().allMatch(g -> g.kind().isReal())) {
      return Action.REAL;
    }
    return run.stream().allMatch(g -> g.kind().isDiagonal()) ? Action.PHASE : Action.COMPLEX;
  }

  /** A two-qubit gate; a and b are its qubits' row bits. */
  static Instruction two(Gate gate, int a, int b) {
    return switch (gate.kind()) {
      case CX -> Instruction.plain(Action.MOVE, Rows.CONTROLLED, a, b);
      case CZ -> Instruction.plain(Action.SIGN, Rows.BOTH, a, b);
      case CP, CS, CSDG -> of(gate, Action.PHASE, Rows.BOTH, a, b);
      case CRZ -> of(gate, Action.PHASE, Rows.SIGNED, a, b);
      case RZZ -> of(gate, Action.PHASE, Rows.ODD, a, b);
      case CH -> of(gate, Action.REAL, Rows.CONTROLLED, a, b);
      case CRY -> of(gate, Action.TURN, Rows.CONTROLLED, a, b);
      case CRX -> of(gate, Action.TILT, Rows.CONTROLLED, a, b);
      case CSX, CSXDG, CU -> of(gate, Action.COMPLEX, Rows.CONTROLLED, a, b);
      case RXX -> of(gate, Action.TILT, Rows.XX, a, b);
      case RYY -> of(gate, Action.TILT, Rows.YY, a, b);
      case RZX -> of(gate, Action.TILT, Rows.ZX, a, b);
      case XX_PLUS_YY -> of(gate, Action.COMPLEX, Rows.ODD, a, b);
      case XX_MINUS_YY -> of(gate, Action.COMPLEX, Rows.EVEN, a, b);
      case UNITARY2 -> of(gate, Action.DENSE, Rows.FOURS, a, b);
      default -> throw new IllegalStateException(gate + " is no instruction by itself");
    };
  }

  private static Instruction of(Gate gate, Action action, Rows rows, int a, int b) {
    Factor factor = new Factor(Factor.Source.of(gate), action, rows, List.of(gate));
    return new Instruction(action, rows, a, b, List.of(factor));
  }
}
