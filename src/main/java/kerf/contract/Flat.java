package kerf.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.circuit.Bindings;
import kerf.cut.Cut;
import kerf.cut.CutGroup;
import kerf.experiment.BindingGrid;
import kerf.experiment.Evaluator;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.FragmentTensor;
import kerf.experiment.FragmentWork;
import kerf.experiment.Workload;
import kerf.qpd.Qpd;

/**
 * The flat sum E = Σ_t Π_c c_t(c) Π_f T_f[t] over all combinations t of the cuts' terms, 6^c of
 * them (arXiv 2602.16233): baseline and oracle.
 */
final class Flat implements Reconstruction {
  private static final long serialVersionUID = 1;
  private static final double MOST_TERMS = 1e8;
  private static final double MOST_PRODUCTS = 1e10;
  private static final double[] ZERO = {0};

  private final Experiment experiment;
  private final double combinations;

  Flat(Experiment experiment) {
    this.experiment = experiment;
    double terms = 1;
    for (CutGroup group : groups()) {
      terms *= group.qpd().terms().size();
    }
    if (terms > MOST_TERMS) {
      throw new IllegalArgumentException(
          "reconstruction flat: %d cuts make %.3g terms, more than %.0e: use contract"
              .formatted(experiment.cuts().size(), terms, MOST_TERMS));
    }
    this.combinations = terms;
  }

  @Override
  public void requireFeasible(Workload workload) {
    double values = (double) workload.bindings().size() * experiment.terms().size();
    if (combinations * values > MOST_PRODUCTS) {
      throw new IllegalArgumentException(
          ("reconstruction flat: %.3g terms for each of %.0f values are more than %.0e products:"
               + " use contract, fewer cuts or smaller batches")
              .formatted(combinations, values, MOST_PRODUCTS));
    }
  }

  @Override
  public FragmentTensor evaluate(Experiment of, Workload workload, FragmentBatch piece) {
    return Evaluator.values(of, workload, piece);
  }

  @Override
  public double[][][] values(Bindings bindings, BindingGrid block, Tensors tensors) {
    List<CutValues> coefficients = new ArrayList<>();
    for (CutGroup group : groups()) {
      List<Cut> cuts = group.cuts().stream().map(experiment.cuts()::get).toList();
      coefficients.add(
          CutValues.of(
              cuts, group.qpd(), bindings, block, tensors.sampleFrom(), tensors.samples()));
    }
    double[][][] sums = new double[experiment.observables()][block.weightRows()][tensors.samples()];
    int[] terms = new int[coefficients.size()];
    double[] product = new double[tensors.samples()];
    do {
      int[] entries = entries(terms);
      for (Experiment.Term string : experiment.terms()) {
        for (int w = 0; w < block.weightRows(); w++) {
          Arrays.fill(product, string.coefficient());
          for (int c = 0; c < terms.length; c++) {
            CutValues cut = coefficients.get(c);
            multiply(product, cut.term(terms[c], cut.classOf()[w]));
          }
          for (int f = 0; f < entries.length; f++) {
            double[][][] tensor = tensors.values(f, string.local().get(f));
            double[][] entry = tensor[entries[f]];
            multiply(product, entry == null ? ZERO : entry[block.classOf(f, w)]);
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
    boolean shared = factor.length != product.length;
    for (int s = 0; s < product.length; s++) {
      product[s] *= factor[shared ? 0 : s];
    }
  }

  /** Entry of every fragment's tensor under a combination of terms. */
  private int[] entries(int[] terms) {
    int[] entries = new int[experiment.fragments().size()];
    for (FragmentWork f : experiment.fragments()) {
      int stride = 1;
      int id = f.id();
      for (int g = 0; g < groups().size(); g++) {
        CutGroup group = groups().get(g);
        if (id == group.fragmentA() || id == group.fragmentB()) {
          Qpd.Term term = group.qpd().terms().get(terms[g]);
          entries[id] += stride * (id == group.fragmentA() ? term.a() : term.b());
          stride *= group.table(id).size();
        }
      }
    }
    return entries;
  }

  private List<CutGroup> groups() {
    return experiment.groups();
  }

  private boolean next(int[] terms) {
    for (int c = 0; c < terms.length; c++) {
      if (++terms[c] < groups().get(c).qpd().terms().size()) {
        return true;
      }
      terms[c] = 0;
    }
    return false;
  }
}
