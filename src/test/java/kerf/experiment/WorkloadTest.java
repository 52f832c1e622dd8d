package kerf.experiment;

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
import kerf.cut.Partition;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every distinct subexperiment of a query is run, and run once. */
class WorkloadTest {
  private static final int REPS = 1;
  private static final int WEIGHTS = 4 * (REPS + 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64})
  void aGradientRunsEveryFragmentForItsOwnShiftsOnly(int tasks) {
    for (String letters : List.of("AAAA", "AABB", "ABBB", "AABC", "ABCD", "ABAB")) {
      Experiment experiment = model(letters);
      Workload workload = Workload.of(experiment, gradient(5, WEIGHTS), tasks);
      long expected = 0;
      for (FragmentWork work : experiment.fragments()) {
        int own = experiment.plan().fragments().get(work.id()).width() * (REPS + 1);
        expected += 5 * (2 * own + 1) * Math.round(Math.pow(5, work.cuts().size()));
      }
      assertThat(workload.executedSubexperiments()).as(letters).isEqualTo(expected);
      assertThat(keys(experiment, workload)).as(letters).hasSize((int) expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64})
  void everyKeyBelongsToExactlyOneTask(int tasks) {
    for (Experiment experiment : List.of(model("AABB"), model("ABCC"), halfFed(), starved())) {
      for (int samples : new int[] {1, 2, 5}) {
        Bindings bindings = gradient(samples, WEIGHTS);
        List<Key> keys = keys(experiment, Workload.of(experiment, bindings, tasks));
        Set<Key> distinct = new HashSet<>(keys);
        assertThat(distinct).hasSameSizeAs(keys);
        assertThat(distinct)
            .isEqualTo(new HashSet<>(keys(experiment, Workload.of(experiment, bindings, 1))));
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
    Workload one = Workload.of(experiment, Bindings.product(samples, new double[][] {base}), 2);
    Workload two =
        Workload.of(experiment, Bindings.product(samples, new double[][] {base, shifted}), 2);
    Set<Key> added = new HashSet<>(keys(experiment, two));
    keys(experiment, one).forEach(added::remove);
    assertThat(added).hasSize(3 * 5).extracting(Key::fragment).containsOnly(2);
    assertThat(added).extracting(Key::weights).containsOnly(1);
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
    Workload workload = Workload.of(experiment, Bindings.product(rows(4, 2), shifts), 2);
    assertThat(workload.executedSubexperiments()).isEqualTo(4 * (5 + 5));
    assertThat(workload.blocks().get(0).weightRows()).isEqualTo(3);
    assertThat(workload.blocks().get(0).classes(0)).isEqualTo(1);
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
    Workload workload = Workload.of(experiment, repeated, 1);
    assertThat(workload.executedSubexperiments())
        .isEqualTo(Workload.of(experiment, distinct, 1).executedSubexperiments());
    assertThat(places(workload, 0)).isEqualTo(places(workload, 2)).isEqualTo(places(workload, 6));
    assertThat(places(workload, 0))
        .isNotEqualTo(places(workload, 1))
        .isNotEqualTo(places(workload, 3));
  }

  @Test
  void rowsThatDifferOnlyWhereNoGateLooksAreOne() {
    double[][] x = {{1, 2, 3, 4, 50}, {1, 2, 3, 4, 60}};
    double[][] theta = new double[2][WEIGHTS + 1];
    theta[1][WEIGHTS] = 7;
    Workload workload = Workload.of(model("AABB"), Bindings.product(x, theta), 1);
    assertThat(workload.blocks()).hasSize(1);
    assertThat(workload.blocks().get(0).samples()).isEqualTo(1);
    assertThat(workload.blocks().get(0).weightRows()).isEqualTo(1);
  }

  @Test
  void samplesThatMeetTheSameWeightRowsFormABlock() {
    int[] samples = {0, 0, 1, 2, 2, 3};
    int[] weights = {0, 1, 1, 1, 0, 1};
    Bindings ragged = Bindings.pairs(rows(4, 4), rows(2, WEIGHTS), samples, weights);
    Workload workload = Workload.of(model("AABB"), ragged, 3);
    assertThat(workload.blocks()).extracting(BindingGrid::samples).containsExactly(2, 2);
    assertThat(workload.blocks()).extracting(BindingGrid::weightRows).containsExactly(2, 1);
    for (int b = 0; b < samples.length; b++) {
      BindingGrid block = workload.blocks().get(workload.blockOf(b));
      assertThat(block.featureRow(workload.sampleOf(b))).isEqualTo(samples[b]);
      assertThat(block.weightRow(workload.rowOf(b))).isEqualTo(weights[b]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void aTaskHoldsAllFragmentsOfItsSamplesWhereThereAreEnoughSamples(int tasks) {
    Workload workload = Workload.of(model("AABC"), gradient(5, WEIGHTS), tasks);
    assertThat(workload.isWhole()).isTrue();
    assertThat(workload.tasks()).isEqualTo(tasks);
    int next = 0;
    for (int t = 0; t < tasks; t++) {
      List<FragmentBatch> pieces = workload.pieces(t);
      assertThat(pieces).extracting(FragmentBatch::fragment).containsExactly(0, 1, 2);
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
    Workload workload = Workload.of(model("AABB"), gradient(2, WEIGHTS), 6);
    assertThat(workload.isWhole()).isFalse();
    assertThat(workload.tasks()).isEqualTo(6);
  }

  @Test
  void aFragmentWithoutFeaturesRunsOnceForAllSamples() {
    Experiment experiment = halfFed();
    for (int tasks : new int[] {1, 2, 5}) {
      Workload workload = Workload.of(experiment, gradient(6, 2), tasks);
      // Five rows: the base, two shifts of fragment A's weight and two of fragment B's.
      assertThat(workload.executedSubexperiments()).isEqualTo(6 * 3 * 5 + 1 * 3 * 5);
      assertThat(workload.isWhole()).isEqualTo(tasks == 1);
    }
    assertThat(keys(experiment, Workload.of(experiment, gradient(6, 2), 2)))
        .filteredOn(key -> key.fragment() == 1)
        .hasSize(15)
        .allMatch(key -> key.features() == -1);
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
    Workload workload = Workload.of(experiment, Bindings.product(rows(2, 1), rows(2, 1)), 1);
    List<Key> keys = keys(experiment, workload);
    assertThat(keys).hasSize(2 * 5 + 25 + 2 * 5);
    // Entry v_0 + 5·v_1 of the middle fragment: at its first cut S, at its second M.
    assertThat(keys)
        .filteredOn(key -> key.fragment() == 1)
        .element(2 + 5 * 4)
        .isEqualTo(new Key(1, List.of("S", "M"), "Y", -1, 0));
    assertThat(keys).contains(new Key(0, List.of("D"), "Z", 1, 0));
    assertThat(keys).contains(new Key(2, List.of("I"), "I", -1, 1));
  }

  @Test
  void tasksAreOfAboutEqualCost() {
    Workload workload = Workload.of(model("AABB"), gradient(64, WEIGHTS), 4);
    for (int t = 0; t < 4; t++) {
      assertThat(workload.pieces(t).get(0).samples()).isEqualTo(16);
    }
  }

  @Test
  void noMoreTasksComeOutThanThereIsWork() {
    Experiment uncut = model("AAAA");
    Workload workload = Workload.of(uncut, Bindings.single(new double[4], new double[WEIGHTS]), 8);
    assertThat(workload.tasks()).isEqualTo(1);
    assertThat(keys(uncut, workload)).hasSize(1);
  }

  @Test
  void anEmptyBatchIsOneTaskWithoutWork() {
    Bindings none = Bindings.product(new double[0][], rows(2, WEIGHTS));
    Workload workload = Workload.of(model("AABB"), none, 3);
    assertThat(workload.tasks()).isEqualTo(1);
    assertThat(workload.pieces(0)).isEmpty();
    assertThat(workload.executedSubexperiments()).isZero();
  }

  @Test
  void nominallyEveryBindingRunsEveryTermOnEveryFragmentInEverySetting() {
    Experiment experiment =
        experiment(circuit(), "AABC", Observable.parity(4), Observable.parse("X0*X3 + Z1", 4));
    Workload workload = Workload.of(experiment, gradient(2, WEIGHTS), 3);
    // A chain cut at two places. X0X3 and Z1 share a basis, ZZZZ needs its own.
    int bindings = 2 * (1 + 2 * WEIGHTS);
    assertThat(workload.nominalSubexperiments()).isEqualTo(bindings * 3 * Math.pow(6, 2) * 2);
  }

  @Test
  void zeroTasksAreRefused() {
    assertThatThrownBy(() -> Workload.of(model("AABB"), gradient(1, WEIGHTS), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 1 or more, got 0");
  }

  private static List<Key> keys(Experiment experiment, Workload workload) {
    List<Key> keys = new ArrayList<>();
    for (int t = 0; t < workload.tasks(); t++) {
      List<Key> own = workload.keys(experiment, t);
      assertThat(own).as("keys of task " + t).hasSize((int) workload.subexperiments(experiment, t));
      keys.addAll(own);
    }
    assertThat(keys).hasSize((int) workload.executedSubexperiments());
    return keys;
  }

  private static List<Integer> places(Workload workload, int b) {
    return List.of(workload.blockOf(b), workload.sampleOf(b), workload.rowOf(b));
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
    Partition partition = Partition.ofLetters(letters, circuit.qubits());
    return Experiment.of(CutPlan.of(circuit, partition), List.of(observables));
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
