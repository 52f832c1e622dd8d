package kerf.order;

import java.util.Arrays;

/**
 * A binary tree of joins over tensors 0..n−1: join i makes tensor n+i. Its price is what it takes
 * to carry it out.
 *
 * @param leaves n
 * @param left first tensor of each join
 * @param right second tensor of each join
 * @param flops multiply-adds of all joins
 * @param largest entries of the largest tensor, n given ones included
 * @param made entries of all tensors made
 */
record JoinTree(int leaves, int[] left, int[] right, double flops, double largest, double made) {

  /** Prices joins by carrying them out on sizes. */
  static JoinTree of(TensorGraph network, int[] left, int[] right) {
    TensorGraph graph = network.copy();
    double flops = 0;
    double largest = 1;
    double sum = 0;
    for (int i = 0; i < graph.leaves(); i++) {
      largest = Math.max(largest, Math.pow(2, graph.open(i)));
    }
    for (int i = 0; i < left.length; i++) {
      flops += Math.pow(2, graph.work(left[i], right[i]));
      int made = graph.join(left[i], right[i]);
      largest = Math.max(largest, Math.pow(2, graph.open(made)));
      sum += Math.pow(2, graph.open(made));
    }
    return new JoinTree(graph.leaves(), left, right, flops, largest, sum);
  }

  /** True where this is to be preferred: it fits, or is smaller where none fits; then flops. */
  boolean better(JoinTree other, double mostEntries) {
    boolean fits = largest <= mostEntries;
    if (fits != other.largest <= mostEntries) {
      return fits;
    }
    if (!fits && largest != other.largest) {
      return largest < other.largest;
    }
    return flops != other.flops ? flops < other.flops : largest < other.largest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JoinTree t
        && t.leaves == leaves
        && Arrays.equals(t.left, left)
        && Arrays.equals(t.right, right);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(left) + Arrays.hashCode(right);
  }
}
