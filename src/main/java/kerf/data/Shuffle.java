package kerf.data;

import java.util.SplittableRandom;

/** Seeded orders of row indices. */
final class Shuffle {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Shuffle() {}

  /** The indices in an order that depends on (seed, stream) and their number alone. */
  static int[] of(int[] ordered, long seed, long stream) {
    int[] rows = ordered.clone();
    SplittableRandom random = random(seed, stream);
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = rows[i];
      rows[i] = rows[j];
      rows[j] = swapped;
    }
    return rows;
  }

  /*
   * SplittableRandom steps its state by the golden gamma, so states that differ by a multiple of it
   * are one sequence read from different places. Hence the state is drawn, not computed.
   */
  private static SplittableRandom random(long seed, long stream) {
    long mixed = new SplittableRandom(seed).nextLong() ^ (GOLDEN * (stream + 1));
    return new SplittableRandom(new SplittableRandom(mixed).nextLong());
  }
}
