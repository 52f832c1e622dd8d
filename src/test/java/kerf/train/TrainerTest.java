package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import kerf.Reference;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Query;
import kerf.data.Batches;
import kerf.data.Dataset;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loop lowers the loss with one query a step, and the seed alone decides every bit. */
class TrainerTest {
  private static final Qnn QNN =
      new Qnn(2, FeatureMap.ANGLE, Ansatz.REAL_AMPLITUDES, Entanglement.LINEAR, 1, Readout.PARITY);
  private static final int ROWS = 20;
  private static final Dataset BLOBS = blobs();

  @ParameterizedTest
  @EnumSource
  void trainingLowersTheLossAndLearnsTheClasses(Loss loss) {
    Trainer trainer = new Trainer(Reference.estimator(), QNN, settings(40, 0, loss, 3));
    Evaluation before = trainer.evaluate(BLOBS, trainer.initialWeights(), "evaluate");
    double[] trained = trainer.train(BLOBS, step -> {});
    Evaluation after = trainer.evaluate(BLOBS, trained, "evaluate");
    assertThat(after.loss()).isLessThan(0.6 * before.loss());
    assertThat(after.accuracy()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aStepIsOneQueryOfAllSamplesTimesAllShifts() {
    List<Query> queries = new ArrayList<>();
    List<Step> heard = new ArrayList<>();
    new Trainer(recording(queries), QNN, settings(2, 8, Loss.SQUARED, 1)).train(BLOBS, heard::add);
    assertThat(queries)
        .extracting(Query::label)
        .containsExactly(
            label(0, 0), label(0, 1), label(0, 2), label(1, 3), label(1, 4), label(1, 5));
    assertThat(queries)
        .extracting(q -> q.bindings().size())
        .containsExactly(72, 72, 36, 72, 72, 36);
    assertThat(queries).extracting(Query::circuit).containsOnly(QNN.circuit());
    assertThat(heard).extracting(Step::epoch).containsExactly(0, 0, 0, 1, 1, 1);
  }

  @Test
  void aFullBatchStepReportsTheWholeSetBeforeTheUpdate() {
    Trainer trainer =
        new Trainer(Reference.estimator(), QNN, settings(1, 0, Loss.BINARY_CROSS_ENTROPY, 5));
    Evaluation before = trainer.evaluate(BLOBS, trainer.initialWeights(), "evaluate");
    Step step = steps(trainer).get(0);
    assertThat(step.loss()).isEqualTo(before.loss());
    assertThat(step.accuracy()).isEqualTo(before.accuracy());
  }

  @Test
  void theReportedNormIsThatOfTheBatchsLossGradient() {
    Trainer trainer = new Trainer(Reference.estimator(), QNN, settings(1, 8, Loss.SQUARED, 5));
    Dataset batch = BLOBS.subset(Batches.epoch(ROWS, 8, 5, 0)[0]);
    double[] theta = trainer.initialWeights();
    double squares = 0;
    for (int k = 0; k < theta.length; k++) {
      double[] up = theta.clone();
      double[] down = theta.clone();
      up[k] += 1e-5;
      down[k] -= 1e-5;
      double rise =
          trainer.evaluate(batch, up, "up").loss() - trainer.evaluate(batch, down, "down").loss();
      squares += rise * rise / 4e-10;
    }
    double norm = steps(trainer).get(0).gradientNorm();
    assertThat(norm).isCloseTo(Math.sqrt(squares), within(1e-8));
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherOneDoesNot() {
    List<Step> one = new ArrayList<>();
    List<Step> same = new ArrayList<>();
    double[] weights = run(11, one::add);
    assertThat(run(11, same::add)).isEqualTo(weights);
    assertThat(same).isEqualTo(one);
    assertThat(run(12, step -> {})).isNotEqualTo(weights);
  }

  @Test
  void firstWeightsStayWithinTheScale() {
    double[] weights =
        new Trainer(Reference.estimator(), QNN, settings(1, 0, Loss.SQUARED, 2)).initialWeights();
    assertThat(weights).hasSize(4).doesNotHaveDuplicates();
    assertThat(Arrays.stream(weights).map(Math::abs).max().orElseThrow()).isLessThan(0.5);
  }

  @Test
  void evaluatingIsOneQueryWithOneBindingARow() {
    List<Query> queries = new ArrayList<>();
    Evaluation evaluation =
        new Trainer(recording(queries), QNN, settings(1, 0, Loss.SQUARED, 1))
            .evaluate(BLOBS, new double[4], "evaluate");
    assertThat(queries).hasSize(1);
    assertThat(queries.get(0).label()).isEqualTo(Query.Label.of("evaluate"));
    assertThat(queries.get(0).bindings().size()).isEqualTo(ROWS).isEqualTo(evaluation.rows());
    double expected =
        Reference.expectation(QNN.circuit(), QNN.observable(), BLOBS.features()[7], new double[4]);
    assertThat(evaluation.probability(7)).isCloseTo((1 - expected) / 2, within(1e-15));
  }

  @Test
  void aValueThatIsNotANumberStopsTheRunAndNamesEpochAndStep() {
    Estimator broken =
        query ->
            query.label().step() < 4
                ? Reference.estimator().estimate(query)
                : Estimates.exact(1, nan(query.bindings().size()));
    Trainer trainer = new Trainer(broken, QNN, settings(9, 8, Loss.BINARY_CROSS_ENTROPY, 1));
    assertThatThrownBy(() -> trainer.train(BLOBS, s -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("epoch 1, step 4")
        .hasMessageContaining("NaN");
  }

  @Test
  void dataThatDoNotFitTheModelAreRefused() {
    Trainer trainer = new Trainer(Reference.estimator(), QNN, settings(1, 0, Loss.SQUARED, 1));
    Dataset narrow = data(new double[][] {{1}}, new int[] {0}, "a", "b");
    assertThatThrownBy(() -> trainer.train(narrow, s -> {}))
        .hasMessageContaining("expected 2 features")
        .hasMessageContaining("got 1");
    Dataset three = data(new double[][] {{1, 2}}, new int[] {2}, "a", "b", "c");
    assertThatThrownBy(() -> trainer.evaluate(three, new double[4], "evaluate"))
        .hasMessageContaining("expected two classes, got [a, b, c]");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> settings(0, 0, Loss.SQUARED, 1))
        .hasMessageContaining("1 epoch or more");
    assertThatThrownBy(() -> settings(1, -1, Loss.SQUARED, 1)).hasMessageContaining("batch size");
    assertThatThrownBy(
            () -> new TrainSettings(1, 0, Loss.SQUARED, Adam.withRate(0.1), Double.NaN, 1))
        .hasMessageContaining("initial scale")
        .hasMessageContaining("NaN");
  }

  private static double[] run(long seed, Consumer<Step> listener) {
    return new Trainer(Reference.estimator(), QNN, settings(3, 6, Loss.SQUARED, seed))
        .train(BLOBS, listener);
  }

  private static List<Step> steps(Trainer trainer) {
    List<Step> steps = new ArrayList<>();
    trainer.train(BLOBS, steps::add);
    return steps;
  }

  private static TrainSettings settings(int epochs, int batchSize, Loss loss, long seed) {
    return new TrainSettings(epochs, batchSize, loss, Adam.withRate(0.1), 0.5, seed);
  }

  private static Estimator recording(List<Query> queries) {
    return query -> {
      queries.add(query);
      return Reference.estimator().estimate(query);
    };
  }

  private static Query.Label label(int epoch, int step) {
    return new Query.Label("train-step", epoch, step);
  }

  private static double[] nan(int size) {
    double[] values = new double[size];
    java.util.Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Two blobs, at (0.6, 0.6) and (2.2, 0.6) radians. */
  private static Dataset blobs() {
    SplittableRandom random = new SplittableRandom(42);
    double[][] features = new double[ROWS][];
    int[] labels = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      labels[i] = i % 2;
      double centre = labels[i] == 0 ? 0.6 : 2.2;
      features[i] =
          new double[] {centre + random.nextDouble(-0.4, 0.4), random.nextDouble(0.2, 1.0)};
    }
    return data(features, labels, "a", "b");
  }

  private static Dataset data(double[][] features, int[] labels, String... classes) {
    List<String> columns = List.of("x", "y").subList(0, features[0].length);
    return Dataset.of("blobs", "0", columns, List.of(classes), features, labels);
  }
}
