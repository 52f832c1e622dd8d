package kerf.job;

import java.time.Duration;
import kerf.circuit.Estimator;
import kerf.data.Dataset;
import kerf.engine.QueryEngine;
import kerf.job.cli.ProgressView;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.session.RunTotals;
import kerf.spark.SparkRunner;
import kerf.trace.StepRow;
import kerf.trace.TraceSink;
import kerf.train.Evaluation;
import kerf.train.Step;
import kerf.train.Trained;
import kerf.train.Trainer;
import org.apache.spark.SparkContext;

/** Trains a cut QNN on Spark: wires data, model, plan, estimator, trainer and traces together. */
final class TrainJob {
  private final RunSettings settings;
  private final TrainTask task;
  private final QueryEngine.Tools tools;

  private TrainJob(RunSettings settings) {
    this.settings = settings;
    this.task = TrainTask.of(settings);
    this.tools = settings.tools();
  }

  /** Reads data and checks everything that can be checked without Spark. */
  static TrainJob of(RunSettings settings) {
    return new TrainJob(settings);
  }

  /** Runs; leaves traces and a model. */
  TrainSummary run(ProgressView progress) {
    long startedMs = System.currentTimeMillis();
    String runId = RunSession.runId("train");
    SparkContext spark = RunSession.open("train");
    String traces = settings.text("out") + "/traces";
    try (TraceSink sink = open(traces, spark, runId)) {
      sink.add(Rows.run(startedMs, "train", settings, task, spark));
      sink.flushSoon();
      try {
        return train(spark, sink, progress, runId, startedMs);
      } finally {
        // The last rows are written while Spark shuts down.
        sink.flushSoon();
        spark.stop();
      }
    } finally {
      spark.stop();
    }
  }

  private TraceSink open(String traces, SparkContext spark, String runId) {
    return TraceSink.open(
        traces,
        spark.hadoopConfiguration(),
        runId,
        settings.count("trace.flush-rows", 1),
        Duration.ofSeconds(settings.count("trace.flush-seconds", 1)));
  }

  private TrainSummary train(
      SparkContext spark, TraceSink sink, ProgressView progress, String runId, long startedMs) {
    RunTotals totals = new RunTotals();
    Dataset train = task.scaler().apply(task.split().train());
    Dataset test = task.scaler().apply(task.split().test());
    Trained trained;
    Evaluation onTrain;
    Evaluation onTest;
    try (SparkRunner runner = new SparkRunner(spark, runId, sink::add)) {
      Estimator estimator =
          new QueryEngine(tools, runner)
              .estimator(
                  task.cuts(),
                  report -> {
                    totals.add(report);
                    sink.add(Rows.query(report));
                  });
      Trainer trainer = Trainer.of(estimator, task.qnn(), task.training());
      progress.start(task.steps());
      long start = System.nanoTime();
      try (progress) {
        trained =
            trainer.train(
                train,
                step -> {
                  progress.step(step);
                  sink.add(row(step, totals, System.nanoTime() - start));
                  if (step.step() == 0) {
                    sink.flushSoon();
                  }
                });
      }
      onTrain = trainer.evaluate(train, trained.weights(), "evaluate-train");
      onTest = trainer.evaluate(test, trained.weights(), "evaluate-test");
    }
    ModelFile model = ModelFile.of(runId, settings, task, trained.weights(), onTrain, onTest);
    String path = model.write(settings.text("out") + "/models", spark.hadoopConfiguration());
    return new TrainSummary(
        runId,
        task,
        tools.strategy(),
        trained,
        onTrain,
        onTest,
        totals,
        (System.currentTimeMillis() - startedMs) / 1e3,
        path,
        settings.text("out") + "/traces");
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
