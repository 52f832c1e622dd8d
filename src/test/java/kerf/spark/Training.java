package kerf.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import kerf.circuit.Estimator;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.data.AngleScaler;
import kerf.data.Dataset;
import kerf.data.Source;
import kerf.data.Split;
import kerf.engine.Engines;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import kerf.schedule.Runner;
import kerf.train.Loss;
import kerf.train.OptimizerKind;
import kerf.train.TrainSettings;
import kerf.train.Trainer;

/** A short training run on Iris, to compare loss curves and weights. */
final class Training {
  private static final int EPOCHS = 6;

  private Training() {}

  /** Losses of all steps, then the final weights. */
  static double[] run(Runner runner, int fragments, int reps, Strategy strategy, int tasks) {
    Qnn qnn =
        new Qnn(
            4, FeatureMap.ANGLE, Ansatz.REAL_AMPLITUDES, Entanglement.LINEAR, reps, Readout.PARITY);
    Dataset iris = Source.IRIS.read().keepClasses(List.of("versicolor", "virginica"));
    Split split = Split.stratified(iris, 0.3, 3);
    Dataset train = AngleScaler.fit(split.train(), 0, Math.PI).apply(split.train());
    Estimator estimator =
        Engines.estimator(
            c -> CutPlan.of(c, Layout.contiguous(fragments, 4)),
            runner,
            strategy,
            tasks,
            report -> {});
    TrainSettings settings =
        new TrainSettings(
            EPOCHS, 32, Loss.BINARY_CROSS_ENTROPY, OptimizerKind.ADAM.withRate(0.1), 0.5, 3);
    List<Double> losses = new ArrayList<>();
    double[] weights =
        new Trainer(estimator, qnn, settings).train(train, step -> losses.add(step.loss()));
    return DoubleStream.concat(losses.stream().mapToDouble(x -> x), DoubleStream.of(weights))
        .toArray();
  }
}
