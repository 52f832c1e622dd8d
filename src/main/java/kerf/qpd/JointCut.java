package kerf.qpd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
      operations.add(operation(n, "Z" + subset(s), flips(n, s)));
    }
    for (int s = 0; s < strings; s++) {
      for (int t = s + 1; t < strings; t++) {
        addPair(n, s, t, operations);
      }
    }
    OperationTable table = new OperationTable(n, operations);
    double kappa = 1;
    for (Decomposition cut : cuts) {
      kappa *= (1 + cut.qpd().kappa()) / 2;
    }
    List<Decomposition.Theta> thetas = cuts.stream().map(Decomposition::theta).toList();
    List<Qpd.Term> terms = sum(new double[strings], new double[strings]).terms();
    Coefficients c = new Coefficients(thetas, angles.clone());
    return new Qpd(table, table, terms, c, terms.size(), 2 * kappa - 1);
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

  private static void addPair(int n, int s, int t, List<LocalOperation> operations) {
    String after = subset(s);
    String k = subset(s ^ t);
    Pauli string = zs(n, s ^ t);
    operations.add(operation(n, after + "M" + k, flips(n, s), new Step.Measure(string)));
    operations.add(operation(n, after + "R" + k + "+", flips(n, s), new Step.Turn(string, 1)));
    operations.add(operation(n, after + "R" + k + "-", flips(n, s), new Step.Turn(string, -1)));
  }

  private static LocalOperation operation(int n, String name, Step... steps) {
    List<Step> real = Arrays.stream(steps).filter(step -> !step.pauli().isIdentity()).toList();
    return new LocalOperation(name, real, name, Legs.snapped(onProjected(n, real)));
  }

  private static Step flips(int n, int s) {
    return new Step.Turn(zs(n, s), 2);
  }

  /** Z on the members of a subset. */
  private static Pauli zs(int n, int subset) {
    return Pauli.of(n, members(subset).boxed().collect(Collectors.toMap(j -> j, j -> 'Z')));
  }

  private static IntStream members(int subset) {
    return IntStream.range(0, MOST).filter(j -> (subset >> j & 1) == 1);
  }

  /** The members of a subset, as in [0,2]. */
  private static String subset(int s) {
    return members(s).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
  }

  /** What steps about strings of Z make of |x⟩⟨y|, words x and y projected on: a factor each. */
  private static double[] onProjected(int n, List<Step> steps) {
    double[] o = new double[2 << 2 * n];
    for (int at = 0; at < o.length; at += 2) {
      int x = at / 2 >> n;
      int y = at / 2 & (1 << n) - 1;
      o[at] = 1;
      for (Step step : steps) {
        int kx = sign(x, step.pauli());
        int ky = sign(y, step.pauli());
        if (step instanceof Step.Measure) {
          o[at] *= (kx + ky) / 2;
        } else if (((Step.Turn) step).quarters() == 2) {
          o[at] *= kx * ky;
        } else if (kx != ky) {
          // e^{∓iπ(k_x − k_y)/4} = ∓i for k_x = 1, k_y = −1
          o[at + 1] = -((Step.Turn) step).quarters() * kx * o[at];
          o[at] = 0;
        }
      }
    }
    return o;
  }

  private static int sign(int word, Pauli zs) {
    int sign = 1;
    for (int j = 0; j < zs.qubits(); j++) {
      sign = zs.letter(j) == 'Z' && (word >> j & 1) == 1 ? -sign : sign;
    }
    return sign;
  }

  /** Coefficients of the terms, in their order. */
  private record Coefficients(List<Decomposition.Theta> thetas, int[] angles)
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
      return Arrays.stream(sum(re, im).coefficients())
          .map(c -> Math.abs(c) < NOTHING ? 0 : c)
          .toArray();
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
