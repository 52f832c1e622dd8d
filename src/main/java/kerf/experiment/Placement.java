package kerf.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    int n = bindings.size();
    int[] sampleClass =
        RowClasses.of(bindings.featureRows(), bindings::features, network.features());
    int[] weightClass = RowClasses.of(bindings.weightRows(), bindings::weights, network.weights());
    List<BindingGrid> grids = new ArrayList<>();
    int[] gridOfSample = new int[bindings.featureRows()];
    int[] placeOfSample = new int[bindings.featureRows()];
    List<int[]> rowPlace = new ArrayList<>();
    groups(bindings, sampleClass, weightClass)
        .forEach(
            (rows, samples) -> {
              int[] placeOfRow = new int[bindings.weightRows()];
              int w = 0;
              for (int r : rows) {
                placeOfRow[r] = w++;
              }
              for (int s = 0; s < samples.size(); s++) {
                gridOfSample[samples.get(s)] = grids.size();
                placeOfSample[samples.get(s)] = s;
              }
              rowPlace.add(placeOfRow);
              grids.add(new BindingGrid(network, bindings, ints(samples), ints(rows)));
            });
    int[][] place = new int[3][n];
    for (int b = 0; b < n; b++) {
      int s = sampleClass[bindings.featureRow(b)];
      place[0][b] = gridOfSample[s];
      place[1][b] = placeOfSample[s];
      place[2][b] = rowPlace.get(gridOfSample[s])[weightClass[bindings.weightRow(b)]];
    }
    return new Placement(new Workload(bindings, grids), place[0], place[1], place[2]);
  }

  /** Distinct samples by the set of distinct weight rows they meet: each group is a grid. */
  private static Map<TreeSet<Integer>, List<Integer>> groups(
      Bindings bindings, int[] sampleClass, int[] weightClass) {
    if (bindings.isProduct() && bindings.size() > 0) {
      TreeSet<Integer> all = new TreeSet<>(list(RowClasses.distinct(weightClass)));
      return Map.of(all, list(RowClasses.distinct(sampleClass)));
    }
    Map<Integer, TreeSet<Integer>> meets = new LinkedHashMap<>();
    for (int b = 0; b < bindings.size(); b++) {
      meets
          .computeIfAbsent(sampleClass[bindings.featureRow(b)], s -> new TreeSet<>())
          .add(weightClass[bindings.weightRow(b)]);
    }
    Map<TreeSet<Integer>, List<Integer>> groups = new LinkedHashMap<>();
    meets.forEach((s, rows) -> groups.computeIfAbsent(rows, r -> new ArrayList<>()).add(s));
    return groups;
  }

  private static List<Integer> list(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static int[] ints(Collection<Integer> values) {
    return values.stream().mapToInt(v -> v).toArray();
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
