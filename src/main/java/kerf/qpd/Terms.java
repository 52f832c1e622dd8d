package kerf.qpd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;
import kerf.circuit.Trig;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The quasi-probability sums of gate cuts. */
final class Terms {
  private static final double NOTHING = 1e-14;

  /** Operations of {@link OperationTable#GENERAL} that span all one-qubit maps. */
  static final OperationTable SIXTEEN =
      new OperationTable(
          Branching.PAULIS.bits(),
          OperationTable.GENERAL.operations().stream()
              .filter(o -> !o.name().endsWith("-"))
              .toList());

  private static final String[][] CZ = {
    {"D", "D"}, {"S", "S"}, {"M", "I"}, {"M", "Z"}, {"I", "M"}, {"Z", "M"}
  };
  private static final double[] CZ_COEFFICIENTS = {.5, .5, .5, -.5, .5, -.5};

  private static final String[][] RZZ = {
    {"I", "I"}, {"Z", "Z"}, {"M", "S"}, {"M", "D"}, {"S", "M"}, {"D", "M"}
  };

  private Terms() {}

  /** S†⊗S† + S⊗S + M⊗(I − Z) + (I − Z)⊗M, halved; κ = 3 (Mitarai and Fujii). */
  static Decomposition cz(GateKind kind, Side a, Side b, Coupling coupling) {
    Qpd qpd =
        new Qpd(
            a.operations(), b.operations(), diagonal(CZ), new Fixed(CZ_COEFFICIENTS), CZ.length, 3);
    return new Decomposition(kind.text(), kind, a, b, coupling, qpd, null);
  }

