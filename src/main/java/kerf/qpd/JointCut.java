package kerf.qpd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.circuit.Trig;

/**
 * Parallel rotations exp(−iθ_jZZ/2) between the same two fragments, cut jointly: the same sum as
 * for one gate with strings of Z for the Paulis. The product of all n is Σ_s u_s Z_s⊗Z_s over the
 * subsets s, u_s = Π_j cos(θ_j/2) or −i sin(θ_j/2), and κ = 2 Π(1 + |sin θ_j|) − 1 where cutting
 * them apart takes Π(1 + 2|sin θ_j|) (Schmitt, Piveteau and Sutter, arXiv 2312.11638).
 */
public final class JointCut {
  /** Most rotations of one sum: 2^n + 3·C(2^n, 2) operations a side. */
  public static final int MOST = 4;

  private static final double NOTHING = 1e-14;

  private JointCut() {}

  /**
   * The joint sum of some rotations.
   *
   * @param cuts in rotation form, at most {@value #MOST}
   * @param angles how many angles each has in a binding
   */
  public static Qpd of(List<Decomposition> cuts, int[] angles) {
    int n = cuts.size();
    int strings = 1 << n;
    List<LocalOperation> operations = new ArrayList<>();
    for (int s = 0; s < strings; s++) {
      operations.add(operation(n, "Z" + subset(s), List.of(flips(s)), conjugation(n, s)));
    }
    List<Qpd.Term> terms = new ArrayList<>();
    List<int[]> pairs = new ArrayList<>();
    for (int s = 0; s < strings; s++) {
      terms.add(new Qpd.Term(s, s));
    }
    for (int s = 0; s < strings; s++) {
      for (int t = s + 1; t < strings; t++) {
        pairs.add(new int[] {s, t, operations.size()});
        addPair(n, s, t, operations);
        addTerms(isReal(s, t), operations.size() - 3, terms);
      }
    }
    OperationTable table = new OperationTable(n, operations);
    double kappa = 1;
    for (Decomposition cut : cuts) {
      kappa *= (1 + cut.qpd().kappa()) / 2;
    }
    List<Decomposition.Angle> thetas = cuts.stream().map(Decomposition::theta).toList();
    return new Qpd(
        table,
        table,
        terms,
        new Coefficients(thetas, angles.clone(), List.copyOf(pairs)),
        terms.size(),
        2 * kappa - 1);
  }

  /** True where u_s u_t* is real, else it is imaginary. */
  private static boolean isReal(int s, int t) {
    return Integer.bitCount(s ^ t) % 2 == 0;
  }

  private static void addPair(int n, int s, int t, List<LocalOperation> operations) {
    String name = subset(s) + "M" + subset(s ^ t);
    String measure = "measure" + subset(s ^ t);
    operations.add(operation(n, name, List.of(flips(s), measure), pair(n, s, s ^ t, 0)));
    for (int sign = 1; sign >= -1; sign -= 2) {
      String turn = "quarter" + (sign > 0 ? "+" : "-") + subset(s ^ t);
      operations.add(
          operation(
              n,
              subset(s) + "R" + subset(s ^ t) + (sign > 0 ? "+" : "-"),
              List.of(flips(s), turn),
              pair(n, s, s ^ t, sign)));
    }
  }

  private static void addTerms(boolean real, int m, List<Qpd.Term> terms) {
    if (real) {
      terms.add(new Qpd.Term(m, m));
      for (int i = 1; i <= 2; i++) {
        for (int j = 1; j <= 2; j++) {
          terms.add(new Qpd.Term(m + i, m + j));
        }
      }
    } else {
      for (int i = 1; i <= 2; i++) {
        terms.add(new Qpd.Term(m, m + i));
        terms.add(new Qpd.Term(m + i, m));
      }
    }
  }

  private static LocalOperation operation(int n, String name, List<String> steps, double[] o) {
    List<Double> legs = new ArrayList<>();
    for (double c : Legs.coefficients(o)) {
      legs.add(Complex.snap(c));
    }
    List<String> real = steps.stream().filter(step -> !step.equals("z[]")).toList();
    return new LocalOperation(name, real, name, legs);
  }

  private static String flips(int s) {
    return "z" + subset(s);
  }

  /** The members of a subset, as in [0,2]. */
  private static String subset(int s) {
    return IntStream.range(0, 31)
        .filter(j -> (s >> j & 1) == 1)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static int sign(int word, int subset) {
    return Integer.bitCount(word & subset) % 2 == 0 ? 1 : -1;
  }

  /** Z_s ρ Z_s on projected words. */
  private static double[] conjugation(int n, int s) {
    double[] o = new double[2 << 2 * n];
    for (int x = 0; x < 1 << n; x++) {
      for (int y = 0; y < 1 << n; y++) {
        o[2 * (x << n | y)] = sign(x, s) * sign(y, s);
      }
    }
    return o;
  }

  /** After Z_s: the signed measurement of Z_k, or conjugation by exp(∓iπZ_k/4). */
  private static double[] pair(int n, int s, int k, int quarter) {
    double[] o = conjugation(n, s);
    for (int x = 0; x < 1 << n; x++) {
      for (int y = 0; y < 1 << n; y++) {
        int at = 2 * (x << n | y);
        int difference = (sign(x, k) - sign(y, k)) / 2;
        if (quarter == 0) {
          o[at] *= (sign(x, k) + sign(y, k)) / 2;
        } else if (difference != 0) {
          // e^{∓iπ(k_x − k_y)/4} = ∓i for k_x = 1, k_y = −1
          o[at + 1] = -quarter * difference * o[at];
          o[at] = 0;
        }
      }
    }
    return o;
  }

  /** Coefficients of the terms, in their order. */
  private record Coefficients(List<Decomposition.Angle> thetas, int[] angles, List<int[]> pairs)
      implements Qpd.Coefficients {
    private static final long serialVersionUID = 1;

    @Override
    public double[] at(double[] values) {
      int n = thetas.size();
      double[] re = new double[1 << n];
      double[] im = new double[1 << n];
      Arrays.fill(re, 1);
      for (int j = 0, from = 0; j < n; from += angles[j++]) {
        double theta = thetas.get(j).of(Arrays.copyOfRange(values, from, from + angles[j]));
        for (int s = 0; s < re.length; s++) {
          times(re, im, s, (s >> j & 1) == 1, theta);
        }
      }
      List<Double> c = new ArrayList<>();
      for (int s = 0; s < re.length; s++) {
        c.add(re[s] * re[s] + im[s] * im[s]);
      }
      for (int[] p : pairs) {
        int s = p[0];
        int t = p[1];
        // Strings of Z commute: σ_sσ_t = Z_k, as of I and a Pauli.
        if (isReal(s, t)) {
          double real = re[s] * re[t] + im[s] * im[t];
          c.addAll(List.of(2 * real, -real / 2, real / 2, real / 2, -real / 2));
        } else {
          double imaginary = im[s] * re[t] - re[s] * im[t];
          c.addAll(List.of(imaginary, imaginary, -imaginary, -imaginary));
        }
      }
      return c.stream().mapToDouble(x -> Math.abs(x) < NOTHING ? 0 : x).toArray();
    }

    private static void times(double[] re, double[] im, int s, boolean in, double theta) {
      if (in) {
        double sine = Trig.sin(theta / 2);
        double kept = re[s];
        re[s] = im[s] * sine;
        im[s] = -kept * sine;
      } else {
        re[s] *= Trig.cos(theta / 2);
        im[s] *= Trig.cos(theta / 2);
      }
    }
  }
}
