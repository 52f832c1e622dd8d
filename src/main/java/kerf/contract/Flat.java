package kerf.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/**
 * The flat sum E = Σ_t Π_c c_t(c) Π_f T_f[t] over all combinations t of the cuts' terms, 6^c of
 * them (arXiv 2602.16233): baseline and oracle.
 */
final class Flat implements Reconstruction {
  private static final long serialVersionUID = 1;
  private static final double MOST_TERMS = 1e8;
  private static final double MOST_PRODUCTS = 1e10;
  private static final double[] ZERO = {0};

  private final TensorNetwork network;
  private final double combinations;

  Flat(TensorNetwork network) {
    this.network = network;
    double terms = 1;
    for (Bond bond : network.bonds()) {
      terms *= bond.terms();
    }
    if (terms > MOST_TERMS) {
      throw new IllegalArgumentException(
          "reconstruction flat: %d cuts make %.3g terms, more than %.0e: use contract"
              .formatted(network.bonds().size(), terms, MOST_TERMS));
    }
    this.combinations = terms;
  }

  @Override
  public double requireFeasible(Workload workload, int tasks, boolean whole) {
    double values = (double) workload.bindings().size() * network.terms().size();
    if (combinations * values > MOST_PRODUCTS) {
      throw new IllegalArgumentException(
          ("reconstruction flat: %.3g terms for each of %.0f values are more than %.0e products:"
                  + " use contract, fewer cuts or smaller batches")
              .formatted(combinations, values, MOST_PRODUCTS));
    }
    return 0;
  }

  @Override
  public void gradients(Tensors tensors, GradientSink sink) {
    new Contraction(network).gradients(tensors, sink);
  }

  @Override
  public double[][][] values(Tensors tensors) {
    BindingGrid of = tensors.grid();
    List<LaneTensor> coefficients = new ArrayList<>();
    for (Bond bond : network.bonds()) {
      coefficients.add(LaneTensor.of(bond, tensors));
    }
    double[][][] sums = tensors.zeros();
    int[] terms = new int[coefficients.size()];
    double[] product = new double[tensors.samples()];
    do {
      int[] entries = entries(terms);
      for (TensorNetwork.Term string : network.terms()) {
        for (int w = 0; w < of.weightRows(); w++) {
          Arrays.fill(product, string.coefficient());
          for (int b = 0; b < terms.length; b++) {
            LaneTensor bond = coefficients.get(b);
            multiply(product, bond.values()[terms[b]][bond.classes().of(w)]);
          }
          for (int f = 0; f < entries.length; f++) {
            double[][][] tensor = tensors.of(f).means(string.local().get(f));
            double[][] entry = tensor[entries[f]];
            multiply(product, entry == null ? ZERO : entry[of.node(f).of(w)]);
          }
          double[] sum = sums[string.observable()][w];
          for (int s = 0; s < product.length; s++) {
            sum[s] += product[s];
          }
        }
      }
    } while (next(terms));
    return sums;
  }

  private static void multiply(double[] product, double[] factor) {
    for (int s = 0; s < product.length; s++) {
      product[s] *= factor[factor.length == 1 ? 0 : s];
    }
  }

  /** Entry of every fragment's tensor under a combination of terms. */
  private int[] entries(int[] terms) {
    int[] entries = new int[network.nodes().size()];
    int[] stride = new int[entries.length];
    Arrays.fill(stride, 1);
    for (Bond bond : network.bonds()) {
      entries[bond.nodeA()] += stride[bond.nodeA()] * bond.a().get(terms[bond.id()]);
      entries[bond.nodeB()] += stride[bond.nodeB()] * bond.b().get(terms[bond.id()]);
      stride[bond.nodeA()] *= bond.lengthA();
      stride[bond.nodeB()] *= bond.lengthB();
    }
    return entries;
  }

  private boolean next(int[] terms) {
    for (int b = 0; b < terms.length; b++) {
      if (++terms[b] < network.bonds().get(b).terms()) {
        return true;
      }
      terms[b] = 0;
    }
    return false;
  }
}
