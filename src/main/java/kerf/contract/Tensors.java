package kerf.contract;

import java.util.Arrays;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.FragmentTensor;
import kerf.experiment.FragmentWork;

/**
 * The tensors of all fragments for one block and a range of its samples: [entry][class][sample],
 * with one sample where the fragment uses no feature.
 */
public final class Tensors {
  private final Experiment experiment;
  private final int block;
  private final int sampleFrom;
  private final int samples;
  private final double[][][][][] values;
  private final FragmentTensor[] single;
  private final int[] lanes;

  /** Room for the tensors of samples sampleFrom..sampleTo−1 of a block. */
  public Tensors(Experiment experiment, int block, int sampleFrom, int sampleTo) {
    this.experiment = experiment;
    this.block = block;
    this.sampleFrom = sampleFrom;
    this.samples = sampleTo - sampleFrom;
    this.values = new double[experiment.fragments().size()][][][][];
    this.single = new FragmentTensor[values.length];
    this.lanes = new int[values.length];
    for (FragmentWork f : experiment.fragments()) {
      lanes[f.id()] = f.features().isEmpty() ? 1 : samples;
    }
  }

  int block() {
    return block;
  }

  int sampleFrom() {
    return sampleFrom;
  }

  int samples() {
    return samples;
  }

  /** Lanes of a class of a fragment: the samples, or 1 where they all share it. */
  int lanes(int fragment) {
    return lanes[fragment];
  }

  /** [entries][classes][lanes], null for an entry that is zero throughout. */
  double[][][] values(int fragment, int observable) {
    if (values[fragment] == null) {
      spread(single[fragment]);
    }
    return values[fragment][observable];
  }

  /** [entries] of a block of one binding. */
  double[] entries(int fragment, int observable) {
    if (single[fragment] != null) {
      return single[fragment].entries(observable);
    }
    double[][][] spread = values[fragment][observable];
    double[] entries = new double[spread.length];
    Arrays.setAll(entries, e -> spread[e] == null ? 0 : spread[e][0][0]);
    return entries;
  }

  /** Takes over a piece that covers a fragment's lanes exactly. */
  public void take(FragmentTensor tensor) {
    if (tensor.isSingle()) {
      single[tensor.piece().fragment()] = tensor;
    } else {
      spread(tensor);
    }
  }

  private void spread(FragmentTensor tensor) {
    int f = tensor.piece().fragment();
    int locals = experiment.fragments().get(f).observables().size();
    values[f] = new double[locals][][][];
    for (int o = 0; o < locals; o++) {
      values[f][o] = tensor.values(o);
    }
  }

  /** Copies a piece that covers some of a fragment's lanes. */
  public void copy(FragmentTensor tensor, BindingGrid of) {
    FragmentBatch piece = tensor.piece();
    int f = piece.fragment();
    if (tensor.isSingle() && lanes[f] == 1 && of.classes(f) == 1) {
      take(tensor);
      return;
    }
    FragmentWork work = experiment.fragments().get(f);
    if (values[f] == null) {
      values[f] = new double[work.observables().size()][][][];
    }
    for (int o = 0; o < values[f].length; o++) {
      double[][][] from = tensor.values(o);
      if (values[f][o] == null) {
        values[f][o] = new double[from.length][][];
      }
      for (int e = 0; e < values[f][o].length; e++) {
        if (from[e] == null) {
          continue;
        }
        if (values[f][o][e] == null) {
          values[f][o][e] = new double[of.classes(f)][lanes[f]];
        }
        for (int d = piece.classFrom(); d < piece.classTo(); d++) {
          System.arraycopy(
              from[e][d - piece.classFrom()],
              0,
              values[f][o][e][d],
              piece.sampleFrom() - sampleFrom,
              piece.samples());
        }
      }
    }
  }

  /** A range of these samples; lanes that all samples share are not copied. */
  public Tensors slice(BindingGrid of, int from, int to) {
    Tensors part = new Tensors(experiment, block, from, to);
    for (int f = 0; f < values.length; f++) {
      if (values[f] == null) {
        // One lane: all samples share it.
        part.single[f] = single[f];
        continue;
      }
      part.values[f] = new double[values[f].length][][][];
      for (int o = 0; o < values[f].length; o++) {
        part.values[f][o] = cut(values[f][o], f, of.classes(f), from - sampleFrom, to - from);
      }
    }
    return part;
  }

  private boolean isShared(int f) {
    return experiment.fragments().get(f).features().isEmpty();
  }

  private double[][][] cut(double[][][] from, int f, int classes, int at, int n) {
    if (isShared(f)) {
      return from;
    }
    double[][][] to = new double[from.length][][];
    for (int e = 0; e < to.length; e++) {
      if (from[e] == null) {
        continue;
      }
      to[e] = new double[classes][];
      for (int d = 0; d < classes; d++) {
        to[e][d] = Arrays.copyOfRange(from[e][d], at, at + n);
      }
    }
    return to;
  }
}
