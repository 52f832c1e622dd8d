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

  /** C of a gate's angles; travels, hence no lambda. */
  private record OfAngles(GateKind kind, double[][] map, int[] places) implements Qpd.Coefficients {
    @Override
    public double[] at(double[] angles) {
      double[] dense = dense(apply(map, kind.matrix(angles)));
      return Arrays.stream(places).mapToDouble(i -> dense[i]).toArray();
    }
  }

  /**
   * The coupling of given amplitudes.
   *
   * @param k K[a][b] as (re, im), a fastest
   */
  static Coupling of(Branching sideA, Branching sideB, double[] k) {
    double[] dense = Arrays.stream(dense(k)).map(Legs::snap).toArray();
    int[] places = places(dense);
    double[] values = Arrays.stream(places).mapToDouble(i -> dense[i]).toArray();
    return new Coupling(terms(places, sideA), new Qpd.Fixed(values));
  }

  /** The coupling of a gate whatever its angles. */
  static Coupling of(GateKind kind, Side sideA, Side sideB) {
    double[][] map = projection(sideA, sideB);
    double[][] samples =
        Arrays.stream(TRIALS)
            .map(trial -> kind.matrix(Arrays.copyOf(trial, kind.angles())))
            .map(matrix -> dense(apply(map, matrix)))
            .toArray(double[][]::new);
    int[] places = places(samples);
    return new Coupling(terms(places, sideA.branching()), new OfAngles(kind, map, places));
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

  /** Where C is not zero in all samples. */
  private static int[] places(double[]... samples) {
    return IntStream.range(0, samples[0].length)
        .filter(i -> Arrays.stream(samples).anyMatch(s -> Math.abs(s[i]) > 1e-13))
        .toArray();
  }

  private static List<Qpd.Term> terms(int[] places, Branching sideA) {
    int legs = sideA.legs();
    return Arrays.stream(places).mapToObj(i -> new Qpd.Term(i % legs, i / legs)).toList();
  }
}
