package kerf.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.experiment.Basis;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Key;
import kerf.experiment.Node;
import kerf.experiment.Placement;
import kerf.experiment.Workload;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.qpd.LocalOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every distinct subexperiment of a query is run, and run once. */
class SchedulerTest {
  private static final int REPS = 1;
  private static final int WEIGHTS = 4 * (REPS + 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64})
  void aGradientRunsEveryFragmentForItsOwnShiftsOnly(int tasks) {
    for (String letters : List.of("AAAA", "AABB", "ABBB", "AABC", "ABCD", "ABAB")) {
      Experiment experiment = model(letters);
      Split split = Split.of(experiment, gradient(5, WEIGHTS), tasks);
      long expected = 0;
      for (Node node : experiment.network().nodes()) {
        int own = experiment.plan().fragments().get(node.id()).width() * (REPS + 1);
        expected += 5 * (2 * own + 1) * Math.round(Math.pow(5, node.bonds().size()));
      }
      assertThat(split.executed()).as(letters).isEqualTo(expected);
      assertThat(split.keys()).as(letters).hasSize((int) expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64})
  void everyKeyBelongsToExactlyOneTask(int tasks) {
    for (Experiment experiment : List.of(model("AABB"), model("ABCC"), halfFed(), starved())) {
      for (int samples : new int[] {1, 2, 5}) {
        Bindings bindings = gradient(samples, WEIGHTS);
        List<Key> keys = Split.of(experiment, bindings, tasks).keys();
        Set<Key> distinct = new HashSet<>(keys);
        assertThat(distinct).hasSameSizeAs(keys);
        assertThat(distinct).isEqualTo(new HashSet<>(Split.of(experiment, bindings, 1).keys()));
      }
    }
  }

  @Test
  void aShiftRerunsTheFragmentThatOwnsTheWeightAndNoOther() {
    Experiment experiment = model("AABC");
    double[][] samples = rows(3, 4);
    double[] base = rows(1, WEIGHTS)[0];
    double[] shifted = base.clone();
    shifted[3] += 0.5; // RY on qubit 3: fragment C
    Split one = Split.of(experiment, Bindings.product(samples, new double[][] {base}), 2);
    Split two = Split.of(experiment, Bindings.product(samples, new double[][] {base, shifted}), 2);
    Set<Key> added = new HashSet<>(two.keys());
    one.keys().forEach(added::remove);
    assertThat(added).hasSize(3 * 5).extracting(Key::fragment).containsOnly(2);
  }

  @Test
  void aShiftOfACutGatesAngleRunsNothingNew() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.RY, Angle.feature(0), 0)
            .add(GateKind.RY, Angle.feature(1), 1)
            .add(GateKind.RZZ, Angle.weight(0), 0, 1)
            .build();
    Experiment experiment = experiment(circuit, "AB", Observable.parity(2));
    double[][] shifts = {{0.3}, {0.3 + Math.PI / 2}, {0.3 - Math.PI / 2}};
    Split split = Split.of(experiment, Bindings.product(rows(4, 2), shifts), 2);
    assertThat(split.executed()).isEqualTo(4 * (5 + 5));
    assertThat(split.workload().grids().get(0).weightRows()).isEqualTo(3);
    assertThat(split.workload().grids().get(0).node(0).count()).isEqualTo(1);
  }

  @Test
  void equalRowsAreOne() {
    Experiment experiment = model("AABB");
    double[][] x = rows(2, 4);
    double[][] theta = rows(2, WEIGHTS);
    Bindings distinct = Bindings.product(x, theta);
    Bindings repeated =
        Bindings.product(
            new double[][] {x[0], x[1], x[0].clone(), x[1]},
            new double[][] {theta[1], theta[0], theta[1].clone()});
    Split split = Split.of(experiment, repeated, 1);
    assertThat(split.executed()).isEqualTo(Split.of(experiment, distinct, 1).executed());
    assertThat(split.place(0)).isEqualTo(split.place(2)).isEqualTo(split.place(6));
    assertThat(split.place(0)).isNotEqualTo(split.place(1)).isNotEqualTo(split.place(3));
  }

  @Test
  void rowsThatDifferOnlyWhereNoGateLooksAreOne() {
    double[][] x = {{1, 2, 3, 4, 50}, {1, 2, 3, 4, 60}};
    double[][] theta = new double[2][WEIGHTS + 1];
    theta[1][WEIGHTS] = 7;
    Workload workload = Split.of(model("AABB"), Bindings.product(x, theta), 1).workload();
    assertThat(workload.grids()).hasSize(1);
    assertThat(workload.grids().get(0).samples()).isEqualTo(1);
    assertThat(workload.grids().get(0).weightRows()).isEqualTo(1);
  }

  @Test
  void samplesThatMeetTheSameWeightRowsFormAGrid() {
    int[] samples = {0, 0, 1, 2, 2, 3};
    int[] weights = {0, 1, 1, 1, 0, 1};
    Bindings ragged = Bindings.pairs(rows(4, 4), rows(2, WEIGHTS), samples, weights);
    Placement placement = Split.of(model("AABB"), ragged, 3).placement();
    List<BindingGrid> grids = placement.workload().grids();
    assertThat(grids).extracting(BindingGrid::samples).containsExactly(2, 2);
    assertThat(grids).extracting(BindingGrid::weightRows).containsExactly(2, 1);
    for (int b = 0; b < samples.length; b++) {
      BindingGrid grid = grids.get(placement.gridOf(b));
      assertThat(grid.featureRow(placement.sampleOf(b))).isEqualTo(samples[b]);
      assertThat(grid.weightRow(placement.rowOf(b))).isEqualTo(weights[b]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void aTaskHoldsAllFragmentsOfItsSamplesWhereThereAreEnoughSamples(int tasks) {
    Split split = Split.of(model("AABC"), gradient(5, WEIGHTS), tasks);
    assertThat(split.units()).hasSize(tasks).allMatch(Scheduler.Unit::whole);
    int next = 0;
    for (int t = 0; t < tasks; t++) {
      List<FragmentBatch> pieces = split.batches(t);
      assertThat(pieces).extracting(FragmentBatch::node).containsExactly(0, 1, 2);
      int from = next;
      assertThat(pieces).allMatch(piece -> piece.sampleFrom() == from);
      next = pieces.get(0).sampleTo();
      int to = next;
      assertThat(pieces).allMatch(piece -> piece.sampleTo() == to);
    }
    assertThat(next).isEqualTo(5);
  }

  @Test
  void fragmentsOfOneSampleAreSpreadWhereThereAreMoreTasksThanSamples() {
    Split split = Split.of(model("AABB"), gradient(2, WEIGHTS), 6);
    assertThat(split.units()).hasSize(6).noneMatch(Scheduler.Unit::whole);
  }

  @Test
  void aFragmentWithoutFeaturesRunsOnceForAllSamples() {
    Experiment experiment = halfFed();
    for (int tasks : new int[] {1, 2, 5}) {
      Split split = Split.of(experiment, gradient(6, 2), tasks);
      // Five rows: the base, two shifts of fragment A's weight and two of fragment B's.
      assertThat(split.executed()).isEqualTo(6 * 3 * 5 + 1 * 3 * 5);
      assertThat(split.units()).allMatch(unit -> unit.whole() == (tasks == 1));
    }
    assertThat(Split.of(experiment, gradient(6, 2), 2).keys())
        .filteredOn(key -> key.fragment() == 1)
        .hasSize(15);
  }

  @Test
  void aKeySaysWhatADeviceWouldRun() {
    Circuit circuit =
        Circuit.on(3)
            .add(GateKind.RY, Angle.feature(0), 0)
            .add(GateKind.RY, Angle.weight(0), 2)
            .add(GateKind.CZ, 0, 1)
            .add(GateKind.CX, 1, 2)
            .build();
    Experiment experiment = experiment(circuit, "ABC", Observable.parse("Z0*Y1", 3));
    List<Key> keys = Split.of(experiment, Bindings.product(rows(2, 1), rows(2, 1)), 1).keys();
    assertThat(keys).hasSize(2 * 5 + 25 + 2 * 5);
    // Entry v_0 + 5·v_1 of the middle fragment: at its first cut S, at its second M.
    assertThat(keys)
        .filteredOn(key -> key.fragment() == 1)
        .element(2 + 5 * 4)
        .matches(key -> names(key).equals(List.of("S", "M")) && key.basis().label().equals("Y"));
    assertThat(keys)
        .anyMatch(k -> k.fragment() == 0 && names(k).equals(List.of("D")))
        .anyMatch(k -> k.fragment() == 2 && k.basis().label().equals("I"));
  }

  private static List<String> names(Key key) {
    return key.operations().stream().map(LocalOperation::name).toList();
  }

  /** Rows of another batch: the values alone make the key. */
  @Test
  void aKeyNamesValuesAndNoRows() {
    Experiment experiment = model("AABB");
    double[][] x = rows(3, 4);
    double[][] theta = rows(2, WEIGHTS);
    Set<Key> all = new HashSet<>(Split.of(experiment, Bindings.product(x, theta), 1).keys());
    Bindings one = Bindings.product(new double[][] {x[2]}, new double[][] {theta[1]});
    List<Key> own = Split.of(experiment, one, 1).keys();
    assertThat(all).containsAll(own);
    double[] other = theta[1].clone();
    other[0] += 1e-9;
    Bindings moved = Bindings.product(new double[][] {x[2]}, new double[][] {other});
    assertThat(Split.of(experiment, moved, 1).keys())
        .filteredOn(key -> key.fragment() == 0)
        .doesNotContainAnyElementsOf(own);
  }

  /** Streams differ where keys differ, in the draw too, and are the same on every machine. */
  @Test
  void everyKeyHasAStreamOfItsOwn() {
    Split split = Split.of(model("ABCD"), gradient(3, WEIGHTS), 2);
    Set<Long> streams = new HashSet<>();
    for (long draw = 0; draw < 2; draw++) {
      for (Key key : split.keys(draw)) {
        assertThat(streams.add(key.stream(7))).as("%s", key).isTrue();
        assertThat(streams).doesNotContain(key.stream(8));
      }
    }
  }

  @Test
  void tasksAreOfAboutEqualCost() {
    Split split = Split.of(model("AABB"), gradient(64, WEIGHTS), 4);
    for (int t = 0; t < 4; t++) {
      assertThat(split.batches(t).get(0).samples()).isEqualTo(16);
    }
  }

  @Test
  void noMoreTasksComeOutThanThereIsWork() {
    Experiment uncut = model("AAAA");
    Split split = Split.of(uncut, Bindings.single(new double[4], new double[WEIGHTS]), 8);
    assertThat(split.units()).hasSize(1);
    assertThat(split.keys()).hasSize(1);
  }

  @Test
  void anEmptyBatchIsOneTaskWithoutWork() {
    Bindings none = Bindings.product(new double[0][], rows(2, WEIGHTS));
    Split split = Split.of(model("AABB"), none, 3);
    assertThat(split.units()).hasSize(1);
    assertThat(split.batches(0)).isEmpty();
    assertThat(split.executed()).isZero();
  }

  @Test
  void nominallyEveryBindingRunsEveryTermOnEveryFragmentInEverySetting() {
    Experiment experiment =
        experiment(circuit(), "AABC", Observable.parity(4), Observable.parse("X0*X3 + Z1", 4));
    Workload workload = Split.of(experiment, gradient(2, WEIGHTS), 3).workload();
    // A chain cut at two places. X0X3 and Z1 share a basis, ZZZZ needs its own.
    int bindings = 2 * (1 + 2 * WEIGHTS);
    assertThat(experiment.nominal(workload)).isEqualTo(bindings * 3 * Math.pow(6, 2) * 2);
  }

  @Test
  void fewerThanNoTasksAreRefused() {
    assertThatThrownBy(() -> Policy.standard().withTasks(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 0 (one per slot) or more, got -1");
  }

  /** A reduction on the executors leaves nothing to contract on the driver, at any granularity. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 40})
  void whereExecutorsReduceEveryTaskIsWhole(int tasks) {
    for (Experiment experiment : List.of(model("AABB"), model("ABCD"), halfFed())) {
      Workload workload = new Placement(experiment.network(), gradient(5, WEIGHTS)).workload();
      Granularity.Split split =
          new EvenGroups().split(experiment.network(), workload, tasks, Policy.Reduction.EXECUTORS);
      assertThat(split.whole()).isTrue();
      assertThat(split.units()).hasSizeLessThanOrEqualTo(Math.min(5, tasks));
    }
  }

  /** The work of a query, split into tasks. */
  private record Split(Experiment experiment, Placement placement, List<Scheduler.Unit> units) {
    static Split of(Experiment experiment, Bindings bindings, int tasks) {
      Placement placement = new Placement(experiment.network(), bindings);
      Scheduler scheduler = new Scheduler(Policy.standard().withTasks(tasks));
      return new Split(
          experiment, placement, scheduler.units(experiment, placement.workload(), true, 1));
    }

    Workload workload() {
      return placement.workload();
    }

    long executed() {
      return experiment.executed(workload());
    }

    List<FragmentBatch> batches(int unit) {
      return units.get(unit).batches();
    }

    List<Integer> place(int b) {
      return List.of(placement.gridOf(b), placement.sampleOf(b), placement.rowOf(b));
    }

    List<Key> keys() {
      return keys(0);
    }

    List<Key> keys(long draw) {
      List<Key> keys = new ArrayList<>();
      for (Scheduler.Unit unit : units) {
        List<Key> own = new ArrayList<>();
        unit.batches().forEach(b -> own.addAll(workload().keys(experiment.network(), b, draw)));
        assertThat(own).hasSize((int) unit.subexperiments());
        keys.addAll(own);
      }
      assertThat(keys).hasSize((int) executed());
      return keys;
    }
  }

  private static Circuit circuit() {
    Circuit.Builder circuit = Circuit.on(4);
    FeatureMap.ANGLE.append(circuit, 4);
    Ansatz.REAL_AMPLITUDES.append(circuit, 4, Entanglement.LINEAR, REPS);
    return circuit.build();
  }

  private static Experiment model(String letters) {
    return experiment(circuit(), letters, Observable.parity(4));
  }

  /** Fragment A reads features, fragment B does not; a weight each. */
  private static Experiment halfFed() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.RY, Angle.feature(0), 0)
            .add(GateKind.RY, Angle.weight(0), 0)
            .add(GateKind.RY, Angle.weight(1), 1)
            .add(GateKind.CX, 0, 1)
            .build();
    return experiment(circuit, "AB", Observable.parity(2));
  }

  /** No fragment reads features, only the cut between them does. */
  private static Experiment starved() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.RY, Angle.weight(0), 0)
            .add(GateKind.RY, Angle.weight(1), 1)
            .add(GateKind.RZZ, Angle.feature(0), 0, 1)
            .build();
    return experiment(circuit, "AB", Observable.parity(2));
  }

  private static Experiment experiment(Circuit circuit, String letters, Observable... observables) {
    Layout layout = Layout.ofLetters(letters, circuit.qubits());
    return Experiment.of(CutPlan.of(circuit, layout), List.of(observables), Basis.OPERATIONS);
  }

  /** All samples × a base row and two shifts of each weight. */
  private static Bindings gradient(int samples, int weights) {
    double[] base = rows(1, weights)[0];
    double[][] shifted = new double[1 + 2 * weights][];
    shifted[0] = base;
    for (int i = 1; i < shifted.length; i++) {
      shifted[i] = base.clone();
      shifted[i][(i - 1) / 2] += i % 2 == 1 ? Math.PI / 2 : -Math.PI / 2;
    }
    return Bindings.product(rows(samples, 4), shifted);
  }

  private static double[][] rows(int rows, int columns) {
    return IntStream.range(0, rows)
        .mapToObj(r -> IntStream.range(0, columns).mapToDouble(c -> r + 0.1 * c).toArray())
        .toArray(double[][]::new);
  }
}