  /** exp(−iθZZ/2) with a fixed θ: no more terms and operations than it needs. */
  static Decomposition rzz(GateKind kind, Side a, Side b, double theta) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    double[] k = {c, -s, c, s, c, s, c, -s};
    return reduced(
        kind,
        a,
        b,
        Coupling.of(a.branching(), b.branching(), k),
        diagonal(RZZ),
        rzz(theta),
        1 + 2 * Math.abs(Trig.sin(theta)),
        angles -> theta);
  }

  /** A rotation by its only angle; κ = 1 + 2|sin θ|. */
  static Decomposition rotation(GateKind kind, Side a, Side b) {
    Qpd qpd =
        new Qpd(
            a.operations(), b.operations(), diagonal(RZZ), angles -> rzz(angles[0]), RZZ.length, 3);
    return new Decomposition(
        kind.text(), kind, a, b, Coupling.of(kind, a, b), qpd, angles -> angles[0]);
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
  static Decomposition general(GateKind kind, Side a, Side b, double[] u) {
    List<LocalOperation> operations = new ArrayList<>(OperationTable.GENERAL.operations());
    List<Qpd.Term> terms = new ArrayList<>();
    List<Double> c = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      double size = Math.hypot(u[2 * k], u[2 * k + 1]);
      sum += size;
      terms.add(new Qpd.Term(k, k));
      c.add(size * size);
    }
    for (int k = 0; k < 4; k++) {
      for (int l = k + 1; l < 4; l++) {
        double re = u[2 * k] * u[2 * l] + u[2 * k + 1] * u[2 * l + 1];
        double im = u[2 * k + 1] * u[2 * l] - u[2 * k] * u[2 * l + 1];
        Pauli1 first = Pauli1.values()[k];
        if (Math.abs(re) > NOTHING && Math.abs(im) > NOTHING) {
          weak(first, Pauli1.values()[l], re, im, operations, terms, c);
        } else {
          // Of Paulis other than I, R and J change places, and with them the sign.
          int sign = first == Pauli1.I ? 1 : -1;
          plain(first, Pauli1.values()[l], sign * re, sign * im, operations, terms, c);
        }
      }
    }
    OperationTable table = new OperationTable(Branching.PAULIS.bits(), operations);
    // In the order of the branches I, X, Z, ZX; Y⊗Y = −ZX⊗ZX.
    double[] amplitudes = new double[32];
    int[] branch = {0, 1, 3, 2};
    for (int k = 0; k < 4; k++) {
      for (int part = 0; part < 2; part++) {
        amplitudes[10 * branch[k] + part] = (k == 2 ? -1 : 1) * u[2 * k + part];
      }
    }
    return reduced(
        kind,
        new Side(Branching.PAULIS, table, a.before(), a.after()),
        new Side(Branching.PAULIS, table, b.before(), b.after()),
        Coupling.of(Branching.PAULIS, Branching.PAULIS, amplitudes),
        terms,
        c.stream().mapToDouble(x -> x).toArray(),
        2 * sum * sum - 1,
        null);
  }

  /** 2 re (M⊗M − D⊗D) + 2 im (M⊗D + D⊗M), D half the difference of the quarter turns. */
  private static void plain(
      Pauli1 k,
      Pauli1 l,
      double re,
      double im,
      List<LocalOperation> operations,
      List<Qpd.Term> terms,
      List<Double> c) {
    String prefix = k == Pauli1.I ? "" : k.name();
    String axis = k.times(l).name();
    int m = indexOf(operations, prefix + "M" + axis);
    int[] turn = {
      indexOf(operations, prefix + axis + "+"), indexOf(operations, prefix + axis + "-")
    };
    terms.add(new Qpd.Term(m, m));
    c.add(2 * re);
    for (int i = 0; i < 2; i++) {
      int sign = i == 0 ? 1 : -1;
      for (int j = 0; j < 2; j++) {
        terms.add(new Qpd.Term(turn[i], turn[j]));
        c.add(-re / 2 * sign * (j == 0 ? 1 : -1));
      }
      terms.add(new Qpd.Term(m, turn[i]));
      c.add(im * sign);
      terms.add(new Qpd.Term(turn[i], m));
      c.add(im * sign);
    }
  }

  private static void weak(
      Pauli1 k,
      Pauli1 l,
      double re,
      double im,
      List<LocalOperation> operations,
      List<Qpd.Term> terms,
      List<Double> c) {
    double phi = Math.atan2(im, re) + (k == Pauli1.I ? 0 : Math.PI);
    String axis = k.times(l).name();
    for (int part = 0; part < 2; part++) {
      Step step = new Step.WeakMeasure(Pauli.inQubitOrder(axis), phi - part * Math.PI);
      operations.add(OperationTable.after(k, (part == 0 ? "R" : "J") + axis + "~", step));
      int row = operations.size() - 1;
      terms.add(new Qpd.Term(row, row));
      c.add((part == 0 ? 2 : -2) * Math.hypot(re, im));
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
        boolean used = false;
        for (int t = 0; t < coupling.size(); t++) {
          used |= fromA[coupling.a(t)][v] != 0 && fromB[coupling.b(t)][w] != 0;
        }
        if (used) {
          terms.add(new Qpd.Term(v, w));
        }
      }
    }
    Qpd qpd =
        new Qpd(
            a.operations(),
            b.operations(),
            terms,
            new Spanned(coupling, List.copyOf(terms), fromA, fromB),
            nominalTerms,
            kappa);
    return new Decomposition(kind.text(), kind, a, b, coupling, qpd, null);
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

  private static Decomposition reduced(
      GateKind kind,
      Side a,
      Side b,
      Coupling coupling,
      List<Qpd.Term> terms,
      double[] c,
      double kappa,
      Decomposition.Angle theta) {
    TreeSet<Integer> usedA = new TreeSet<>();
    TreeSet<Integer> usedB = new TreeSet<>();
    for (int t = 0; t < c.length; t++) {
      if (Math.abs(c[t]) > NOTHING) {
        usedA.add(terms.get(t).a());
        usedB.add(terms.get(t).b());
      }
    }
    List<Qpd.Term> kept = new ArrayList<>();
    double[] coefficients = new double[c.length];
    for (int t = 0; t < c.length; t++) {
      if (Math.abs(c[t]) > NOTHING) {
        coefficients[kept.size()] = c[t];
        kept.add(
            new Qpd.Term(
                usedA.headSet(terms.get(t).a()).size(), usedB.headSet(terms.get(t).b()).size()));
      }
    }
    Side keptA = kept(a, usedA);
    Side keptB = kept(b, usedB);
    Qpd qpd =
        new Qpd(
            keptA.operations(),
            keptB.operations(),
            kept,
            new Fixed(Arrays.copyOf(coefficients, kept.size())),
            kept.size(),
            kappa);
    return new Decomposition(kind.text(), kind, keptA, keptB, coupling, qpd, theta);
  }

  private static Side kept(Side side, TreeSet<Integer> rows) {
    List<LocalOperation> operations =
        rows.stream().map(r -> side.operations().operations().get(r)).toList();
    return new Side(
        side.branching(),
        new OperationTable(side.branching().bits(), operations),
        side.before(),
        side.after());
  }

  private static List<Qpd.Term> diagonal(String[][] names) {
    return Arrays.stream(names)
        .map(
            n ->
                new Qpd.Term(
                    OperationTable.DIAGONAL.indexOf(n[0]), OperationTable.DIAGONAL.indexOf(n[1])))
        .toList();
  }

  private static int indexOf(List<LocalOperation> operations, String name) {
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("no operation " + name);
  }

  /** Coefficients that no angle changes. */
  private record Fixed(List<Double> values) implements Qpd.Coefficients {
    private static final long serialVersionUID = 1;

    private Fixed(double[] values) {
      this(Arrays.stream(values).boxed().toList());
    }

    @Override
    public double[] at(double[] angles) {
      return values.stream().mapToDouble(v -> v).toArray();
    }
  }

  /** c[v][w] = Σ_{q,r} C[q][r] fromA[q][v] fromB[r][w]. */
  private record Spanned(
      Coupling coupling, List<Qpd.Term> terms, double[][] fromA, double[][] fromB)
      implements Qpd.Coefficients {
    private static final long serialVersionUID = 1;

    @Override
    public double[] at(double[] angles) {
      double[] core = coupling.at(angles);
      double[] c = new double[terms.size()];
      for (int i = 0; i < c.length; i++) {
        for (int t = 0; t < core.length; t++) {
          c[i] +=
              core[t]
                  * fromA[coupling.a(t)][terms.get(i).a()]
                  * fromB[coupling.b(t)][terms.get(i).b()];
        }
      }
      return c;
    }
  }
}
