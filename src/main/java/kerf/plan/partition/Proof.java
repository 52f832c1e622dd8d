package kerf.plan.partition;

/**
 * What a search of all plans found.
 *
 * @param labels a valid plan better than the one known, null where there is none or none was found
 * @param bound no valid plan has a lower value; infinite where there is no valid plan
 */
public record Proof(int[] labels, double bound) {
  /** The search gave up: it says nothing. */
  static final Proof NONE = new Proof(null, 0);
}
