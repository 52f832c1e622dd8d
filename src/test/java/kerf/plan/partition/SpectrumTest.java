package kerf.plan.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The slowest eigenvector orders vertices by where they are. */
class SpectrumTest {

  /** On a chain of equal edges the values are cos(π (i + ½) / n), up to sign and length. */
  @Test
  void onAChainItIsACosine() {
    int n = 12;
    double[] slow = Spectrum.slowest(Graphs.linear(n, 1, Graphs.Kind.QUBITS));
    double scale = slow[0] / Math.cos(Math.PI * .5 / n);
    double[] cosine = new double[n];
    Arrays.setAll(cosine, i -> scale * Math.cos(Math.PI * (i + .5) / n));
    for (int i = 0; i < n; i++) {
      assertThat(slow[i] - cosine[i]).isBetween(-1e-3 * Math.abs(scale), 1e-3 * Math.abs(scale));
    }
  }
}
