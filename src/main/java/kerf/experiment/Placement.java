package kerf.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.circuit.Bindings;

/**
 * Where each binding of a query stands in its workload. Bindings with equal values are one; what is
 * left is sorted into grids, samples that meet the same weight rows together. Stays with the
 * driver.
 */
public final class Placement {
  private final Workload workload;
  private final int[] grid;
  private final int[] sample;
  private final int[] row;

  private Placement(Workload workload, int[] grid, int[] sample, int[] row) {
    this.workload = workload;
    this.grid = grid;
    this.sample = sample;
    this.row = row;
  }

  /** Collapses a batch. */
  public static Placement of(TensorNetwork network, Bindings bindings) {
    RowClasses samples =
        RowClasses.of(bindings.featureRows(), bindings::features, network.features());
    RowClasses weights = RowClasses.of(bindings.weightRows(), bindings::weights, network.weights());
    List<BindingGrid> grids = new ArrayList<>();
    int[] gridOf = new int[samples.count()];
    int[] placeOf = new int[samples.count()];
    List<int[]> rowPlaces = new ArrayList<>();
    groups(bindings, samples, weights)
        .forEach(
            (rows, own) -> {
              own.forEach(s -> gridOf[s] = grids.size());
              place(own, placeOf);
              int[] rowPlace = new int[weights.count()];
              place(rows, rowPlace);
              rowPlaces.add(rowPlace);
              int[] first = own.stream().mapToInt(samples::first).toArray();
              int[] firstRows = rows.stream().mapToInt(weights::first).toArray();
              grids.add(new BindingGrid(network, bindings, first, firstRows));
            });
    int n = bindings.size();
    int[][] place = new int[3][n];
    for (int b = 0; b < n; b++) {
      int s = samples.of(bindings.featureRow(b));
      place[0][b] = gridOf[s];
      place[1][b] = placeOf[s];
      place[2][b] = rowPlaces.get(gridOf[s])[weights.of(bindings.weightRow(b))];
    }
    return new Placement(new Workload(bindings, grids), place[0], place[1], place[2]);
  }

  private static void place(Collection<Integer> classes, int[] places) {
    int next = 0;
    for (int c : classes) {
      places[c] = next++;
    }
  }

  /** Classes of samples by the set of classes of weight rows they meet: each group is a grid. */
  private static Map<SortedSet<Integer>, List<Integer>> groups(
      Bindings bindings, RowClasses samples, RowClasses weights) {
    if (bindings.isProduct() && bindings.size() > 0) {
      SortedSet<Integer> all = new TreeSet<>(IntStream.range(0, weights.count()).boxed().toList());
      return Map.of(all, IntStream.range(0, samples.count()).boxed().toList());
    }
    Map<Integer, SortedSet<Integer>> meets = new LinkedHashMap<>();
    for (int b = 0; b < bindings.size(); b++) {
      meets
          .computeIfAbsent(samples.of(bindings.featureRow(b)), s -> new TreeSet<>())
          .add(weights.of(bindings.weightRow(b)));
    }
    Map<SortedSet<Integer>, List<Integer>> groups = new LinkedHashMap<>();
    meets.forEach((s, rows) -> groups.computeIfAbsent(rows, r -> new ArrayList<>()).add(s));
    return groups;
  }

  /** The work. */
  public Workload workload() {
    return workload;
  }

  /** Grid of binding b. */
  public int gridOf(int b) {
    return grid[b];
  }

  /** Sample of binding b within its grid. */
  public int sampleOf(int b) {
    return sample[b];
  }

  /** Weight row of binding b within its grid. */
  public int rowOf(int b) {
    return row[b];
  }
}
