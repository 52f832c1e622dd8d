package kerf.experiment;

import java.io.Serializable;
import java.util.Collection;
import java.util.TreeSet;
import kerf.circuit.Bindings;

/**
 * Bindings that form a full product of distinct samples and distinct weight rows. A training step
 * is one block: its samples times its shifts. Within a block a fragment runs once per sample and
 * <em>class</em> of weight rows, rows of one class agreeing on every weight the fragment uses.
 */
public final class BindingGrid implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] samples;
  private final int[] weightRows;
  private final int[][] classOf;
  private final int[][] firstOf;

  private final int[][] cutClassOf;
  private final int[][] cutFirstOf;
  private final boolean[] cutFed;

  private BindingGrid(
      Experiment experiment, Bindings bindings, int[] samples, int[] weightRows, int cuts) {
    int fragments = experiment.fragments().size();
    this.samples = samples;
    this.weightRows = weightRows;
    this.classOf = new int[fragments][];
    this.firstOf = new int[fragments][];
    for (int f = 0; f < fragments; f++) {
      firstOf[f] = first(bindings, experiment.fragments().get(f).weights());
      classOf[f] = numbered(firstOf[f]);
      firstOf[f] = RowClasses.distinct(firstOf[f]);
    }
    this.cutClassOf = new int[cuts][];
    this.cutFirstOf = new int[cuts][];
    this.cutFed = new boolean[cuts];
    for (int c = 0; c < cuts; c++) {
      TreeSet<Integer> features = new TreeSet<>();
      TreeSet<Integer> weights = new TreeSet<>();
      experiment.cuts().get(c).collect(features, weights);
      int[] first = first(bindings, weights);
      cutClassOf[c] = numbered(first);
      cutFirstOf[c] = RowClasses.distinct(first);
      cutFed[c] = !features.isEmpty();
    }
  }

  /** For each weight row the first that agrees with it on some weights. */
  private int[] first(Bindings bindings, Collection<Integer> weights) {
    int[] used = weights.stream().mapToInt(i -> i).toArray();
    return RowClasses.of(weightRows.length, w -> bindings.weights(weightRows[w]), used);
  }

  private static int[] numbered(int[] first) {
    int[] number = new int[first.length];
    int next = 0;
    for (int w = 0; w < first.length; w++) {
      number[w] = first[w] == w ? next++ : number[first[w]];
    }
    return number;
  }

  static BindingGrid of(Experiment experiment, Bindings bindings, int[] samples, int[] weightRows) {
    return new BindingGrid(experiment, bindings, samples, weightRows, experiment.cuts().size());
  }

  /** S, the number of samples. */
  public int samples() {
    return samples.length;
  }

  /** Feature row of sample s. */
  public int featureRow(int s) {
    return samples[s];
  }

  /** W, the number of weight rows. */
  public int weightRows() {
    return weightRows.length;
  }

  /** Weight row w as a row of the bindings. */
  public int weightRow(int w) {
    return weightRows[w];
  }

  /** Number of classes of weight rows a fragment tells apart. */
  public int classes(int fragment) {
    return firstOf[fragment].length;
  }

  /** Class of weight row w for a fragment. */
  public int classOf(int fragment, int w) {
    return classOf[fragment][w];
  }

  /** Class of every weight row for a fragment. Not a copy: treat as read-only. */
  public int[] classesOf(int fragment) {
    return classOf[fragment];
  }

  /** First weight row of a fragment's class. */
  public int firstOf(int fragment, int d) {
    return firstOf[fragment][d];
  }

  /** Number of classes of weight rows that differ in some weights. */
  long classes(Bindings bindings, Collection<Integer> weights) {
    return RowClasses.distinct(first(bindings, weights)).length;
  }

  /** Number of classes of weight rows the coefficients of a cut tell apart. */
  public int cutClasses(int cut) {
    return cutFirstOf[cut].length;
  }

  /** Class of every weight row for a cut's coefficients. Not a copy: treat as read-only. */
  public int[] cutClassesOf(int cut) {
    return cutClassOf[cut];
  }

  /** First weight row of a cut's class. */
  public int cutFirstOf(int cut, int d) {
    return cutFirstOf[cut][d];
  }

  /** True when a cut's coefficients differ from sample to sample. */
  public boolean isCutFed(int cut) {
    return cutFed[cut];
  }

  /** Samples a fragment runs for: all of them, or one where it uses no feature. */
  public int lanes(FragmentWork fragment) {
    return fragment.features().isEmpty() ? 1 : samples.length;
  }
}
