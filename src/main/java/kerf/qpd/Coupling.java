package kerf.qpd;

import java.util.Arrays;
import java.util.stream.IntStream;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/**
 * The exact coupling between the leg quantities of a cut's two sides, E = Σ_{q,r} legs_A[q] ·
 * C[q][r] · legs_B[r].
 *
 * <p>With U = Σ_{a,b} K[a][b] A_a ⊗ B_b over the sides' branch operators, E = Σ K[a][b] K*[a'][b']
 * G_A[a][a'] G_B[b][b'], and C is that in terms of legs. Of all of a cut, only K depends on the
 * angles of the gate.
 */
public final class Coupling implements Qpd.Coefficients {
  private static final long serialVersionUID = 1;
  private static final double[][] TRIALS = {{.37, 1.9, 2.3, .83}, {2.71, .53, 1.1, 2.9}};

  private final GateKind kind;
  private final int bitsA;
  private final int bitsB;

  /** K[i] = Σ_j map[i][j] U[j] over the entries of the gate's matrix; null without a gate. */
  private final double[][] map;

  private final int[] a;
  private final int[] b;
  private final double[] fixed;

  /**
   * @param samples C over all pairs of legs at some angles: what is zero in all of them is left out
   */
  private Coupling(GateKind kind, double[][] map, int bitsA, int bitsB, double[]... samples) {
    this.kind = kind;
    this.map = map;
    this.bitsA = bitsA;
    this.bitsB = bitsB;
    int[] found =
        IntStream.range(0, samples[0].length)
            .filter(i -> Arrays.stream(samples).anyMatch(s -> Math.abs(s[i]) > 1e-13))
            .toArray();
    this.a = Arrays.stream(found).map(i -> i & (1 << 2 * bitsA) - 1).toArray();
    this.b = Arrays.stream(found).map(i -> i >> 2 * bitsA).toArray();
    this.fixed = kind == null ? picked(samples[0]) : null;
  }

  /**
   * The coupling of given amplitudes.
   *
   * @param k K[a][b] as (re, im), a fastest
   */
  static Coupling of(Branching sideA, Branching sideB, double[] k) {
    double[] dense = dense(k, sideA.bits(), sideB.bits());
    double[] snapped = Arrays.stream(dense).map(Legs::snap).toArray();
    return new Coupling(null, null, sideA.bits(), sideB.bits(), snapped);
  }

  /** The coupling of a gate whatever its angles. */
  static Coupling of(GateKind kind, Side sideA, Side sideB) {
    double[][] map = projection(sideA, sideB);
    int a = sideA.branching().bits();
    int b = sideB.branching().bits();
    double[][] samples =
        Arrays.stream(TRIALS)
            .map(trial -> kind.matrix(Arrays.copyOf(trial, kind.angles())))
            .map(matrix -> dense(apply(map, matrix), a, b))
            .toArray(double[][]::new);
    return new Coupling(kind, map, a, b, samples);
  }

  /** K of a matrix: its components along the pairs of branch operators. */
  static double[] amplitudes(Side sideA, Side sideB, double[] matrix) {
    return apply(projection(sideA, sideB), matrix);
  }

  private static double[][] projection(Side sideA, Side sideB) {
    int na = sideA.branching().branches();
    double[][] map = new double[na * sideB.branching().branches()][];
    for (int i = 0; i < map.length; i++) {
      double[] pair = Matrices.pair(sideA.operator(i % na), sideB.operator(i / na));
      double norm = sideA.branching().norm() * sideB.branching().norm();
      map[i] = Matrices.scale(pair, 1 / norm, 0);
    }
    return map;
  }

  private static double[] apply(double[][] map, double[] matrix) {
    double[] k = new double[2 * map.length];
    for (int i = 0; i < map.length; i++) {
      System.arraycopy(Matrices.inner(map[i], matrix), 0, k, 2 * i, 2);
    }
    return k;
  }

  /** C over all pairs of legs, at q + legs_A·r. */
  private static double[] dense(double[] k, int bitsA, int bitsB) {
    return new Legs(bitsA + bitsB).add(1, k).coefficients();
  }

  private double[] picked(double[] dense) {
    return IntStream.range(0, a.length).mapToDouble(t -> dense[a[t] | b[t] << 2 * bitsA]).toArray();
  }

  /** Number of coefficients that are not zero for all angles. */
  public int size() {
    return a.length;
  }

  /** Leg of side A of coefficient t. */
  public int a(int t) {
    return a[t];
  }

  /** Leg of side B of coefficient t. */
  public int b(int t) {
    return b[t];
  }

  /** True when no angle changes the coefficients. */
  public boolean isConstant() {
    return fixed != null;
  }

  /**
   * The coefficients. Not a copy: treat as read-only.
   *
   * @param angles the gate's angles in radians; ignored where the coupling is constant
   */
  @Override
  public double[] at(double[] angles) {
    return fixed != null ? fixed : picked(dense(apply(map, kind.matrix(angles)), bitsA, bitsB));
  }
}
