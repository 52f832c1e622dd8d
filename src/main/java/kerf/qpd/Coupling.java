package kerf.qpd;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
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
 *
 * @param terms the pairs of legs whose coefficients are not zero for all angles
 * @param coefficients C of the gate's angles, one for each term
 */
public record Coupling(List<Qpd.Term> terms, Qpd.Coefficients coefficients)
    implements Serializable {
  private static final double[][] TRIALS = {{.37, 1.9, 2.3, .83}, {2.71, .53, 1.1, 2.9}};

  /**
   * The coupling of given amplitudes.
   *
   * @param k K[a][b] as (re, im), a fastest
   */
  static Coupling of(Branching sideA, Branching sideB, double[] k) {
    int legs = sideA.legs();
    double[] dense = Arrays.stream(dense(k)).map(Legs::snap).toArray();
    List<Qpd.Term> terms = terms(legs, dense);
    return new Coupling(terms, new Qpd.Fixed(picked(dense, terms, legs)));
  }

  /** The coupling of a gate whatever its angles. */
  static Coupling of(GateKind kind, Side sideA, Side sideB) {
    int legs = sideA.branching().legs();
    double[][] map = projection(sideA, sideB);
    double[][] samples =
        Arrays.stream(TRIALS)
            .map(trial -> kind.matrix(Arrays.copyOf(trial, kind.angles())))
            .map(matrix -> dense(apply(map, matrix)))
            .toArray(double[][]::new);
    List<Qpd.Term> terms = terms(legs, samples);
    return new Coupling(
        terms, angles -> picked(dense(apply(map, kind.matrix(angles))), terms, legs));
  }

  /** K of a matrix: its components along the pairs of branch operators. */
  static double[] amplitudes(Side sideA, Side sideB, double[] matrix) {
    return apply(projection(sideA, sideB), matrix);
  }

  /** The map from the entries of a matrix to its amplitudes. */
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
  private static double[] dense(double[] k) {
    return new Legs(Integer.numberOfTrailingZeros(k.length / 2)).add(1, k).coefficients();
  }

  /** What is not zero in all samples of C. */
  private static List<Qpd.Term> terms(int legs, double[]... samples) {
    return IntStream.range(0, samples[0].length)
        .filter(i -> Arrays.stream(samples).anyMatch(s -> Math.abs(s[i]) > 1e-13))
        .mapToObj(i -> new Qpd.Term(i % legs, i / legs))
        .toList();
  }

  private static double[] picked(double[] dense, List<Qpd.Term> terms, int legs) {
    return terms.stream().mapToDouble(t -> dense[t.a() + legs * t.b()]).toArray();
  }
}
