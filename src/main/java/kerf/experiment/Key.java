package kerf.experiment;

import java.util.List;
import kerf.circuit.Pauli;
import kerf.qpd.LocalOperation;

/**
 * What identifies a subexperiment, by value: two that agree in all of this are one and run once. It
 * names no row of a batch, so that the same circuit has the same key in any batch and any task.
 *
 * @param fragment id of the fragment
 * @param operations local operation for each group of cuts that touch the fragment, in order
 * @param basis measurement basis, a letter for each wire of the fragment
 * @param angles hash of the fragment's gates and of what its binding makes of their angles
 * @param draw number of the draw: two draws of one circuit have different noise
 */
public record Key(
    int fragment, List<LocalOperation> operations, Pauli basis, long angles, long draw) {

  /** Copies the operations. */
  public Key {
    operations = List.copyOf(operations);
  }

  /** Seed of the subexperiment's own random stream in a run. */
  public long stream(long runSeed) {
    long h = mix(runSeed, fragment);
    for (LocalOperation o : operations) {
      h = mix(h, o.steps().toString().hashCode());
    }
    return mix(mix(mix(h, basis.hashCode()), angles), draw);
  }

  /** One more number hashed in (the finalizer of SplitMix64, Steele, Lea and Flood 2014). */
  static long mix(long hash, long value) {
    long z = (hash ^ value) + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
