package kerf.contract;

import java.util.function.IntToDoubleFunction;
import kerf.experiment.TensorNetwork;

/** Goes through the motions of a contraction with numbers of bytes for messages. */
final class Footprint implements Arithmetic<Double> {
  private final IntToDoubleFunction bytes;
  private double now;
  private double most;

  Footprint(IntToDoubleFunction bytes) {
    this.bytes = bytes;
  }

  /** Most bytes held at once, nodes' own tensors apart. */
  double most() {
    return most;
  }

  @Override
  public Double one() {
    return 0.0;
  }

  @Override
  public Double leaf(int node, int local) {
    return 0.0;
  }

  @Override
  public Double turn(int message, Message.Turned turned, Double source) {
    return hold(message);
  }

  @Override
  public Double join(int message, Message.Join join, Double left, Double right) {
    return hold(message);
  }

  private Double hold(int message) {
    double more = bytes.applyAsDouble(message);
    now += more;
    most = Math.max(most, now);
    return more;
  }

  @Override
  public void drop(Double message) {
    now -= message;
  }

  @Override
  public void addValues(
      Double environment, int node, TensorNetwork.Term term, int[] rows, double[][] sums) {}

  @Override
  public void addEnvironment(Double environment, int node, double coefficient, double[][] sums) {}
}
