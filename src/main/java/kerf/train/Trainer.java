package kerf.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.data.Batches;
import kerf.data.Dataset;
import kerf.model.Qnn;

/** The training loop and the evaluation of its result, over any estimator. */
public final class Trainer {
  private final Estimator estimator;
  private final Qnn qnn;
  private final TrainSettings settings;
  private final ParameterShift shift;
  private final List<Observable> observables;

  /** A trainer of one model; the estimator stays the caller's to close. */
  public Trainer(Estimator estimator, Qnn qnn, TrainSettings settings) {
    this.estimator = estimator;
    this.qnn = qnn;
    this.settings = settings;
    this.shift = ParameterShift.of(qnn.circuit());
    this.observables = List.of(qnn.observable());
  }

  /** The first weights [P]: uniform in [−initScale, initScale), from the seed alone. */
  public double[] initialWeights() {
    SplittableRandom random = new SplittableRandom(settings.seed());
    double[] weights = new double[qnn.weights()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = random.nextDouble(-settings.initScale(), settings.initScale());
    }
    return weights;
  }

  /**
   * Trains from the first weights; returns the last ones [P].
   *
   * @param data features in radians, one per qubit; labels 0 and 1
   * @param listener told every step as soon as it is done, in order, on the calling thread
   * @throws IllegalStateException when loss or gradient stops being a number; names epoch and step
   */
  public double[] train(Dataset data, Consumer<Step> listener) {
    requireFit(data);
    OptimizerState state = settings.optimizer().start(initialWeights());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (int[] rows : Batches.epoch(data.rows(), settings.batchSize(), settings.seed(), epoch)) {
        Query.Label label = new Query.Label("train-step", epoch, state.steps());
        Dataset part = data.subset(rows);
        ParameterShift.Batch batch = shift.batch(part.features(), state.weights());
        Estimates estimates = estimate(shift.circuit(), batch.bindings(), label);
        Evaluation before = evaluation(s -> batch.value(estimates, s, 0), part.labels());
        double[] gradient = lossGradient(before, batch.slopes(estimates, 0), part.labels());
        Step step = step(label, before, norm(gradient));
        state = settings.optimizer().step(state, gradient);
        listener.accept(step);
      }
    }
    return state.weights();
  }

  /**
   * Predicts a dataset's labels with given weights [P], in one query.
   *
   * @param purpose of the query, to show in traces
   */
  public Evaluation evaluate(Dataset data, double[] weights, String purpose) {
    requireFit(data);
    Bindings bindings = Bindings.product(data.features(), new double[][] {weights});
    Estimates estimates = estimate(qnn.circuit(), bindings, Query.Label.of(purpose));
    return evaluation(i -> estimates.value(i, 0), data.labels());
  }

  /** From the expectation value of each row. */
  private Evaluation evaluation(IntToDoubleFunction expectation, int[] labels) {
    double[] probabilities = new double[labels.length];
    Arrays.setAll(probabilities, i -> qnn.readout().probability(expectation.applyAsDouble(i)));
    return Evaluation.of(settings.loss(), probabilities, labels);
  }

  private Estimates estimate(Circuit circuit, Bindings bindings, Query.Label label) {
    return estimator.estimate(new Query(circuit, observables, bindings, label));
  }

  /** ∂L/∂θ [P], L the batch's mean loss; summed in the order of the samples. */
  private double[] lossGradient(Evaluation batch, double[][] slopes, int[] labels) {
    double[] sum = new double[qnn.weights()];
    for (int s = 0; s < labels.length; s++) {
      double p = batch.probability(s);
      double slope = settings.loss().slope(p, labels[s]) * qnn.readout().slope() / labels.length;
      for (int k = 0; k < sum.length; k++) {
        sum[k] += slope * slopes[s][k];
      }
    }
    return sum;
  }

  private static Step step(Query.Label label, Evaluation batch, double norm) {
    if (!Double.isFinite(batch.loss()) || !Double.isFinite(norm)) {
      throw new IllegalStateException(
          "epoch %d, step %d: expected a finite loss and gradient, got loss %s, norm %s; "
                  .formatted(label.epoch(), label.step(), batch.loss(), norm)
              + "the estimator returned a value that is not a number");
    }
    return new Step(label.epoch(), label.step(), batch.loss(), batch.accuracy(), norm);
  }

  private static double norm(double[] gradient) {
    double sum = 0;
    for (double g : gradient) {
      sum += g * g;
    }
    return Math.sqrt(sum);
  }

  private void requireFit(Dataset data) {
    if (data.columns() != qnn.features()) {
      throw new IllegalArgumentException(
          "%s: expected %d features, one per qubit of the model, got %d; change one of the two"
              .formatted(data.source(), qnn.features(), data.columns()));
    }
    if (data.classNames().size() != 2) {
      throw new IllegalArgumentException(
          "%s: expected two classes, got %s; keep two of them"
              .formatted(data.source(), data.classNames()));
    }
  }
}
