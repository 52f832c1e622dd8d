package kerf.job;

import java.io.File;
import java.util.concurrent.Callable;
import kerf.circuit.Estimator;
import kerf.data.Dataset;
import kerf.engine.QueryEngine;
import kerf.job.cli.CommonOptions;
import kerf.job.cli.CutOptions;
import kerf.job.cli.ProgressView;
import kerf.job.cli.TrainTask;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.session.RunTotals;
import kerf.trace.StepRow;
import kerf.train.Evaluation;
import kerf.train.Step;
import kerf.train.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kerf train}: trains a cut QNN on Spark; leaves traces and a model. */
@Command(
    name = "train",
    description =
        "Trains a cut quantum neural network; without a job file: Iris, versicolor against"
            + " virginica.")
final class TrainCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "JOB.conf", description = "Job file.")
  private File jobFile;

  @Mixin private CutOptions cuts;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    RunSettings settings = cuts.settings(common, jobFile);
    // Reads data and checks everything that can be checked without Spark.
    TrainTask task = TrainTask.of(settings);
    TrainSummary summary;
    task.tellTime();
    try (RunSession session = task.session(settings)) {
      summary = train(session, settings, task);
    }
    return common.print(summary);
  }

  private TrainSummary train(RunSession session, RunSettings settings, TrainTask task) {
    Estimator estimator =
        new QueryEngine(task.tools(), session.runner()).estimator(task.cuts(), session::add);
    Trainer trainer = new Trainer(estimator, task.qnn(), task.training());
    Dataset test = task.scaler().apply(task.split().test());
    Dataset train = task.scaler().apply(task.split().train());
    double[] weights;
    try (ProgressView progress = new ProgressView(common.quiet(), task.steps())) {
      long start = System.nanoTime();
      weights =
          trainer.train(
              train,
              step -> {
                progress.step(step);
                session.add(row(step, session.totals(), System.nanoTime() - start));
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

  private static StepRow row(Step step, RunTotals totals, long elapsedNanos) {
    return new StepRow(
        step.epoch(),
        step.step(),
        step.loss(),
        step.accuracy(),
        step.gradientNorm(),
        totals.executed(),
        totals.queries(),
        elapsedNanos);
  }
}
