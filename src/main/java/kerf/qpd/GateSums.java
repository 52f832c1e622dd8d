package kerf.qpd;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;
import kerf.circuit.Trig;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The quasi-probability sums of gate cuts. */
final class GateSums {
  private static final double NOTHING = 1e-14;

  /** Operations of {@link OperationTable#GENERAL} that span all one-qubit maps. */
  static final OperationTable SIXTEEN =
      new OperationTable(
          OperationTable.GENERAL.operations().stream()
              .filter(o -> !o.name().endsWith("-"))
              .toList());

  private static final List<Qpd.Term> CZ = diagonal("DD SS MI MZ IM ZM");
  private static final List<Qpd.Term> RZZ = diagonal("II ZZ MS MD SM DM");

  private GateSums() {}

  private static List<Qpd.Term> diagonal(String names) {
    return Qpd.pairs(OperationTable.DIAGONAL, OperationTable.DIAGONAL, names);
  }

  /** S†⊗S† + S⊗S + M⊗(I − Z) + (I − Z)⊗M, halved; κ = 3 (Mitarai and Fujii). */
  static Decomposition cz(GateKind kind, Side a, Side b, Coupling coupling) {
    Qpd.Coefficients c = new Qpd.Fixed(.5, .5, .5, -.5, .5, -.5);
    Qpd qpd = new Qpd(a.operations(), b.operations(), CZ, c, CZ.size(), 3);
    return new Decomposition(kind, a, b, coupling, qpd, null);
  }

  static boolean isCz(Qpd qpd) {
    return qpd.terms().equals(CZ);
  }

