package kerf.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
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
  private final RowClasses[] nodes;
  private final RowClasses[] bonds;

  BindingGrid(TensorNetwork network, Bindings bindings, int[] samples, int[] weightRows) {
    this.samples = samples;
    this.weightRows = weightRows;
    this.nodes =
        network.nodes().stream()
            .map(n -> classes(bindings, n.weights()))
            .toArray(RowClasses[]::new);
    this.bonds =
        network.bonds().stream()
            .map(b -> classes(bindings, b.weights()))
            .toArray(RowClasses[]::new);
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

  /** Weight rows that a node tells apart. */
  public RowClasses node(int id) {
    return nodes[id];
  }

  /** Weight rows that the coefficients of a bond tell apart. */
  public RowClasses bond(int id) {
    return bonds[id];
  }

  /** Weight rows that differ in some weights. */
  RowClasses classes(Bindings bindings, Collection<Integer> weights) {
    int[] used = weights.stream().mapToInt(i -> i).toArray();
    return RowClasses.of(weightRows.length, w -> bindings.weights(weightRows[w]), used);
  }

  /** True where another grid has the same classes. */
  public boolean isLike(BindingGrid other) {
    return Arrays.equals(nodes, other.nodes) && Arrays.equals(bonds, other.bonds);
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
