package kerf.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
 * @param shared what others may be bindings of, too; null where it is a query of its own
 * @param features those of the template; none where there is none
 */
record EstimateRequest(
    JsonNode id,
    String name,
    Circuit circuit,
    List<String> texts,
    List<Observable> observables,
    CutChoice cuts,
    Shared shared,
    double[] features) {
  private static final String MEAN = "mean_z";

  /** One question about many circuits; two are the same only if they are one object. */
  static final class Shared {
    private final Template template;
    private final EstimateRequest first;

    private Shared(Template template, EstimateRequest first) {
      this.template = template;
      this.first = first;
    }

    Template template() {
      return template;
    }

    /** True where cuts take the same whatever the features. */
    boolean isOfOnePrice() {
      try {
        double kappa = kappa(template.circuit());
        return Math.abs(kappa - kappa(template.example())) <= 1e-9 * kappa;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private double kappa(Circuit of) {
      return first.cuts.planned(first.cuts.prepared(of, first.observables)).plan().kappa();
    }

    /** It asked of one of the circuits. */
    EstimateRequest asked(JsonNode id, String name, Circuit circuit, double[] features) {
      return new EstimateRequest(
          id, name, circuit, first.texts, first.observables, first.cuts, this, features);
    }
  }

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
    return new EstimateRequest(id, name, circuit, asked, observables, cuts, null, new double[0]);
  }

  /** What it asks, of all circuits of a template. */
  Shared shared(Template template) {
    return new Shared(template, this);
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
        first.shared == null ? first.circuit : first.shared.template.circuit(),
        first.observables,
        Bindings.product(features, none),
        Query.Label.of("estimate"));
  }
}