  /** exp(−iθZZ/2) with a fixed θ: no more terms and operations than it needs. */
  static Decomposition rzz(GateKind kind, Side a, Side b, double theta) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    double[] k = {c, -s, c, s, c, s, c, -s};
    Coupling coupling = Coupling.of(a.branching(), b.branching(), k);
    double kappa = 1 + 2 * Math.abs(Trig.sin(theta));
    Qpd sum = reduced(a.operations(), b.operations(), RZZ, rzz(theta), kappa);
    Side keptA = new Side(a.branching(), sum.a(), a.before(), a.after());
    Side keptB = new Side(b.branching(), sum.b(), b.before(), b.after());
    return new Decomposition(
        kind, keptA, keptB, coupling, sum, new Decomposition.Theta(false, theta));
  }

  /** A rotation by its only angle; κ = 1 + 2|sin θ|. */
  static Decomposition rotation(GateKind kind, Side a, Side b) {
    Decomposition.Theta theta = new Decomposition.Theta(true, 0);
    Qpd.Coefficients c = new Rotation();
    Qpd qpd = new Qpd(a.operations(), b.operations(), RZZ, c, RZZ.size(), 3);
    return new Decomposition(kind, a, b, Coupling.of(kind, a, b), qpd, theta);
  }

  private static double[] rzz(double theta) {
    double c = Trig.cos(theta);
    double s = Trig.sin(theta) / 2;
    return new double[] {.5 + c / 2, .5 - c / 2, s, -s, s, -s};
  }

  /**
   * Σ u_k σ_k⊗σ_k: for each pair k &lt; l of Paulis, with c = u_k u_l*, the map 2 Re c (R⊗R − J⊗J)
   * − 2 Im c (R⊗J + J⊗R), R and J the Hermitian and anti-Hermitian part of ρ → σ_kρσ_l. Where c is
   * neither real nor imaginary a weak measurement reaches the same κ.
   */
  static Decomposition general(GateKind kind, Kak kak) {
    double[] u = kak.u();
    List<LocalOperation> operations = new ArrayList<>(OperationTable.GENERAL.operations());
    TermList terms = new TermList();
    for (int k = 0; k < 4; k++) {
      double size = Math.hypot(u[2 * k], u[2 * k + 1]);
      terms.add(k, k, size * size);
    }
    int m = 4;
    for (int k = 0; k < 4; k++) {
      for (int l = k + 1; l < 4; l++, m += 3) {
        double re = u[2 * k] * u[2 * l] + u[2 * k + 1] * u[2 * l + 1];
        double im = u[2 * k + 1] * u[2 * l] - u[2 * k] * u[2 * l + 1];
        boolean real = Math.abs(im) <= NOTHING;
        if (!real && Math.abs(re) > NOTHING) {
          weak(k, k ^ l, re, im, operations, terms);
        } else {
          // Of Paulis other than I, R and J change places, and with them the sign.
          terms.addPair(m, real, (k == 0 ? 1 : -1) * (real ? re : im));
        }
      }
    }
    // In the order of the branches I, X, Z, ZX; Y⊗Y = −ZX⊗ZX.
    double[] amplitudes = new double[32];
    int[] branch = {0, 1, 3, 2};
    for (int k = 0; k < 4; k++) {
      for (int part = 0; part < 2; part++) {
        amplitudes[10 * branch[k] + part] = (k == 2 ? -1 : 1) * u[2 * k + part];
      }
    }
    Coupling coupling = Coupling.of(Branching.PAULIS, Branching.PAULIS, amplitudes);
    OperationTable table = new OperationTable(operations);
    Qpd sum = reduced(table, table, terms.terms(), terms.coefficients(), kak.kappa());
    Side a = Side.of(Branching.PAULIS, sum.a(), kak.right()[0], kak.left()[0]);
    Side b = Side.of(Branching.PAULIS, sum.b(), kak.right()[1], kak.left()[1]);
    return new Decomposition(kind, a, b, coupling, sum, null);
  }

  private static void weak(
      int k, int axis, double re, double im, List<LocalOperation> operations, TermList terms) {
    Pauli first = OperationTable.PAULIS.get(k);
    Pauli about = OperationTable.PAULIS.get(axis);
    double phi = Math.atan2(im, re) + (k == 0 ? 0 : Math.PI);
    for (int part = 0; part < 2; part++) {
      String name = (k == 0 ? "" : first) + (part == 0 ? "R" : "J") + about + "~";
      Step step = new Step.WeakMeasure(about, phi - part * Math.PI);
      int row = operations.size();
      operations.add(LocalOperation.of(Branching.PAULIS, name, new Step.Turn(first, 2), step));
      terms.add(row, row, (part == 0 ? 2 : -2) * Math.hypot(re, im));
    }
  }

  /**
   * The sum that the coupling itself spells, between operations that span all maps of their side:
   * for gates whose sides would turn with their angles.
   */
  static Decomposition spanned(GateKind kind, Side a, Side b, int nominalTerms, double kappa) {
    Coupling coupling = Coupling.of(kind, a, b);
    double[][] fromA = legsInOperations(a.operations());
    double[][] fromB = legsInOperations(b.operations());
    List<Qpd.Term> terms = new ArrayList<>();
    for (int v = 0; v < a.operations().size(); v++) {
      for (int w = 0; w < b.operations().size(); w++) {
        int row = v;
        int column = w;
        if (coupling.terms().stream()
            .anyMatch(t -> fromA[t.a()][row] != 0 && fromB[t.b()][column] != 0)) {
          terms.add(new Qpd.Term(v, w));
        }
      }
    }
    Spanned c = new Spanned(coupling, terms, fromA, fromB);
    Qpd qpd = new Qpd(a.operations(), b.operations(), terms, c, nominalTerms, kappa);
    return new Decomposition(kind, a, b, coupling, qpd, null);
  }

  /** Each leg as a combination of operations, [legs][operations]. */
  private static double[][] legsInOperations(OperationTable table) {
    DMatrixRMaj rows = new DMatrixRMaj(table.size(), table.legs());
    for (int v = 0; v < table.size(); v++) {
      for (int q = 0; q < rows.numCols; q++) {
        rows.set(v, q, table.operations().get(v).legs().get(q));
      }
    }
    DMatrixRMaj inverse = new DMatrixRMaj(rows.numCols, rows.numRows);
    CommonOps_DDRM.pinv(rows, inverse);
    double[][] legs = new double[inverse.numRows][inverse.numCols];
    for (int q = 0; q < legs.length; q++) {
      for (int v = 0; v < legs[q].length; v++) {
        legs[q][v] = Legs.snap(inverse.get(q, v));
      }
    }
    return legs;
  }

  /** A sum without terms and operations that add nothing. */
  private static Qpd reduced(
      OperationTable a, OperationTable b, List<Qpd.Term> all, double[] weights, double kappa) {
    int[] kept =
        IntStream.range(0, weights.length).filter(t -> Math.abs(weights[t]) > NOTHING).toArray();
    TreeSet<Integer> usedA = new TreeSet<>();
    TreeSet<Integer> usedB = new TreeSet<>();
    for (int t : kept) {
      usedA.add(all.get(t).a());
      usedB.add(all.get(t).b());
    }
    List<Qpd.Term> terms =
        IntStream.of(kept)
            .mapToObj(all::get)
            .map(t -> new Qpd.Term(usedA.headSet(t.a()).size(), usedB.headSet(t.b()).size()))
            .toList();
    Qpd.Fixed c = new Qpd.Fixed(IntStream.of(kept).mapToDouble(t -> weights[t]).toArray());
    return new Qpd(a.with(usedA), b.with(usedB), terms, c, terms.size(), kappa);
  }

  private record Rotation() implements Qpd.Coefficients {
    @Override
    public double[] at(double[] angles) {
      return rzz(angles[0]);
    }
  }

  /** c[v][w] = Σ_{q,r} C[q][r] fromA[q][v] fromB[r][w]. */
  private record Spanned(
      Coupling coupling, List<Qpd.Term> terms, double[][] fromA, double[][] fromB)
      implements Qpd.Coefficients {
    @Override
    public double[] at(double[] angles) {
      double[] core = coupling.coefficients().at(angles);
      double[] c = new double[terms.size()];
      for (int i = 0; i < c.length; i++) {
        for (int t = 0; t < core.length; t++) {
          Qpd.Term legs = coupling.terms().get(t);
          c[i] += core[t] * fromA[legs.a()][terms.get(i).a()] * fromB[legs.b()][terms.get(i).b()];
        }
      }
      return c;
    }
  }
}
