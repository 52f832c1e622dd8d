package kerf.circuit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A real sum of Pauli strings on n qubits.
 *
 * @param qubits n
 * @param terms each string once, coefficients finite, as is the sum of their absolute values
 */
public record Observable(int qubits, List<Term> terms) implements Serializable {

  /** One term: coefficient times Pauli string. */
  public record Term(double coefficient, Pauli pauli) implements Serializable {}

  /** Checks sizes and merges equal strings. */
  public Observable {
    Map<Pauli, Double> merged = new LinkedHashMap<>();
    double most = 0;
    for (Term term : terms) {
      if (term.pauli().qubits() != qubits) {
        throw new IllegalArgumentException(
            "observable term %s: expected %d letters, got %d"
                .formatted(term.pauli(), qubits, term.pauli().qubits()));
      }
      if (!Double.isFinite(term.coefficient())) {
        throw new IllegalArgumentException(
            "observable term " + term.pauli() + ": expected a finite coefficient");
      }
      merged.merge(term.pauli(), term.coefficient(), Double::sum);
      most += Math.abs(term.coefficient());
    }
    if (most == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "observable: expected coefficients that a double holds the sum of, got larger ones; scale"
              + " them down");
    }
    List<Term> copy = new ArrayList<>();
    merged.forEach((p, c) -> copy.add(new Term(c, p)));
    terms = List.copyOf(copy);
  }

  /** A single Pauli string with coefficient 1. */
  public static Observable of(Pauli pauli) {
    return new Observable(pauli.qubits(), List.of(new Term(1, pauli)));
  }

  /** Parity Z⊗…⊗Z. */
  public static Observable parity(int qubits) {
    return of(new Pauli("Z".repeat(qubits)));
  }

  /** Mean magnetisation (1/n) Σ Z_i. */
  public static Observable meanZ(int qubits) {
    List<Term> terms = new ArrayList<>();
    for (int q = 0; q < qubits; q++) {
      terms.add(new Term(1.0 / qubits, Pauli.of(qubits, Map.of(q, 'Z'))));
    }
    return new Observable(qubits, terms);
  }

  /**
   * Reads {@code ZZI - 0.5*X0*Y2 + 0.25}: dense labels (rightmost letter = qubit 0), named qubits,
   * constants.
   *
   * @throws IllegalArgumentException naming the column where reading stopped
   */
  public static Observable parse(String text, int qubits) {
    return new Observable(qubits, SumReader.terms(text, qubits));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      double c = term.coefficient();
      text.append(text.isEmpty() ? (c < 0 ? "-" : "") : c < 0 ? " - " : " + ");
      text.append(Math.abs(c) == 1 ? "" : Math.abs(c) + "*").append(term.pauli().label());
    }
    return text.toString();
  }
}
