package kerf.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kerf.Golden;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.circuit.Precision;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.experiment.Basis;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.Placement;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.qpd.LocalOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value of every single subexperiment is what a device would measure. */
class SubexperimentTest {

  @ParameterizedTest(name = "{0} fragment {2}")
  @CsvSource({
    "G01, AB,   0, 0.284232037754,  0.540006935846, 0.412119486800, 0.412119486800, 0.990059085760",
    "G01, AB,   1, 0.794571423794,  0.560760150688, 0.677665787241, 0.677665787241, 0.686600260739",
    "G03, AABB, 0, 0.359133629053, -0.181573071358, 0.088780278847, 0.088780278847, 0.935936274830",
    "G03, AABB, 1, 0.747922189186,  0.873825191296, 0.810873690241, 0.810873690241, 0.831224129984"
  })
  void valuesAtOneCutAreTheGoldenOnes(
      Golden golden,
      String letters,
      int fragment,
      double i,
      double z,
      double s,
      double d,
      double m) {
    double[] actual = values(golden, letters, fragment, "I", "Z", "S", "D", "M");
    assertThat(actual).containsExactly(new double[] {i, z, s, d, m}, within(1e-11));
  }

  @ParameterizedTest(name = "{0} fragment {2}")
  @CsvSource({
    "G04, AABB,   0,  0.612293603789, -0.112859242048,  0.510155474618,  0.750934869980, "
        + " 0.088928275071",
    "G04, AABB,   1,  0.981085932367, -0.362560104884, -0.209451410935,  0.355275706967, "
        + " 0.128262759988",
    "G06, AABB,   0, -0.322036443828, -0.036931163235, -0.429299458456, -0.237186120056,"
        + " -0.113281800894",
    "G06, AABB,   1, -0.207780694571, -0.106156321482, -0.317143706354,  0.670557110957, "
        + " 0.000471784291",
    "G08, AAABBB, 0, -0.408838625060,  0.296971227063, -0.055430465787, -0.212909253171, "
        + " 0.247805467113",
    "G08, AAABBB, 1,  0.130950092591, -0.029986143376,  0.409759746551,  0.111437020700, "
        + " 0.488445210948"
  })
  void valuesAtTwoCutsAreTheGoldenOnes(
      Golden golden,
      String letters,
      int fragment,
      double ii,
      double zs,
      double sd,
      double sm,
      double mm) {
    double[] actual = values(golden, letters, fragment, "II", "ZS", "SD", "SM", "MM");
    assertThat(actual).containsExactly(new double[] {ii, zs, sd, sm, mm}, within(1e-11));
  }

  @Test
  void allValuesOfRandomFragmentsAreThoseOfADensityMatrix() {
    for (long seed = 0; seed < 40; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      int n = 2 + random.below(4);
      int entanglers = 1 + random.below(4);
      Circuit circuit = random.circuit(n, RandomCircuits.Graph.ALL, entanglers, seed % 3 == 0);
      CutPlan plan = CutPlan.of(circuit, Layout.ofLetters(random.partition(n, 3), n));
      if (plan.groups().stream().anyMatch(CutGroup::isJoint)) {
        // Several qubits at once: not what this dense simulation does.
        continue;
      }
      List<Observable> observables = List.of(Observable.parity(n), random.observable(n, 2, "IXYZ"));
      assertDense("seed " + seed, Experiment.of(plan, observables, Basis.OPERATIONS), random);
    }
  }

  private static void assertDense(String what, Experiment experiment, RandomCircuits random) {
    Bindings bindings =
        Bindings.product(
            random.rows(2, RandomCircuits.FEATURES), random.rows(2, RandomCircuits.WEIGHTS));
    TensorNetwork network = experiment.network();
    Workload workload = new Placement(network, bindings).workload();
    for (FragmentBatch batch : workload.batches(network)) {
      BindingGrid grid = workload.grids().get(batch.grid());
      FragmentTensor tensor = values(network, workload, batch);
      for (int lane = 0; lane < batch.lanes(); lane++) {
        int sample = batch.sampleFrom() + lane % batch.samples();
        int row = grid.node(batch.node()).first(batch.classFrom() + lane / batch.samples());
        double[] features = bindings.features(grid.featureRow(sample));
        double[] weights = bindings.weights(grid.weightRow(row));
        assertDense(what, experiment, tensor, lane, features, weights);
      }
    }
  }

  private static void assertDense(
      String what,
      Experiment experiment,
      FragmentTensor tensor,
      int lane,
      double[] features,
      double[] weights) {
    Node work = experiment.network().nodes().get(tensor.batch().node());
    for (int o = 0; o < work.observables().size(); o++) {
      for (int entry = 0; entry < work.entries(); entry++) {
        List<LocalOperation> operations = operations(work, entry);
        double expected =
            DensityMatrix.expectation(
                experiment.plan().fragments().get(work.id()),
                operations,
                work.observables().get(o),
                features,
                weights);
        assertThat(value(tensor, o, entry, lane))
            .as("%s, %s, %s", what, operations, work.observables().get(o))
            .isCloseTo(expected, within(1e-12));
      }
    }
  }

  private static FragmentTensor values(
      TensorNetwork network, Workload workload, FragmentBatch batch) {
    Round round = new Round(Precision.EXACT, 0, 0);
    return new ExactSimulator().evaluate(new Device.Request(network, workload, batch, round));
  }

  private static double value(FragmentTensor tensor, int observable, int entry, int lane) {
    int samples = tensor.batch().samples();
    return tensor.mean(observable, entry, lane / samples, lane % samples);
  }

  /** Entry Σ_j v_j · Π_{i<j} V_i has operation v_j at the fragment's j-th cut. */
  private static List<LocalOperation> operations(Node work, int entry) {
    List<LocalOperation> operations = new ArrayList<>();
    int rest = entry;
    for (int j = 0; j < work.tables().size(); j++) {
      int size = work.tables().get(j).size();
      operations.add(work.tables().get(j).operations().get(rest % size));
      rest /= size;
    }
    return operations;
  }

  /** Parity values of a fragment for tuples of operations, first letter = first cut in time. */
  private static double[] values(Golden golden, String letters, int fragment, String... tuples) {
    int n = golden.qubits();
    CutPlan plan = CutPlan.of(golden.circuit(), Layout.ofLetters(letters, n));
    TensorNetwork network =
        Experiment.of(plan, List.of(Observable.parity(n)), Basis.OPERATIONS).network();
    Workload workload = new Placement(network, golden.bindings()).workload();
    FragmentTensor tensor = values(network, workload, workload.batches(network).get(fragment));
    assertThat(tensor.batch().node()).isEqualTo(fragment);
    double[] values = new double[tuples.length];
    for (int i = 0; i < values.length; i++) {
      int entry = 0;
      for (int j = tuples[i].length() - 1; j >= 0; j--) {
        entry = 5 * entry + "IZSDM".indexOf(tuples[i].charAt(j));
      }
      values[i] = value(tensor, 0, entry, 0);
    }
    return values;
  }
}
