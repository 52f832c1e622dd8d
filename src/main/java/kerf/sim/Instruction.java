package kerf.sim;

import java.io.Serializable;
import java.util.List;

/**
 * One step of a program: what it does, on which qubits, and where its coefficients come from.
 *
 * @param action update family
 * @param a first qubit (control of CX)
 * @param b second qubit, or −1
 * @param form layout of the coefficients
 * @param factors product of coefficients, first factor applied first
 */
record Instruction(Action action, int a, int b, Form form, List<Factor> factors)
    implements Serializable {

  /** The update families; each has its own kernel. */
  enum Action {
    /** 2×2 on qubit a. */
    ONE,
    /** X on qubit a: a renaming of rows. */
    FLIP,
    /** CX from a to b: a renaming of rows. */
    CNOT,
    /** CZ on a and b: signs. */
    SIGN,
    /** exp(−iθZZ/2) on a and b: phases. */
    PHASE,
    /** Splits on the basis value of qubit a: a cut. */
    BRANCH
  }

  Instruction {
    factors = List.copyOf(factors);
  }

  static Instruction plain(Action action, int a, int b) {
    return new Instruction(action, a, b, Form.NONE, List.of());
  }

  /** True when no coefficient depends on a binding. */
  boolean isConstant() {
    return dependsOn(Factor.Source.CONSTANT, Factor.Source.CONSTANT);
  }

  /** True when no coefficient depends on features. */
  boolean dependsOnWeightsOnly() {
    return dependsOn(Factor.Source.CONSTANT, Factor.Source.WEIGHTS);
  }

  private boolean dependsOn(Factor.Source a, Factor.Source b) {
    for (Factor f : factors) {
      if (f.source() != a && f.source() != b) {
        return false;
      }
    }
    return true;
  }
}
