package kerf.contract;

/**
 * The pairs of classes that some weight rows have, numbered in order of appearance.
 *
 * @param classOf number of each row's pair, −1 where no one asked
 * @param firsts first row of each pair
 * @param count number of pairs
 */
record Pairing(int[] classOf, int[] firsts, int count) {

  /**
   * Numbers pairs.
   *
   * @param a first class of each row, below aCount
   * @param b second class of each row, below bCount
   * @param asked rows that matter
   */
  static Pairing of(int[] a, int aCount, int[] b, int bCount, boolean[] asked) {
    int[] number = new int[Math.multiplyExact(aCount, bCount)];
    int[] classOf = new int[a.length];
    int[] firsts = new int[a.length];
    int count = 0;
    for (int w = 0; w < a.length; w++) {
      if (!asked[w]) {
        classOf[w] = -1;
        continue;
      }
      int pair = a[w] * bCount + b[w];
      if (number[pair] == 0) {
        firsts[count] = w;
        number[pair] = ++count;
      }
      classOf[w] = number[pair] - 1;
    }
    return new Pairing(classOf, firsts, count);
  }

  /** A row that has a pair. */
  int first(int pair) {
    return firsts[pair];
  }
}
