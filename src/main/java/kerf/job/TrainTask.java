package kerf.job;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import kerf.cut.CutPlan;
import kerf.data.AngleScaler;
import kerf.data.Csv;
import kerf.data.Dataset;
import kerf.data.DatasetKind;
import kerf.data.Split;
import kerf.job.cli.CutChoice;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import kerf.session.RunSettings;
import kerf.train.Adam;
import kerf.train.Loss;
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
 */
record TrainTask(
    Dataset data,
    Split split,
    AngleScaler scaler,
    Qnn qnn,
    CutChoice cuts,
    CutPlan plan,
    TrainSettings training) {

  static TrainTask of(RunSettings s) {
    Dataset data = load(s).keepClasses(s.texts("data.classes"));
    Split split = Split.stratified(data, s.number("data.test-fraction"), s.whole("seed"));
    AngleScaler scaler =
        AngleScaler.fit(
            split.train(),
            s.number("model.scale-low") * Math.PI,
            s.number("model.scale-high") * Math.PI);
    Qnn qnn =
        new Qnn(
            data.columns(),
            FeatureMap.named(s.text("model.feature-map")),
            Ansatz.named(s.text("model.ansatz")),
            Entanglement.named(s.text("model.entanglement")),
            s.count("model.reps", 0),
            Readout.named(s.text("model.readout")));
    TrainSettings training =
        new TrainSettings(
            s.count("train.epochs", 1),
            s.count("train.batch", 0),
            Loss.named(s.text("train.loss")),
            Adam.withRate(s.number("train.learning-rate")),
            s.number("train.init-scale"),
            s.whole("seed"));
    CutChoice cuts = CutChoice.of(s);
    CutPlan plan = cuts.planned(cuts.prepared(qnn.circuit(), List.of(qnn.observable()))).plan();
    return new TrainTask(data, split, scaler, qnn, cuts, plan, training);
  }

  private static Dataset load(RunSettings s) {
    String source = s.text("data.source");
    if (!source.contains(".") && !source.contains("/")) {
      return DatasetKind.of(source).load();
    }
    String label = s.text("data.label");
    try (InputStream in = new FileInputStream(source)) {
      return Csv.read(in, source, label.isEmpty() ? null : label);
    } catch (java.io.FileNotFoundException e) {
      throw new IllegalArgumentException(
          "data.source: expected 'iris' or the path of a CSV file, found no file " + source, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + source, e);
    }
  }

  /** Steps of the whole training. */
  int steps() {
    int rows = split.train().rows();
    int batch = training.batchSize() == 0 ? rows : Math.min(rows, training.batchSize());
    return training.epochs() * ((rows + batch - 1) / batch);
  }
}
