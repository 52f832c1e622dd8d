package kerf.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.circuit.Template;
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
 * @param shared what others may be bindings of, too; empty where it is a query of its own
 */
record EstimateRequest(
    JsonNode id,
    String name,
    Circuit circuit,
    List<String> texts,
    List<Observable> observables,
    CutChoice cuts,
    Optional<Shared> shared) {
  private static final String MEAN = "mean_z";

  /** One question about many circuits. */
  record Shared(Template template, List<String> texts, CutChoice cuts) {}

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
            .map(
                text -> text.strip().equals(MEAN) ? Observable.meanZ(n) : Observable.parse(text, n))
            .toList();
    return new EstimateRequest(id, name, circuit, asked, observables, cuts, Optional.empty());
  }

  /** The same as a binding of a template, if it is one that is cut at the same price. */
  EstimateRequest sharing(Optional<Template> template) {
    Optional<Shared> found =
        template.filter(t -> t.features(circuit).isPresent()).map(t -> new Shared(t, texts, cuts));
    return new EstimateRequest(id, name, circuit, texts, observables, cuts, found);
  }

  /** The circuit made ready to be cut that way. */
  Prepared prepared() {
    return cuts.prepared(circuit, observables);
  }

  /** What was asked for by one request, or by several that share a template, one binding each. */
  static Query query(List<EstimateRequest> alike) {
    EstimateRequest first = alike.get(0);
    double[][] none = {{}};
    double[][] features = alike.stream().map(EstimateRequest::features).toArray(double[][]::new);
    return new Query(
        first.shared.map(s -> s.template().circuit()).orElse(first.circuit),
        first.observables,
        Bindings.product(features, none),
        Query.Label.of("estimate"));
  }

  /** True where cuts take the same whatever the features of the template. */
  boolean isSharingPrice() {
    Template template = shared.get().template();
    try {
      double kappa = kappa(template.circuit());
      return Math.abs(kappa - kappa(template.example())) <= 1e-9 * kappa;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private double kappa(Circuit of) {
    return cuts.planned(cuts.prepared(of, observables)).plan().kappa();
  }

  private double[] features() {
    return shared.flatMap(s -> s.template().features(circuit)).orElse(new double[0]);
  }
}
