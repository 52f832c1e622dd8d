package kerf.job;

import kerf.circuit.Estimator;
import kerf.data.Dataset;
import kerf.engine.QueryEngine;
import kerf.job.cli.ProgressView;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.trace.StepRow;
import kerf.train.Evaluation;
import kerf.train.Step;
import kerf.train.Trainer;

/** Trains a cut QNN on Spark; leaves traces and a model. */
final class TrainJob {
  private TrainJob() {}

  /** Reads data, checks everything that can be checked without Spark, then runs. */
  static TrainSummary run(RunSettings settings, ProgressView progress) {
    TrainTask task = TrainTask.of(settings);
    try (RunSession session = task.session(settings)) {
      Estimator estimator =
          new QueryEngine(task.tools(), session.runner()).estimator(task.cuts(), session::add);
      Trainer trainer = new Trainer(estimator, task.qnn(), task.training());
      Dataset train = task.scaler().apply(task.split().train());
      Dataset test = task.scaler().apply(task.split().test());
      progress.start(task.steps());
      long start = System.nanoTime();
      double[] weights;
      try (progress) {
        weights =
            trainer.train(
                train,
                step -> {
                  progress.step(step);
                  session.add(row(step, session, System.nanoTime() - start));
                });
      }
      Evaluation onTrain = trainer.evaluate(train, weights, "evaluate-train");
      Evaluation onTest = trainer.evaluate(test, weights, "evaluate-test");
      String json = ModelFile.json(session.id(), settings, task, weights, onTrain, onTest);
      String model = session.write("model", session.id() + ".json", json);
      return new TrainSummary(
          session.id(),
          task,
          onTrain,
          onTest,
          session.totals(),
          session.seconds(),
          model,
          session.traces());
    }
  }

  private static StepRow row(Step step, RunSession session, long elapsedNanos) {
    return new StepRow(
        step.epoch(),
        step.step(),
        step.loss(),
        step.accuracy(),
        step.gradientNorm(),
        session.totals().executed(),
        session.totals().queries(),
        elapsedNanos);
  }
}
