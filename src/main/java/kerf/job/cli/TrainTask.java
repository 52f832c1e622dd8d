package kerf.job.cli;

import java.util.List;
import kerf.cut.CutPlan;
import kerf.data.AngleScaler;
import kerf.data.Dataset;
import kerf.data.Source;
import kerf.data.Split;
import kerf.engine.QueryEngine;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.trace.RunRow;
import kerf.train.Loss;
import kerf.train.OptimizerKind;
import kerf.train.TrainSettings;

/**
 * What a training run is about, checked before Spark starts: the data, the model, the plan.
 *
 * @param data the two classes, unscaled
 * @param split training and test part, unscaled
 * @param scaler fitted on the training part
 * @param qnn the model
 * @param cuts how circuits are cut
 * @param plan where its circuit is cut
 * @param training epochs, optimizer and so on
 * @param tools what queries are evaluated with
 */
public record TrainTask(
    Dataset data,
    Split split,
    AngleScaler scaler,
    Qnn qnn,
    CutChoice cuts,
    CutPlan plan,
    TrainSettings training,
    QueryEngine.Tools tools) {

  /** As settings say. */
  public static TrainTask of(RunSettings s) {
    Dataset all = Source.read(s.text("data.source"), s.text("data.label"));
    List<String> classes = s.texts("data.classes");
    Dataset data = all.keepClasses(classes);
    String others = all.others(classes);
    if (Source.isFile(all.source()) && !others.isEmpty()) {
      System.err.printf("kerf: %s: rows of other classes left out: %s%n", all.source(), others);
    }
    Split split = Split.stratified(data, s.number("data.test-fraction"), s.whole("seed"));
    AngleScaler scaler =
        AngleScaler.fit(
            split.train(),
            s.number("model.scale-low") * Math.PI,
            s.number("model.scale-high") * Math.PI);
    Qnn qnn =
        new Qnn(
            data.columns(),
            s.choice("model.feature-map", FeatureMap.class),
            s.choice("model.ansatz", Ansatz.class),
            s.choice("model.entanglement", Entanglement.class),
            s.count("model.reps", 0),
            s.choice("model.readout", Readout.class));
    TrainSettings training =
        new TrainSettings(
            s.count("train.epochs", 1),
            s.count("train.batch", 0),
            s.choice("train.loss", Loss.class),
            s.choice("train.optimizer", OptimizerKind.class)
                .withRate(s.number("train.learning-rate")),
            s.number("train.init-scale"),
            s.whole("seed"));
    CutChoice cuts = CutChoice.of(s);
    CutPlan plan = cuts.planned(cuts.prepared(qnn.circuit(), List.of(qnn.observable()))).plan();
    try {
      cuts.requireEvaluable(plan, List.of(qnn.observable()));
    } catch (IllegalArgumentException e) {
      String model = "model of %s, one for each column of the data, %s deep";
      String what = model.formatted(Numbers.counted(qnn.qubits(), "qubit"), qnn.reps());
      throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
    }
    return new TrainTask(data, split, scaler, qnn, cuts, plan, training, s.tools());
  }

  /** Steps of the whole training. */
  public int steps() {
    int rows = split.train().rows();
    int batch = training.batchSize() == 0 ? rows : Math.min(rows, training.batchSize());
    return training.epochs() * ((rows + batch - 1) / batch);
  }

  /** Says on stderr how long it will take, if that is long. */
  public void tellTime() {
    Forecast.tell(Numbers.counted(steps(), "step"), Forecast.seconds(this));
  }

  /** A run with this task's provenance. */
  public RunSession session(RunSettings settings) {
    RunRow.About about =
        new RunRow.About(
            new RunRow.Data(
                data.source(), data.sha256(), split.train().rows(), split.test().rows()),
            new RunRow.Model(qnn.qubits(), qnn.weights()),
            new RunRow.Plan(
                plan.fragments().size(),
                plan.layout().toString(),
                plan.cuts().size(),
                plan.kappa()));
    return RunSession.traced("train", settings, about);
  }
}
