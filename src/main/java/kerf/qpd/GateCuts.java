package kerf.qpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/**
 * How to cut a two-qubit gate.
 *
 * <p>A gate that a choice of bases makes diagonal is a rotation exp(−iθZZ/2) between local gates:
 * two branches and five operations a side, κ = 1 + 2|sin θ| (Mitarai and Fujii, arXiv 1909.07534).
 * Any other gate goes through its Cartan decomposition: four branches, κ = 1 + 4 Σ_{k&lt;l} |u_k
 * u_l|, which no decomposition beats. Where angles belong to a binding, no local gate depends on
 * them: all of them are in the coupling.
 */
public final class GateCuts {
  private static final double NOTHING = 1e-12;

  /** Gates without parameters whose cuts are remembered. */
  private static final int MOST_KNOWN = 10_000;

  private static final Map<Gate, Decomposition> CUTS = new ConcurrentHashMap<>();
  private static final Map<Gate, List<Gate>> FACTORS = new ConcurrentHashMap<>();
  private static final Map<GateKind, Decomposition> PARAMETRISED = new ConcurrentHashMap<>();

  private GateCuts() {}

  /** The basis in which one side of a gate is diagonal, as gates that turn it to Z and back. */
  private enum Axis {
    Z(List.of(), List.of()),
    X(List.of(Gate.of(GateKind.H, 0)), List.of(Gate.of(GateKind.H, 0))),
    Y(
        List.of(Gate.of(GateKind.SDG, 0), Gate.of(GateKind.H, 0)),
        List.of(Gate.of(GateKind.H, 0), Gate.of(GateKind.S, 0))),
    /** (X + Z)/√2 */
    H(
        List.of(Gate.of(GateKind.RY, Angle.of(-Math.PI / 4), 0)),
        List.of(Gate.of(GateKind.RY, Angle.of(Math.PI / 4), 0)));

    private final List<Gate> before;
    private final List<Gate> after;

    Axis(List<Gate> before, List<Gate> after) {
      this.before = before;
      this.after = after;
    }

    static Side side(GateKind kind, int qubit) {
      return valueOf(kind.axes().substring(qubit, qubit + 1)).side();
    }

    Side side() {
      return new Side(Branching.PROJECTORS, OperationTable.DIAGONAL, before, after);
    }
  }

  /**
   * How to cut a gate.
   *
   * @throws IllegalArgumentException when it does not act on two qubits
   */
  public static Decomposition of(Gate gate) {
    GateKind kind = gate.kind();
    if (kind.qubits() != 2) {
      throw new IllegalArgumentException(
          gate + " cannot be cut: expected a gate on two qubits; cut its wire instead");
    }
    if (gate.isParametrised()) {
      return PARAMETRISED.computeIfAbsent(kind, GateCuts::parametrised);
    }
    // What a cut is does not depend on the qubits; circuits repeat their gates.
    return known(CUTS, gate, GateCuts::make);
  }

  private static <V> V known(Map<Gate, V> cache, Gate gate, Function<Gate, V> make) {
    if (cache.size() > MOST_KNOWN) {
      cache.clear();
    }
    return cache.computeIfAbsent(gate.on(List.of(0, 1)), make);
  }

  private static Decomposition make(Gate gate) {
    GateKind kind = gate.kind();
    return kind.axes().isEmpty()
        ? general(kind, Kak.of(gate.matrix()))
        : diagonal(kind, Axis.side(kind, 0), Axis.side(kind, 1), gate.matrix());
  }

  /**
   * The local gates on qubits 0 and 1 that a gate is made of, when it does not entangle; null
   * otherwise.
   */
  public static List<Gate> factors(Gate gate) {
    if (gate.isParametrised()) {
      return null;
    }
    List<Gate> factors = known(FACTORS, gate, GateCuts::factorsOf);
    return factors.isEmpty() ? null : factors;
  }

  private static List<Gate> factorsOf(Gate gate) {
    Kak kak = Kak.of(gate.matrix());
    List<Integer> present = present(kak.u());
    if (present.size() != 1) {
      return List.of();
    }
    double[] u = kak.u();
    int k = present.get(0);
    double[] other = Kraus.matrix(OperationTable.PAULIS.get(k));
    double[] pauli = Matrices.scale(other, u[2 * k], u[2 * k + 1]);
    return List.of(
        Gate.unitary(Matrices.multiply(kak.left()[0], Matrices.multiply(pauli, kak.right()[0])), 0),
        Gate.unitary(
            Matrices.multiply(kak.left()[1], Matrices.multiply(other, kak.right()[1])), 1));
  }

  /** The least κ of a 4×4 unitary. */
  public static double kappa(double[] matrix) {
    return Kak.of(matrix).kappa();
  }

  /** The 4×4 unitary on qubits a and b of gates on them, in time order, without parameters. */
  public static double[] product(List<Gate> gates, int a, int b) {
    double[] product = Matrices.pair(GateKind.ID.matrix(), GateKind.ID.matrix());
    for (Gate gate : gates) {
      double[] own = gate.matrix();
      if (gate.qubits().size() == 1) {
        double[] id = GateKind.ID.matrix();
        own = gate.qubit(0) == a ? Matrices.pair(own, id) : Matrices.pair(id, own);
      } else if (gate.qubit(0) != a) {
        double[] swap = GateKind.SWAP.matrix();
        own = Matrices.multiply(swap, Matrices.multiply(own, swap));
      }
      product = Matrices.multiply(own, product);
    }
    return product;
  }

