package kerf.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kerf.circuit.Bindings;

/**
 * Bindings that form a full product of distinct samples and distinct weight rows. A training step
 * is one grid: its samples times its shifts. Within a grid a node runs once per sample and
 * <em>class</em> of weight rows, rows of one class agreeing on every weight the node uses.
 */
public final class BindingGrid implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] samples;
  private final int[] weightRows;
  private final Classes[] nodes;
  private final Classes[] bonds;

  /** Of each bond, whether its coefficients differ from sample to sample. */
  private final boolean[] fed;

  /**
   * Classes of weight rows.
   *
   * @param of class of each row
   * @param first first row of each class
   */
  private record Classes(int[] of, int[] first) implements Serializable {

    /** Rows that agree on some weights are of one class, classes numbered by first appearance. */
    static Classes of(Bindings bindings, int[] rows, Collection<Integer> weights) {
      int[] used = weights.stream().mapToInt(i -> i).toArray();
      int[] first = RowClasses.of(rows.length, w -> bindings.weights(rows[w]), used);
      int[] number = new int[first.length];
      int next = 0;
      for (int w = 0; w < first.length; w++) {
        number[w] = first[w] == w ? next++ : number[first[w]];
      }
      return new Classes(number, RowClasses.distinct(first));
    }
  }

  BindingGrid(TensorNetwork network, Bindings bindings, int[] samples, int[] weightRows) {
    this.samples = samples;
    this.weightRows = weightRows;
    this.nodes =
        network.nodes().stream()
            .map(n -> Classes.of(bindings, weightRows, n.weights()))
            .toArray(Classes[]::new);
    this.bonds =
        network.bonds().stream()
            .map(b -> Classes.of(bindings, weightRows, b.weights()))
            .toArray(Classes[]::new);
    List<Bond> all = network.bonds();
    this.fed = new boolean[all.size()];
    for (int b = 0; b < fed.length; b++) {
      fed[b] = !all.get(b).features().isEmpty();
    }
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

  /** Number of classes of weight rows that a node tells apart. */
  public int classes(int node) {
    return nodes[node].first().length;
  }

  /** Class of weight row w for a node. */
  public int classOf(int node, int w) {
    return nodes[node].of()[w];
  }

  /** Class of every weight row for a node. Not a copy: treat as read-only. */
  public int[] classesOf(int node) {
    return nodes[node].of();
  }

  /** First weight row of a node's class. */
  public int firstOf(int node, int d) {
    return nodes[node].first()[d];
  }

  /** Number of classes of weight rows that differ in some weights. */
  int classes(Bindings bindings, Collection<Integer> weights) {
    return Classes.of(bindings, weightRows, weights).first().length;
  }

  /** Number of classes of weight rows that the coefficients of a bond tell apart. */
  public int bondClasses(int bond) {
    return bonds[bond].first().length;
  }

  /** Class of every weight row for a bond's coefficients. Not a copy: treat as read-only. */
  public int[] bondClassesOf(int bond) {
    return bonds[bond].of();
  }

  /** First weight row of a bond's class. */
  public int bondFirstOf(int bond, int d) {
    return bonds[bond].first()[d];
  }

  /** True when a bond's coefficients differ from sample to sample. */
  public boolean isBondFed(int bond) {
    return fed[bond];
  }

  /** Samples that a node runs for: all of them, or one where it uses no feature. */
  public int lanes(Node node) {
    return node.features().isEmpty() ? 1 : samples.length;
  }

  @Override
  public String toString() {
    return "grid of %d samples and weight rows %s"
        .formatted(samples.length, Arrays.toString(weightRows));
  }
}
