package kerf.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.cut.Prepared;
import kerf.job.cli.CutChoice;

/**
 * Expectation values asked for: one circuit, some observables, a way to cut.
 *
 * @param id echoed in the answer; null outside a batch
 * @param name the circuit as the user named it
 * @param texts the observables as the user wrote them
 * @param observables the observables
 * @param cuts how to cut
 */
record EstimateRequest(
    JsonNode id,
    String name,
    Circuit circuit,
    List<String> texts,
    List<Observable> observables,
    CutChoice cuts) {
  private static final String MEAN = "mean_z";

  /**
   * Reads the observables.
   *
   * @param texts as users write them; none = the mean magnetisation
   */
  static EstimateRequest of(
      JsonNode id, String name, Circuit circuit, List<String> texts, CutChoice cuts) {
    int n = circuit.qubits();
    List<String> asked = texts.isEmpty() ? List.of(MEAN) : List.copyOf(texts);
    List<Observable> observables =
        asked.stream()
            .map(text -> text.equals(MEAN) ? Observable.meanZ(n) : Observable.parse(text, n))
            .toList();
    return new EstimateRequest(id, name, circuit, asked, observables, cuts);
  }

  /** The circuit made ready to be cut that way. */
  Prepared prepared() {
    return cuts.prepared(circuit, observables);
  }

  /** What was asked for. */
  Query query() {
    Bindings none = Bindings.single(new double[0], new double[0]);
    return new Query(circuit, observables, none, Query.Label.of("estimate"));
  }
}