  /** A gate diagonal between its sides' frames. */
  private static Decomposition diagonal(GateKind kind, Side a, Side b, double[] matrix) {
    double[] k = Coupling.amplitudes(a, b, matrix);
    double[] phase = new double[4];
    for (int i = 0; i < 4; i++) {
      // Relative to the first: arguments near ±π stay apart by what they should.
      double re = k[2 * i] * k[0] + k[2 * i + 1] * k[1];
      double im = k[2 * i + 1] * k[0] - k[2 * i] * k[1];
      phase[i] = Math.atan2(im, re);
    }
    double theta = -(phase[0] - phase[2] - phase[1] + phase[3]) / 2;
    double turnA = (phase[1] + phase[3] - phase[0] - phase[2]) / 2;
    double turnB = (phase[2] + phase[3] - phase[0] - phase[1]) / 2;
    if (isNothing(turnA - Math.PI / 2) && isNothing(turnB - Math.PI / 2)) {
      if (isNothing(theta + Math.PI / 2)) {
        double[] sign = {1, 0, 1, 0, 1, 0, -1, 0};
        return GateSums.cz(kind, a, b, Coupling.of(a.branching(), b.branching(), sign));
      }
    }
    return GateSums.rzz(kind, turned(a, turnA), turned(b, turnB), theta);
  }

  /** CZ = S⊗S · exp(iπZZ/4) but for a phase. */
  static Decomposition czAsRotation(Decomposition cz) {
    Side a = turned(cz.a(), Math.PI / 2);
    Side b = turned(cz.b(), Math.PI / 2);
    return GateSums.rzz(cz.kind(), a, b, -Math.PI / 2);
  }

  /** Phases that are none but for rounding. */
  private static boolean isNothing(double angle) {
    return Math.abs(Math.IEEEremainder(angle, 2 * Math.PI)) < 1e-14;
  }

  private static Side turned(Side side, double angle) {
    if (isNothing(angle)) {
      return side;
    }
    List<Gate> after = new ArrayList<>();
    after.add(
        isNothing(angle - Math.PI / 2)
            ? Gate.of(GateKind.S, 0)
            : Gate.of(GateKind.P, Angle.of(angle), 0));
    after.addAll(side.after());
    return new Side(side.branching(), side.operations(), side.before(), after);
  }

  private static Decomposition general(GateKind kind, Kak kak) {
    double[] u = kak.u();
    List<Integer> present = present(u);
    if (present.size() > 2) {
      return GateSums.general(kind, kak);
    }
    // u_k σ_kσ_k + u_l σ_lσ_l = σ_kσ_k (u_k ± u_l KK) with K ∝ σ_kσ_l: a rotation about KK.
    int k = present.get(0);
    boolean turns = present.size() == 2;
    int l = turns ? present.get(1) : k ^ 3;
    int sign = k == 0 ? 1 : -1;
    // u_l/u_k = ∓i tan(θ/2)
    double sine = -sign * (u[2 * l + 1] * u[2 * k] - u[2 * l] * u[2 * k + 1]);
    double cosine = u[2 * k] * u[2 * k] + u[2 * k + 1] * u[2 * k + 1];
    double theta = turns ? 2 * Math.atan2(sine, cosine) : 0;
    return GateSums.rzz(kind, rotated(kak, 0, k, k ^ l), rotated(kak, 1, k, k ^ l), theta);
  }

  private static Side rotated(Kak kak, int side, int first, int about) {
    Axis axis = Axis.valueOf(OperationTable.PAULIS.get(about).label());
    double[] pauli = Kraus.matrix(OperationTable.PAULIS.get(first));
    double[] into = Side.unitary(axis.before);
    double[] outOf = Matrices.multiply(pauli, Matrices.adjoint(into));
    return Side.of(
        Branching.PROJECTORS,
        OperationTable.DIAGONAL,
        Matrices.multiply(into, kak.right()[side]),
        Matrices.multiply(kak.left()[side], outOf));
  }

  private static List<Integer> present(double[] u) {
    List<Integer> present = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      if (Math.hypot(u[2 * k], u[2 * k + 1]) > NOTHING) {
        present.add(k);
      }
    }
    return present;
  }

  /** A row of the gate table whatever its angles; terms and κ are those of angles at large. */
  private static Decomposition parametrised(GateKind kind) {
    boolean diagonal = !kind.axes().isEmpty();
    if (diagonal && !kind.isControlled()) {
      return GateSums.rotation(kind, Axis.side(kind, 0), Axis.side(kind, 1));
    }
    Side any = Side.of(Branching.PAULIS, GateSums.SIXTEEN);
    Side a = diagonal || kind.isControlled() ? Axis.Z.side() : any;
    Side b = diagonal ? Axis.side(kind, 1) : any;
    double[] angles = IntStream.range(0, kind.angles()).mapToDouble(i -> .37 + .61 * i).toArray();
    int terms = general(kind, Kak.of(kind.matrix(angles))).qpd().nominalTerms();
    return GateSums.spanned(kind, a, b, terms, kind.isControlled() ? 3 : 7);
  }
}
