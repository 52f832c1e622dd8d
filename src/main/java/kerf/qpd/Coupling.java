package kerf.qpd;

import java.util.ArrayList;
import java.util.List;
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

  /** K[i] = Σ_j map[i][j] U[j] over the entries of the gate's matrix; K itself without a gate. */
  private final double[][] map;

  private final int[] a;
  private final int[] b;
  private final double[] fixed;

  private Coupling(GateKind kind, int bitsA, int bitsB, double[][] map, boolean constant) {
    this.kind = kind;
    this.bitsA = bitsA;
    this.bitsB = bitsB;
    this.map = map;
    List<double[]> samples = new ArrayList<>();
    if (constant) {
      samples.add(snapped(dense(map[0])));
    } else {
      for (double[] trial : TRIALS) {
        samples.add(dense(amplitudes(java.util.Arrays.copyOf(trial, kind.angles()))));
      }
    }
    int[] found = new int[1 << 2 * (bitsA + bitsB)];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      int at = i;
      if (samples.stream().anyMatch(s -> Math.abs(s[at]) > 1e-13)) {
        found[count++] = i;
      }
    }
    this.a = new int[count];
    this.b = new int[count];
    for (int t = 0; t < count; t++) {
      a[t] = found[t] & (1 << 2 * bitsA) - 1;
      b[t] = found[t] >> 2 * bitsA;
    }
    this.fixed = constant ? picked(samples.get(0)) : null;
  }

  /**
   * The coupling of given amplitudes.
   *
   * @param k K[a][b], row by row as (re, im)
   */
  static Coupling of(Branching sideA, Branching sideB, double[] k) {
    return new Coupling(null, sideA.bits(), sideB.bits(), new double[][] {k}, true);
  }

  /** The coupling of a gate whatever its angles. */
  static Coupling of(GateKind kind, Side sideA, Side sideB) {
    return new Coupling(
        kind, sideA.branching().bits(), sideB.branching().bits(), projection(sideA, sideB), false);
  }

  /** K of a matrix: its components along the pairs of branch operators. */
  static double[] amplitudes(Side sideA, Side sideB, double[] matrix) {
    return apply(projection(sideA, sideB), matrix);
  }

  private static double[][] projection(Side sideA, Side sideB) {
    int nb = sideB.branching().branches();
    double[][] map = new double[sideA.branching().branches() * nb][];
    for (int i = 0; i < map.length; i++) {
      double[] pair = Matrices.pair(sideA.operator(i / nb), sideB.operator(i % nb));
      double norm = sideA.branching().norm() * sideB.branching().norm();
      map[i] = Matrices.scale(pair, 1 / norm, 0);
    }
    return map;
  }

  private static double[] apply(double[][] map, double[] matrix) {
    double[] k = new double[2 * map.length];
    for (int i = 0; i < map.length; i++) {
      double[] inner = Matrices.inner(map[i], matrix);
      k[2 * i] = inner[0];
      k[2 * i + 1] = inner[1];
    }
    return k;
  }

  private double[] amplitudes(double[] angles) {
    return apply(map, kind.matrix(angles));
  }

  /** C over all pairs of legs, at q + legs_A·r. */
  private double[] dense(double[] k) {
    int na = 1 << bitsA;
    int nb = 1 << bitsB;
    double[] o = new double[2 << 2 * (bitsA + bitsB)];
    for (int x = 0; x < na * nb; x++) {
      for (int y = 0; y < na * nb; y++) {
        int at = Legs.index(x / nb, y / nb, bitsA) | Legs.index(x % nb, y % nb, bitsB) << 2 * bitsA;
        o[2 * at] = k[2 * x] * k[2 * y] + k[2 * x + 1] * k[2 * y + 1];
        o[2 * at + 1] = k[2 * x + 1] * k[2 * y] - k[2 * x] * k[2 * y + 1];
      }
    }
    return Legs.transform(o, bitsA + bitsB);
  }

  private static double[] snapped(double[] c) {
    double[] s = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      s[i] = Legs.snap(c[i]);
    }
    return s;
  }

  private double[] picked(double[] dense) {
    double[] values = new double[a.length];
    for (int t = 0; t < values.length; t++) {
      values[t] = dense[a[t] | b[t] << 2 * bitsA];
    }
    return values;
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
    return fixed != null ? fixed : picked(dense(amplitudes(angles)));
  }
}
