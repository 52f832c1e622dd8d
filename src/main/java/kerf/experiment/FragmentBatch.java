package kerf.experiment;

import java.io.Serializable;

/**
 * Part of a node's work in a grid of bindings: a rectangle of some samples times some classes of
 * weight rows, with all or some of the node's subexperiments. Kernels take its lanes class by
 * class: lane (d − classFrom)·S + (s − sampleFrom) is class d of sample s, S its number of samples.
 *
 * @param grid index of the grid
 * @param node id of the node
 * @param sampleFrom first sample
 * @param sampleTo one past the last sample
 * @param classFrom first class
 * @param classTo one past the last class
 * @param from first subexperiment (see {@link Node#subexperiment}), −1 for all of them
 * @param to one past the last subexperiment, −1 for all of them
 */
public record FragmentBatch(
    int grid,
    int node,
    int sampleFrom,
    int sampleTo,
    int classFrom,
    int classTo,
    long from,
    long to)
    implements Serializable {
  private static final long ALL = -1;

  /** A rectangle with all subexperiments. */
  public FragmentBatch(
      int grid, int node, int sampleFrom, int sampleTo, int classFrom, int classTo) {
    this(grid, node, sampleFrom, sampleTo, classFrom, classTo, ALL, ALL);
  }

  /** The same rectangle with some subexperiments only. */
  public FragmentBatch part(long first, long end) {
    return new FragmentBatch(grid, node, sampleFrom, sampleTo, classFrom, classTo, first, end);
  }

  /** True for some subexperiments only. */
  public boolean isPart() {
    return from != ALL;
  }

  /** Number of samples. */
  public int samples() {
    return sampleTo - sampleFrom;
  }

  /** Number of classes. */
  public int classes() {
    return classTo - classFrom;
  }

  /** Number of lanes. */
  public int lanes() {
    return samples() * classes();
  }
}
