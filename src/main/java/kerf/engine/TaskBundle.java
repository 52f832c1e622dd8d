package kerf.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kerf.contract.Reconstruction;
import kerf.contract.Tensors;
import kerf.device.Device;
import kerf.device.FragmentTensor;
import kerf.device.Round;
import kerf.experiment.FragmentBatch;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.schedule.Outcome;
import kerf.schedule.Policy;
import kerf.schedule.Runner;

/**
 * What one task has to do: units of one or many queries. It runs the device, and contracts at once
 * what it holds whole.
 *
 * @param contents the units
 * @param delay how long attempts are held up
 * @param index of the task
 */
record TaskBundle(Runner.Shared<ArrayList<Unit>> contents, Policy.Delay delay, int index)
    implements Runner.Task<TaskBundle.Result> {

  /**
   * What the tasks of all queries of a plan share: what is evaluated, by what, and how it is
   * summed.
   */
  record Evaluation(TensorNetwork network, Device device, Reconstruction reconstruction)
      implements Serializable {}

  /**
   * Units in bytes that only the task itself unpacks, so that whoever carries many of them has no
   * objects to walk through.
   */
  record Packed(Runner.Shared<byte[]> bytes) implements Runner.Shared<ArrayList<Unit>> {
    /** Bytes above which a task is too large to travel with its launch. */
    private static final int LARGE = 1 << 19;

    static Packed of(ArrayList<Unit> units) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
        objects.writeObject(units);
      } catch (IOException e) {
        throw new UncheckedIOException("packing a task of " + units.size() + " units", e);
      }
      return new Packed(Runner.Shared.with(out.toByteArray()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public ArrayList<Unit> value() {
      byte[] packed = bytes.value();
      try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(packed))) {
        return (ArrayList<Unit>) objects.readObject();
      } catch (IOException e) {
        throw new UncheckedIOException("unpacking a task of " + packed.length + " bytes", e);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("the executor's Kerf is not the driver's: " + e, e);
      }
    }

    /** The same, handed over by a runner where they are too large to travel with a task. */
    Packed via(Runner runner) {
      return bytes.value().length > LARGE ? new Packed(runner.share(bytes.value())) : this;
    }

    @Override
    public void close() {
      bytes.close();
    }
  }

  /**
   * One unit of a query.
   *
   * @param contract whether to contract what it holds
   * @param subexperiments what it counts as, worked out by the driver
   */
  record Unit(
      Runner.Shared<Evaluation> evaluation,
      Workload workload,
      Round round,
      ArrayList<FragmentBatch> batches,
      boolean contract,
      long subexperiments)
      implements Serializable {}

  /**
   * Expectation values of a range of samples of a grid.
   *
   * @param values [K][W][samples], as {@link Reconstruction#values} gives them
   * @param variances of the values, null where they are exact
   */
  record Values(int grid, int sampleFrom, int samples, double[][][] values, double[][][] variances)
      implements Serializable {

    static Values of(Reconstruction by, Tensors tensors, int grid, int from, int samples) {
      double[][][] variances = tensors.isExact() ? null : by.variances(tensors);
      return new Values(grid, from, samples, by.values(tensors), variances);
    }
  }

  /**
   * What a unit brings back.
   *
   * @param values finished values of the samples that it could contract itself
   * @param tensors tensors left for the driver
   */
  record UnitResult(
      List<Values> values,
      List<FragmentTensor> tensors,
      long kernelNanos,
      long contractNanos,
      long shots)
      implements Serializable {}

  /** Results of a task's units, in their order. */
  record Result(
      ArrayList<UnitResult> units, long kernelNanos, long contractNanos, long subexperiments)
      implements Outcome {}

  @Override
  public Result run(int attempt) {
    hold(delay.nanos(index, attempt));
    ArrayList<UnitResult> results = new ArrayList<>();
    long kernel = 0;
    long contract = 0;
    long subexperiments = 0;
    for (Unit unit : contents.value()) {
      UnitResult result = run(unit);
      results.add(result);
      kernel += result.kernelNanos();
      contract += result.contractNanos();
      subexperiments += unit.subexperiments();
    }
    return new Result(results, kernel, contract, subexperiments);
  }

  private void hold(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("task " + index + " was interrupted", e);
    }
  }

  private UnitResult run(Unit unit) {
    Evaluation evaluation = unit.evaluation().value();
    List<FragmentTensor> tensors = new ArrayList<>();
    long start = System.nanoTime();
    for (FragmentBatch batch : unit.batches()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("task " + index + " was interrupted");
      }
      Device.Request request =
          new Device.Request(evaluation.network(), unit.workload(), batch, unit.round());
      tensors.add(evaluation.device().evaluate(request));
    }
    long evaluated = System.nanoTime();
    List<Values> values = new ArrayList<>();
    int nodes = evaluation.network().nodes().size();
    for (int i = 0; unit.contract() && i < tensors.size(); i += nodes) {
      values.add(contract(evaluation, unit.workload(), tensors.subList(i, i + nodes)));
    }
    long end = System.nanoTime();
    return new UnitResult(
        values,
        unit.contract() ? List.of() : tensors,
        evaluated - start,
        end - evaluated,
        tensors.stream().mapToLong(FragmentTensor::shots).sum());
  }

  private static Values contract(
      Evaluation evaluation, Workload workload, List<FragmentTensor> group) {
    FragmentBatch range = group.get(0).batch();
    for (FragmentTensor tensor : group) {
      // A node without features has one lane whatever the range: take the range of another.
      range = tensor.batch().samples() > range.samples() ? tensor.batch() : range;
    }
    int from = range.sampleFrom();
    Tensors tensors =
        new Tensors(evaluation.network(), workload, range.grid(), from, range.sampleTo());
    group.forEach(tensors::take);
    return Values.of(evaluation.reconstruction(), tensors, range.grid(), from, range.samples());
  }
}
