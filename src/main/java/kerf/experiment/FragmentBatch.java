package kerf.experiment;

import java.io.Serializable;

/**
 * A rectangle of one fragment's work in a block: some samples times some classes of weight rows,
 * with all local operations, settings and observables. Kernels take its lanes class by class: lane
 * (d − classFrom)·S + (s − sampleFrom) is class d of sample s, S the piece's number of samples.
 *
 * @param block index of the block
 * @param fragment fragment id
 * @param sampleFrom first sample
 * @param sampleTo one past the last sample
 * @param classFrom first class
 * @param classTo one past the last class
 */
public record FragmentBatch(
    int block, int fragment, int sampleFrom, int sampleTo, int classFrom, int classTo)
    implements Serializable {

  /** Number of samples. */
  public int samples() {
    return sampleTo - sampleFrom;
  }

  /** Number of lanes. */
  public int lanes() {
    return samples() * (classTo - classFrom);
  }
}
