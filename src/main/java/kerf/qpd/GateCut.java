package kerf.qpd;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;

/**
 * How to cut one gate: a decomposition, its angle, and the local gates that stay with the fragments
 * around each side's operation.
 *
 * @param decomposition tables and coefficients
 * @param angle θ of the coefficients; the constant 0 where they do not depend on one
 * @param a local frame of the gate's first qubit
 * @param b local frame of the gate's second qubit
 */
public record GateCut(Decomposition decomposition, Angle angle, Frame a, Frame b)
    implements Serializable {

  /** One-qubit gates before and after a side's local operation, in time order. */
  public record Frame(List<GateKind> before, List<GateKind> after) implements Serializable {
    private static final Frame NONE = new Frame(List.of(), List.of());

    /** Copies the lists. */
    public Frame {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * CZ as S†⊗S† + S⊗S + M⊗(I − Z) + (I − Z)⊗M, halved; κ = 3 (Mitarai and Fujii, arXiv 1909.07534).
   */
  public static final Decomposition CZ =
      new Decomposition(
          "cz",
          OperationTable.DIAGONAL,
          OperationTable.DIAGONAL,
          List.of(
              term("D", "D", .5, 0, 0),
              term("S", "S", .5, 0, 0),
              term("M", "I", .5, 0, 0),
              term("M", "Z", -.5, 0, 0),
              term("I", "M", .5, 0, 0),
              term("Z", "M", -.5, 0, 0)));

  /** RZZ(θ) = exp(−iθZZ/2); κ = 1 + 2|sin θ| (same source). */
  public static final Decomposition RZZ =
      new Decomposition(
          "rzz",
          OperationTable.DIAGONAL,
          OperationTable.DIAGONAL,
          List.of(
              term("I", "I", .5, .5, 0),
              term("Z", "Z", .5, -.5, 0),
              term("M", "S", 0, 0, .5),
              term("M", "D", 0, 0, -.5),
              term("S", "M", 0, 0, .5),
              term("D", "M", 0, 0, -.5)));

  private static final Frame HADAMARDS = new Frame(List.of(GateKind.H), List.of(GateKind.H));

  /**
   * How to cut a gate.
   *
   * @throws IllegalArgumentException when the gate cannot be cut
   */
  public static GateCut of(Gate gate) {
    return switch (gate.kind()) {
      case CZ -> new GateCut(CZ, Angle.of(0), Frame.NONE, Frame.NONE);
      case CX -> new GateCut(CZ, Angle.of(0), Frame.NONE, HADAMARDS);
      case RZZ -> new GateCut(RZZ, gate.angles().get(0), Frame.NONE, Frame.NONE);
      default ->
          throw new IllegalArgumentException(
              gate
                  + " stands across fragments and cannot be cut; the gates that can are cx, cz"
                  + " and rzz: choose a partition that keeps its qubits together");
    };
  }

  /** κ for one binding. */
  public double kappa(double[] features, double[] weights) {
    return decomposition.kappa(angle.value(features, weights));
  }

  /** κ when the angle is a constant, otherwise the largest κ any binding gives. */
  public double kappa() {
    return angle.features().isEmpty() && angle.weights().isEmpty()
        ? kappa(null, null)
        : decomposition.largestKappa();
  }

  private static Decomposition.Term term(
      String a, String b, double constant, double cosine, double sine) {
    OperationTable table = OperationTable.DIAGONAL;
    return new Decomposition.Term(table.indexOf(a), table.indexOf(b), constant, cosine, sine);
  }
}
