package kerf.model;

import java.util.function.IntFunction;
import kerf.circuit.Observable;

/**
 * What is measured and how it becomes a class. Every readout's observable has its spectrum within
 * [−1, 1]; the probability of class 1 is p = (1 − ⟨O⟩)/2, so ⟨O⟩ = 1, as in |0…0⟩, is class 0.
 */
public enum Readout implements Named {
  /** Parity Z⊗…⊗Z: p is the probability of an odd number of ones. */
  PARITY(Observable::parity),

  /** Mean magnetisation (1/n)ΣZ_i: p is the expected share of ones. */
  MEAN_Z(Observable::meanZ);

  private final IntFunction<Observable> observable;

  Readout(IntFunction<Observable> observable) {
    this.observable = observable;
  }

  /** The observable on n qubits. */
  public Observable observable(int qubits) {
    return observable.apply(qubits);
  }

  /** Probability of class 1 from an expectation value; a sampled one may leave [0, 1] slightly. */
  public double probability(double expectation) {
    return (1 - expectation) / 2;
  }

  /** dp/d⟨O⟩, the same for every expectation value. */
  public double slope() {
    return -0.5;
  }
}
