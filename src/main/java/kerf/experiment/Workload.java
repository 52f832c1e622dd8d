package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kerf.circuit.Bindings;

/**
 * The distinct subexperiments of one query, grouped into tasks.
 *
 * <p>Bindings with equal values are one. What is left is sorted into blocks (samples × weight
 * rows), and every fragment of a block runs once per sample and class of weight rows. Tasks are cut
 * so that each holds <em>all</em> fragments of a range of samples whenever that keeps every
 * subexperiment in one task only ({@link #isWhole}); otherwise tasks take single fragments and
 * whoever started the query contracts.
 */
public final class Workload implements Serializable {
  private static final long serialVersionUID = 1;

  private final Bindings bindings;
  private final List<BindingGrid> blocks;

  // Where each binding went: for the driver alone, tasks have no use for it.
  private final transient int[] blockOf;
  private final transient int[] sampleOf;
  private final transient int[] rowOf;

  private final boolean whole;
  private final List<List<FragmentBatch>> tasks;
  private final double nominal;
  private final long executed;

  private Workload(
      Experiment experiment,
      Bindings bindings,
      List<BindingGrid> blocks,
      int[][] place,
      boolean whole,
      List<List<FragmentBatch>> tasks) {
    this.bindings = bindings;
    this.blocks = List.copyOf(blocks);
    this.blockOf = place[0];
    this.sampleOf = place[1];
    this.rowOf = place[2];
    this.whole = whole;
    this.tasks = List.copyOf(tasks);
    this.nominal = experiment.nominalSubexperiments() * bindings.size();
    long sum = 0;
    if (experiment.isSliced()) {
      for (BindingGrid block : blocks) {
        sum += experiment.counted(block.samples(), weights -> block.classes(bindings, weights));
      }
    } else {
      for (int t = 0; t < tasks.size(); t++) {
        sum += subexperiments(experiment, t);
      }
    }
    this.executed = sum;
  }

  /**
   * Collapses a batch and groups it.
   *
   * @param tasks tasks wanted, at least 1; fewer come out where there is not enough to share
   */
  public static Workload of(Experiment experiment, Bindings bindings, int tasks) {
    int n = bindings.size();
    int[] sampleClass =
        RowClasses.of(bindings.featureRows(), bindings::features, used(experiment, true));
    int[] weightClass =
        RowClasses.of(bindings.weightRows(), bindings::weights, used(experiment, false));
    Map<TreeSet<Integer>, List<Integer>> groups = groups(bindings, sampleClass, weightClass);
    List<BindingGrid> blocks = new ArrayList<>();
    int[] blockOfSample = new int[bindings.featureRows()];
    int[] placeOfSample = new int[bindings.featureRows()];
    List<int[]> rowPlace = new ArrayList<>();
    groups.forEach(
        (rows, samples) -> {
          int[] placeOfRow = new int[bindings.weightRows()];
          int w = 0;
          for (int row : rows) {
            placeOfRow[row] = w++;
          }
          for (int s = 0; s < samples.size(); s++) {
            blockOfSample[samples.get(s)] = blocks.size();
            placeOfSample[samples.get(s)] = s;
          }
          rowPlace.add(placeOfRow);
          blocks.add(BindingGrid.of(experiment, bindings, ints(samples), ints(rows)));
        });
    int[][] place = new int[3][n];
    for (int b = 0; b < n; b++) {
      int s = sampleClass[bindings.featureRow(b)];
      place[0][b] = blockOfSample[s];
      place[1][b] = placeOfSample[s];
      place[2][b] = rowPlace.get(blockOfSample[s])[weightClass[bindings.weightRow(b)]];
    }
    Grouping grouping = Grouping.of(experiment, blocks, tasks);
    return new Workload(experiment, bindings, blocks, place, grouping.whole(), grouping.tasks());
  }

  /** Distinct samples by the set of distinct weight rows they meet: each group is a block. */
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

  /** The batch. */
  public Bindings bindings() {
    return bindings;
  }

  /** The blocks. */
  public List<BindingGrid> blocks() {
    return blocks;
  }

  /** BindingGrid of binding b. */
  public int blockOf(int b) {
    return blockOf[b];
  }

  /** Sample of binding b within its block. */
  public int sampleOf(int b) {
    return sampleOf[b];
  }

  /** Weight row of binding b within its block. */
  public int rowOf(int b) {
    return rowOf[b];
  }

  /** True when each task holds all fragments of its samples, hence can contract them itself. */
  public boolean isWhole() {
    return whole;
  }

  /** Number of tasks. */
  public int tasks() {
    return tasks.size();
  }

  /** Pieces of a task; in a whole workload all fragments of one range of samples in a row. */
  public List<FragmentBatch> pieces(int task) {
    return tasks.get(task);
  }

  /** What the flat flow would run for this batch. */
  public double nominalSubexperiments() {
    return nominal;
  }

  /** Distinct subexperiments, each run once. */
  public long executedSubexperiments() {
    return executed;
  }

  /** Distinct subexperiments of one task; of sliced fragments, an even share of all. */
  public long subexperiments(Experiment experiment, int task) {
    if (experiment.isSliced()) {
      return executed / tasks.size() + (task < executed % tasks.size() ? 1 : 0);
    }
    long sum = 0;
    for (FragmentBatch piece : tasks.get(task)) {
      sum += piece.lanes() * experiment.fragments().get(piece.fragment()).subexperiments();
    }
    return sum;
  }

  /** The keys of a task's subexperiments: a long list, for tests, exports and traces. */
  public List<Key> keys(Experiment experiment, int task) {
    return Keys.of(experiment, this, task);
  }

  private static int[] used(Experiment experiment, boolean features) {
    TreeSet<Integer> used = new TreeSet<>();
    experiment.fragments().forEach(f -> used.addAll(features ? f.features() : f.weights()));
    TreeSet<Integer> other = new TreeSet<>();
    experiment
        .plan()
        .cuts()
        .forEach(c -> c.collect(features ? used : other, features ? other : used));
    return ints(used);
  }

  private static int[] ints(java.util.Collection<Integer> values) {
    return values.stream().mapToInt(v -> v).toArray();
  }

  @Override
  public String toString() {
    return "workload of %d bindings in %s blocks, %d tasks"
        .formatted(bindings.size(), Arrays.toString(blocks.toArray()), tasks.size());
  }
}
