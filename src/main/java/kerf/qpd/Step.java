package kerf.qpd;

import java.io.Serializable;
import kerf.circuit.Pauli;

/**
 * One thing a device does at an end of a cut, said by a Pauli string P on the qubits of that end:
 * one letter where a cut stands alone; where several are cut jointly, letter j is for the j-th.
 */
public sealed interface Step extends Serializable {
  /** P. */
  Pauli pauli();

  /** As traces and exports spell it, for instance {@code measure Z} or {@code weak X 0.7}. */
  String text();

  /**
   * The qubit begins here, in the eigenstate of ±P.
   *
   * @param sign ±1
   */
  record Prepare(Pauli pauli, int sign) implements Step {
    @Override
    public String text() {
      return "prepare" + (sign > 0 ? "+ " : "- ") + pauli;
    }
  }

  /**
   * The gate exp(−iπ·quarters·P/4).
   *
   * @param quarters ±1 for a quarter turn, as S and S† are about Z; 2 for P itself
   */
  record Turn(Pauli pauli, int quarters) implements Step {
    @Override
    public String text() {
      return (quarters == 2 ? "flip " : quarters > 0 ? "turn+ " : "turn- ") + pauli;
    }
  }

  /** A measurement of P: its outcome ±1 counts as that, and the qubits are kept. */
  record Measure(Pauli pauli) implements Step {
    @Override
    public String text() {
      return "measure " + pauli;
    }
  }

  /**
   * A measurement with Kraus operators (1 ± e^{−iφ/2} P)/2, one ancilla on a device, whose outcomes
   * count ±1.
   *
   * @param phi φ in radians
   */
  record WeakMeasure(Pauli pauli, double phi) implements Step {
    @Override
    public String text() {
      return "weak " + pauli + " " + phi;
    }
  }
}
