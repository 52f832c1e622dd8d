package kerf.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kerf.Golden;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Partition;
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
      CutPlan plan = CutPlan.of(circuit, Partition.ofLetters(random.partition(n, 3), n));
      if (plan.groups().stream().anyMatch(CutGroup::isJoint)) {
        // Several qubits at once: not what this dense simulation does.
        continue;
      }
      List<Observable> observables = List.of(Observable.parity(n), random.observable(n, 2, "IXYZ"));
      assertDense("seed " + seed, Experiment.of(plan, observables), random);
    }
  }

  private static void assertDense(String what, Experiment experiment, RandomCircuits random) {
    Bindings bindings =
        Bindings.product(
            random.rows(2, RandomCircuits.FEATURES), random.rows(2, RandomCircuits.WEIGHTS));
    Workload workload = Workload.of(experiment, bindings, 1);
    for (FragmentBatch piece : workload.pieces(0)) {
      BindingGrid block = workload.blocks().get(piece.block());
      FragmentTensor tensor = Evaluator.values(experiment, workload, piece);
      for (int lane = 0; lane < piece.lanes(); lane++) {
        int sample = piece.sampleFrom() + lane % piece.samples();
        int row = block.firstOf(piece.fragment(), piece.classFrom() + lane / piece.samples());
        double[] features = bindings.features(block.featureRow(sample));
        double[] weights = bindings.weights(block.weightRow(row));
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
    FragmentWork work = experiment.fragments().get(tensor.piece().fragment());
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

  /** An entry that is zero throughout may be missing. */
  private static double value(FragmentTensor tensor, int observable, int entry, int lane) {
    double[][] values = tensor.values(observable)[entry];
    int samples = tensor.piece().samples();
    return values == null ? 0 : values[lane / samples][lane % samples];
  }

  /** Entry Σ_j v_j · Π_{i<j} V_i has operation v_j at the fragment's j-th cut. */
  private static List<LocalOperation> operations(FragmentWork work, int entry) {
    List<LocalOperation> operations = new ArrayList<>();
    int rest = entry;
    for (int j = 0; j < work.cuts().size(); j++) {
      int size = work.tables().get(j).size();
      operations.add(work.tables().get(j).operations().get(rest % size));
      rest /= size;
    }
    return operations;
  }

  /** Parity values of a fragment for tuples of operations, first letter = first cut in time. */
  private static double[] values(Golden golden, String letters, int fragment, String... tuples) {
    int n = golden.qubits();
    CutPlan plan = CutPlan.of(golden.circuit(), Partition.ofLetters(letters, n));
    Experiment experiment = Experiment.of(plan, List.of(Observable.parity(n)));
    Workload workload = Workload.of(experiment, golden.bindings(), 1);
    FragmentTensor tensor =
        Evaluator.values(experiment, workload, workload.pieces(0).get(fragment));
    assertThat(tensor.piece().fragment()).isEqualTo(fragment);
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
