package kerf.sim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.circuit.Bindings;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.circuit.Query;

/**
 * Evaluates circuits uncut and exactly, in this process: the reference for everything cut. One
 * binding goes after the other on flat arrays, as in a plain simulator.
 */
public final class ExactEstimator implements Estimator {
  private final int laneBits;

  /** Evaluates one binding after the other. */
  public ExactEstimator() {
    this(0);
  }

  /** Evaluates circuits of up to so many row bits many bindings at a time. */
  ExactEstimator(int laneBits) {
    this.laneBits = laneBits;
  }

  @Override
  public Estimates estimate(Query query) {
    Bindings bindings = query.bindings();
    int n = bindings.size();
    Map<Pauli, Integer> index = new LinkedHashMap<>();
    for (Observable o : query.observables()) {
      o.terms().forEach(t -> index.putIfAbsent(t.pauli(), index.size()));
    }
    double[][] terms = new double[index.size()][n];
    BranchKernel.run(
        laneBits,
        Program.of(query.circuit()),
        new int[0],
        new ArrayList<>(index.keySet()),
        bindings,
        (o, from, lanes, legs) -> {
          if (legs[0] != null) {
            System.arraycopy(legs[0], 0, terms[o], from, lanes);
          }
        });
    int observables = query.observables().size();
    double[] values = new double[n * observables];
    for (int k = 0; k < observables; k++) {
      for (Observable.Term t : query.observables().get(k).terms()) {
        double[] term = terms[index.get(t.pauli())];
        for (int b = 0; b < n; b++) {
          values[b * observables + k] += t.coefficient() * term[b];
        }
      }
    }
    return Estimates.exact(observables, values);
  }
}
