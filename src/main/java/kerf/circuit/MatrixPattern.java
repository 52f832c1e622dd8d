package kerf.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be read off the matrix of a gate: what holds at two settings of the angles that are
 * nothing special holds at all of them.
 *
 * @param isReal no entry has an imaginary part
 * @param isDiagonal nothing stands off the diagonal
 * @param isPermutation it permutes basis states, but for phases
 * @param isSymmetric its two qubits may be exchanged
 * @param isSwap it exchanges two qubits and does nothing else
 * @param changed basis states that it does not leave alone, in order
 */
public record MatrixPattern(
    boolean isReal,
    boolean isDiagonal,
    boolean isPermutation,
    boolean isSymmetric,
    boolean isSwap,
    List<Integer> changed) {
  private static final double[] SWAP = GateMatrices.exchange(1, 0);

  static MatrixPattern of(GateRow row) {
    double[] a = row.matrix.apply(trial(row.angles, .37));
    double[] b = row.matrix.apply(trial(row.angles, 2.71));
    int side = 1 << row.qubits;
    boolean real = true;
    int entries = 0;
    int diagonal = 0;
    SortedSet<Integer> changed = new TreeSet<>();
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < side; j++) {
        int at = 2 * (i * side + j);
        boolean zero = is(a, at, 0) && is(b, at, 0);
        boolean one = is(a, at, 1) && is(b, at, 1);
        real &= a[at + 1] == 0 && b[at + 1] == 0;
        entries += zero ? 0 : 1;
        diagonal += zero || i != j ? 0 : 1;
        if (i == j ? !one : !zero) {
          changed.addAll(List.of(i, j));
        }
      }
    }
    // No row of a unitary is without an entry.
    boolean permutation = entries == side;
    return new MatrixPattern(
        real,
        permutation && diagonal == side,
        permutation,
        side == 4 && isSymmetric(a) && isSymmetric(b),
        Arrays.equals(a, SWAP),
        List.copyOf(changed));
  }

  private static double[] trial(int angles, double first) {
    double[] trial = new double[angles];
    for (int i = 0; i < angles; i++) {
      trial[i] = first + .61 * i;
    }
    return trial;
  }

  private static boolean is(double[] m, int at, double real) {
    return m[at] == real && m[at + 1] == 0;
  }

  private static boolean isSymmetric(double[] m) {
    double[] exchanged = Matrices.multiply(SWAP, Matrices.multiply(m, SWAP));
    return Matrices.distance(m, exchanged) == 0;
  }
}
