package kerf.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers 0..n−1 in sets that are united step by step; a set is named after its lowest member. */
public final class DisjointSets {
  private final int[] parent;

  /** Every number alone. */
  public DisjointSets(int n) {
    this.parent = new int[n];
    Arrays.setAll(parent, x -> x);
  }

  /** The set of a number. */
  public int find(int x) {
    int root = x;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Unites the sets of two numbers; false where they are one already. */
  public boolean unite(int a, int b) {
    int x = find(a);
    int y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
    return x != y;
  }

  /** The members of each set, ascending, in order of the lowest. */
  public Collection<List<Integer>> sets() {
    return IntStream.range(0, parent.length)
        .boxed()
        .collect(Collectors.groupingBy(this::find, TreeMap::new, Collectors.toList()))
        .values();
  }
}
