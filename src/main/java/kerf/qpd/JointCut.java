package kerf.qpd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.circuit.Pauli;
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

  private static final Map<Integer, OperationTable> TABLES = new ConcurrentHashMap<>();

  private JointCut() {}

  /**
   * The joint sum of some rotations.
   *
   * @param cuts in rotation form, at most {@value #MOST}
   */
  public static Qpd of(List<Decomposition> cuts) {
    int n = cuts.size();
    OperationTable table = TABLES.computeIfAbsent(n, JointCut::table);
    double kappa = 1;
    for (Decomposition cut : cuts) {
      kappa *= (1 + cut.qpd().kappa()) / 2;
    }
    List<Decomposition.Theta> thetas = cuts.stream().map(Decomposition::theta).toList();
    List<Qpd.Term> terms = sum(new double[1 << n], new double[1 << n]).terms();
    return new Qpd(table, table, terms, new Coefficients(thetas), terms.size(), 2 * kappa - 1);
  }

  /** The sum of amplitudes u_s; of two strings u_s u_t* is real, or else imaginary. */
  private static TermList sum(double[] re, double[] im) {
    TermList sum = new TermList();
    for (int s = 0; s < re.length; s++) {
      sum.add(s, s, re[s] * re[s] + im[s] * im[s]);
    }
    int m = re.length;
    for (int s = 0; s < re.length; s++) {
      for (int t = s + 1; t < re.length; t++, m += 3) {
        // Strings of Z commute: σ_sσ_t = Z_k, as of I and a Pauli.
        boolean real = Integer.bitCount(s ^ t) % 2 == 0;
        double part = real ? re[s] * re[t] + im[s] * im[t] : im[s] * re[t] - re[s] * im[t];
        sum.addPair(m, real, part);
      }
    }
    return sum;
  }

  private static OperationTable table(int n) {
    List<Pauli> strings = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int s = 0; s < 1 << n; s++) {
      int subset = s;
      List<Integer> members =
          IntStream.range(0, n).filter(j -> (subset >> j & 1) == 1).boxed().toList();
      strings.add(Pauli.of(n, members.stream().collect(Collectors.toMap(j -> j, j -> 'Z'))));
      names.add(members.toString().replace(" ", ""));
    }
    List<String> flips = names.stream().map(name -> "Z" + name).toList();
    return OperationTable.of(Branching.PROJECTORS, strings, flips, names, "R");
  }

  /** Coefficients of the terms, in their order. */
  private record Coefficients(List<Decomposition.Theta> thetas) implements Qpd.Coefficients {
    @Override
    public double[] at(double[] values) {
      int n = thetas.size();
      double[] re = new double[1 << n];
      double[] im = new double[1 << n];
      Arrays.fill(re, 1);
      int next = 0;
      for (int j = 0; j < n; j++) {
        double theta = thetas.get(j).free() ? values[next++] : thetas.get(j).fixed();
        for (int s = 0; s < re.length; s++) {
          times(re, im, s, (s >> j & 1) == 1, theta);
        }
      }
      return Arrays.stream(sum(re, im).coefficients())
          .map(c -> Math.abs(c) < NOTHING ? 0 : c)
          .toArray();
    }
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
