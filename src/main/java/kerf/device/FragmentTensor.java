package kerf.device;

import java.io.Serializable;
import java.util.Arrays;
import kerf.experiment.Basis;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;

/**
 * What a device says of a batch: for each local observable a tensor [entries][classes][samples]
 * with one axis per bond of the node among the entries, first axis fastest; the mean of every
 * entry, its variance (of the mean; zero where exact), and the shots spent.
 */
public final class FragmentTensor implements Serializable {
  private static final long serialVersionUID = 1;

  private final FragmentBatch batch;

  /** [observables][entries][classes][samples]; of a single lane null until asked for. */
  private double[][][][] means;

  /** Of a single lane: [observables][entries], a seventh of the memory; else null. */
  private final double[][] single;

  /** As the means; null where they are exact. */
  private final double[][][][] variances;

  private final long shots;

  private FragmentTensor(
      FragmentBatch batch,
      double[][][][] means,
      double[][] single,
      double[][][][] variances,
      long shots) {
    this.batch = batch;
    this.means = means;
    this.single = single;
    this.variances = variances;
    this.shots = shots;
  }

  /** Starts the answer to a request; what is not put is zero. */
  public static Builder of(Device.Request request) {
    return new Builder(request.network(), request.batch());
  }

  /** Which node, classes, samples and subexperiments these are. */
  public FragmentBatch batch() {
    return batch;
  }

  /** True where the means are exact. */
  public boolean isExact() {
    return variances == null;
  }

  /** Shots spent, 0 where exact. */
  public long shots() {
    return shots;
  }

  /** Mean of an entry for a class and a sample, both counted from the batch's first. */
  public double mean(int observable, int entry, int d, int s) {
    if (single != null) {
      return single[observable][entry];
    }
    double[][] lanes = means[observable][entry];
    return lanes == null ? 0 : lanes[d][s];
  }

  /** [entries] of a local observable, of a single lane only. Not a copy: treat as read-only. */
  public double[] entries(int observable) {
    return single[observable];
  }

  /**
   * [entries][classes][samples] of a local observable, null for an entry that is zero for all of
   * them. Not a copy: treat as read-only.
   */
  public double[][][] means(int observable) {
    if (means == null) {
      means = Arrays.stream(single).map(FragmentTensor::spread).toArray(double[][][][]::new);
    }
    return means[observable];
  }

  /** Variances of the means, in the same form; null where they are exact. */
  public double[][][] variances(int observable) {
    return variances == null ? null : variances[observable];
  }

  private static double[][][] spread(double[] entries) {
    double[][][] values = new double[entries.length][][];
    for (int e = 0; e < entries.length; e++) {
      values[e] = entries[e] == 0 ? null : new double[][] {{entries[e]}};
    }
    return values;
  }

  /** The means and variances of samples from..to−1 of the batch, of which there are several. */
  public FragmentTensor slice(int from, int to) {
    return new FragmentTensor(batch, slice(means, from, to), null, slice(variances, from, to), 0);
  }

  private static double[][][][] slice(double[][][][] of, int from, int to) {
    if (of == null) {
      return null;
    }
    double[][][][] part = new double[of.length][][][];
    for (int o = 0; o < part.length; o++) {
      part[o] = new double[of[o].length][][];
      for (int e = 0; e < part[o].length; e++) {
        if (of[o][e] != null) {
          double[][] classes = of[o][e].clone();
          Arrays.setAll(classes, d -> Arrays.copyOfRange(classes[d], from, to));
          part[o][e] = classes;
        }
      }
    }
    return part;
  }

  /** Takes the numbers of a tensor one by one, row by row, or part by part. */
  public static final class Builder {
    private final Node node;
    private final FragmentBatch batch;
    private final int entries;
    private final double[][][][] means;
    private final double[][] single;
    private double[][][][] variances;

    /** Starts with zeros. */
    public Builder(TensorNetwork network, FragmentBatch batch) {
      this.node = network.nodes().get(batch.node());
      this.batch = batch;
      this.entries = network.basis() == Basis.COMPONENTS ? node.components() : node.entries();
      int observables = node.observables().size();
      boolean one = batch.lanes() == 1;
      this.means = one ? null : new double[observables][entries][][];
      this.single = one ? new double[observables][entries] : null;
    }

    /**
     * Takes the mean of one entry; nothing where the batch does not ask for it.
     *
     * @param d class, counted from the batch's first
     * @param s sample, counted from the batch's first
     * @param variance of the mean, 0 where it is exact
     */
    public void put(int observable, int entry, int d, int s, double mean, double variance) {
      if (!isAsked(observable, entry)) {
        return;
      }
      if (single != null) {
        single[observable][entry] = mean;
      } else {
        lanes(means, observable, entry)[d][s] = mean;
      }
      if (variance != 0) {
        lanes(variances(), observable, entry)[d][s] = variance;
      }
    }

    /**
     * Copies exact entries of lanes from..from+n−1, lanes counted class by class, but for entries
     * that the batch does not ask for.
     */
    void put(int observable, int from, int n, double[][] rows) {
      int samples = batch.samples();
      for (int e = 0; e < entries; e++) {
        if (rows[e] == null || !isAsked(observable, e)) {
          continue;
        }
        if (single != null) {
          single[observable][e] = rows[e][0];
          continue;
        }
        double[][] to = lanes(means, observable, e);
        for (int l = 0; l < n; ) {
          int at = (from + l) % samples;
          int run = Math.min(n - l, samples - at);
          System.arraycopy(rows[e], l, to[(from + l) / samples], at, run);
          l += run;
        }
      }
    }

    /** Copies what a tensor of some of these lanes or entries has; others bring the rest. */
    public void put(FragmentTensor part) {
      for (int o = 0; o < node.observables().size(); o++) {
        for (int e = 0; e < entries; e++) {
          if (single == null) {
            copy(part.batch, part.means(o)[e], means, o, e);
          } else if (part.single[o][e] != 0) {
            single[o][e] = part.single[o][e];
          }
          if (part.variances != null) {
            copy(part.batch, part.variances[o][e], variances(), o, e);
          }
        }
      }
    }

    private void copy(FragmentBatch of, double[][] from, double[][][][] to, int o, int e) {
      for (int d = 0; from != null && d < from.length; d++) {
        double[] lanes = lanes(to, o, e)[of.classFrom() - batch.classFrom() + d];
        System.arraycopy(from[d], 0, lanes, of.sampleFrom() - batch.sampleFrom(), of.samples());
      }
    }

    private boolean isAsked(int observable, int entry) {
      if (!batch.isPart()) {
        return true;
      }
      long subexperiment = node.subexperiment(entry, observable);
      return subexperiment >= batch.from() && subexperiment < batch.to();
    }

    private double[][][][] variances() {
      if (variances == null) {
        variances = new double[node.observables().size()][entries][][];
      }
      return variances;
    }

    /** Row by row: allocating both dimensions at once is a slow call into the JVM. */
    private double[][] lanes(double[][][][] values, int observable, int entry) {
      double[][] lanes = values[observable][entry];
      if (lanes == null) {
        lanes = new double[batch.classes()][];
        for (int d = 0; d < lanes.length; d++) {
          lanes[d] = new double[batch.samples()];
        }
        values[observable][entry] = lanes;
      }
      return lanes;
    }

    /** What has been put so far. */
    public FragmentTensor build(long shots) {
      return new FragmentTensor(batch, means, single, variances, shots);
    }
  }
}
