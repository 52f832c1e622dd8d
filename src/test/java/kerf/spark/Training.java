package kerf.spark;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Estimator;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.data.AngleScaler;
import kerf.data.Dataset;
import kerf.data.DatasetKind;
import kerf.data.Split;
import kerf.engine.Engines;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import kerf.schedule.Runner;
import kerf.train.Adam;
import kerf.train.Loss;
import kerf.train.Step;
import kerf.train.TrainSettings;
import kerf.train.Trained;
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
    Dataset iris = DatasetKind.IRIS.load().keepClasses(List.of("versicolor", "virginica"));
    Split split = Split.stratified(iris, 0.3, 3);
    Dataset train = AngleScaler.fit(split.train()).apply(split.train());
    Estimator estimator =
        Engines.estimator(
            c -> CutPlan.of(c, Layout.contiguous(fragments, 4)),
            runner,
            strategy,
            tasks,
            report -> {});
    TrainSettings settings =
        new TrainSettings(EPOCHS, 32, Loss.BINARY_CROSS_ENTROPY, Adam.withRate(0.1), 0.5, 3);
    Trained trained = Trainer.of(estimator, qnn, settings).train(train, step -> {});
    double[] losses = trained.steps().stream().mapToDouble(Step::loss).toArray();
    double[] all = Arrays.copyOf(losses, losses.length + trained.weights().length);
    System.arraycopy(trained.weights(), 0, all, losses.length, trained.weights().length);
    return all;
  }
}
