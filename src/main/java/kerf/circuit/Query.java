package kerf.circuit;

import java.util.List;

/**
 * One estimator query: a circuit template, K observables and B bindings.
 *
 * @param circuit the template
 * @param observables K real Pauli sums on the circuit's qubits
 * @param bindings B bindings
 * @param label what the query is for
 * @param precision how precise its values shall be
 * @param seed what all that is random in it derives from; nothing is where values are exact
 */
public record Query(
    Circuit circuit,
    List<Observable> observables,
    Bindings bindings,
    Label label,
    Precision precision,
    long seed) {

  /**
   * What a query is for; shown in the Spark UI and written to the traces.
   *
   * @param purpose for instance {@code train-step} or {@code evaluate}
   * @param epoch epoch, −1 where there is none
   * @param step step within the run, −1 where there is none
   */
  public record Label(String purpose, int epoch, int step) {
    /** A label outside training. */
    public static Label of(String purpose) {
      return new Label(purpose, -1, -1);
    }
  }

  /** Checks that the parts fit together. */
  public Query {
    observables = List.copyOf(observables);
    if (observables.isEmpty()) {
      throw new IllegalArgumentException("query: expected at least one observable, got none");
    }
    for (Observable o : observables) {
      if (o.qubits() != circuit.qubits()) {
        throw new IllegalArgumentException(
            "observable %s: expected %d qubits as in the circuit, got %d"
                .formatted(o, circuit.qubits(), o.qubits()));
      }
    }
    bindings.requireFit(circuit);
  }

  /** A query for exact values. */
  public Query(Circuit circuit, List<Observable> observables, Bindings bindings, Label label) {
    this(circuit, observables, bindings, label, Precision.EXACT, 0);
  }

  /** A query for exact values, without a particular purpose. */
  public static Query of(Circuit circuit, List<Observable> observables, Bindings bindings) {
    return new Query(circuit, observables, bindings, Label.of("query"));
  }
}
