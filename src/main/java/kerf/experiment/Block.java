package kerf.experiment;

import java.io.Serializable;
import kerf.circuit.Bindings;

/**
 * Bindings that form a full product of distinct samples and distinct weight rows. A training step
 * is one block: its samples times its shifts. Within a block a fragment runs once per sample and
 * <em>class</em> of weight rows, rows of one class agreeing on every weight the fragment uses.
 */
public final class Block implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] samples;
  private final int[] weightRows;
  private final int[][] classOf;
  private final int[][] firstOf;

  private Block(int[] samples, int[] weightRows, int[][] classOf, int[][] firstOf) {
    this.samples = samples;
    this.weightRows = weightRows;
    this.classOf = classOf;
    this.firstOf = firstOf;
  }

  static Block of(Experiment experiment, Bindings bindings, int[] samples, int[] weightRows) {
    int fragments = experiment.fragments().size();
    int[][] classOf = new int[fragments][weightRows.length];
    int[][] firstOf = new int[fragments][];
    for (int f = 0; f < fragments; f++) {
      int[] used = experiment.fragments().get(f).weights().stream().mapToInt(i -> i).toArray();
      int[] first = RowClasses.of(weightRows.length, w -> bindings.weights(weightRows[w]), used);
      firstOf[f] = RowClasses.distinct(first);
      int next = 0;
      for (int w = 0; w < weightRows.length; w++) {
        classOf[f][w] = first[w] == w ? next++ : classOf[f][first[w]];
      }
    }
    return new Block(samples, weightRows, classOf, firstOf);
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

  /** Samples a fragment runs for: all of them, or one where it uses no feature. */
  public int lanes(FragmentWork fragment) {
    return fragment.features().isEmpty() ? 1 : samples.length;
  }
}
