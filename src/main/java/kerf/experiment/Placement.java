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
  private final RowClasses samples;
  private final RowClasses weights;

  /** Grid and place in it of each class of samples. */
  private final int[] grids;

  private final int[] places;

  /** Of each grid, the place of each class of weight rows. */
  private final List<int[]> rows = new ArrayList<>();

  /** Collapses a batch. */
  public Placement(TensorNetwork network, Bindings bindings) {
    this.samples = RowClasses.of(bindings.featureRows(), bindings::features, network.features());
    this.weights = RowClasses.of(bindings.weightRows(), bindings::weights, network.weights());
    this.grids = new int[samples.count()];
    this.places = new int[samples.count()];
    List<BindingGrid> made = new ArrayList<>();
    groups(bindings)
        .forEach(
            (ofRows, ofSamples) -> {
              ofSamples.forEach(s -> grids[s] = made.size());
              place(ofSamples, places);
              rows.add(new int[weights.count()]);
              place(ofRows, rows.get(made.size()));
              int[] s = ofSamples.stream().mapToInt(samples::first).toArray();
              int[] w = ofRows.stream().mapToInt(weights::first).toArray();
              made.add(new BindingGrid(network, bindings, s, w));
            });
    this.workload = new Workload(bindings, made);
  }

  private static void place(Collection<Integer> classes, int[] places) {
    int next = 0;
    for (int c : classes) {
      places[c] = next++;
    }
  }

  /** Classes of samples by the set of classes of weight rows they meet: each group is a grid. */
  private Map<SortedSet<Integer>, List<Integer>> groups(Bindings bindings) {
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
    return grids[samples.of(workload.bindings().featureRow(b))];
  }

  /** Sample of binding b within its grid. */
  public int sampleOf(int b) {
    return places[samples.of(workload.bindings().featureRow(b))];
  }

  /** Weight row of binding b within its grid. */
  public int rowOf(int b) {
    return rows.get(gridOf(b))[weights.of(workload.bindings().weightRow(b))];
  }
}
