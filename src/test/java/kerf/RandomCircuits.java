package kerf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;

/** Seeded random circuits, observables and bindings for round-trip tests. */
public final class RandomCircuits {
  public static final int FEATURES = 3;
  public static final int WEIGHTS = 5;

  private final SplittableRandom random;

  public RandomCircuits(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Which pairs of qubits two-qubit gates may join. */
  public enum Graph {
    CHAIN,
    RING,
    STAR,
    ALL;

    List<int[]> pairs(int n) {
      List<int[]> pairs = new ArrayList<>();
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
          boolean near = b == a + 1;
          boolean ends = a == 0 && b == n - 1;
          if (this == ALL
              || this == STAR && a == 0
              || near && this != STAR
              || ends && this == RING) {
            pairs.add(new int[] {a, b});
          }
        }
      }
      return pairs;
    }
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Random one-qubit gates everywhere and {@code entanglers} random cuttable gates on a graph. */
  public Circuit circuit(int n, Graph graph, int entanglers, boolean real) {
    Circuit.Builder circuit = Circuit.on(n);
    List<int[]> pairs = graph.pairs(n);
    for (int q = 0; q < n; q++) {
      ones(circuit, q, real);
    }
    for (int e = 0; e < entanglers; e++) {
      int[] pair = pairs.get(random.nextInt(pairs.size()));
      int a = pair[random.nextInt(2)];
      int b = pair[0] + pair[1] - a;
      switch (random.nextInt(real ? 2 : 3)) {
        case 0 -> circuit.add(GateKind.CX, a, b);
        case 1 -> circuit.add(GateKind.CZ, a, b);
        default -> circuit.add(GateKind.RZZ, angle(), a, b);
      }
      ones(circuit, a, real);
      ones(circuit, b, real);
    }
    return circuit.build();
  }

  private void ones(Circuit.Builder circuit, int q, boolean real) {
    GateKind[] kinds =
        real
            ? new GateKind[] {GateKind.RY, GateKind.H, GateKind.X, GateKind.Z, GateKind.RY}
            : new GateKind[] {
              GateKind.RX,
              GateKind.RY,
              GateKind.RZ,
              GateKind.P,
              GateKind.H,
              GateKind.S,
              GateKind.SDG,
              GateKind.T,
              GateKind.X,
              GateKind.Y,
              GateKind.Z
            };
    for (int i = random.nextInt(3); i >= 0; i--) {
      GateKind kind = kinds[random.nextInt(kinds.length)];
      if (kind.angles() == 0) {
        circuit.add(kind, q);
      } else {
        circuit.add(kind, angle(), q);
      }
    }
  }

  /** Random gates of every kind: some on all qubits, {@code entanglers} on a graph's pairs. */
  public Circuit anyCircuit(int n, Graph graph, int entanglers) {
    return anyCircuit(n, graph, entanglers, kind -> true);
  }

  /** The same from some kinds of gates only. */
  public Circuit anyCircuit(int n, Graph graph, int entanglers, Predicate<GateKind> some) {
    Circuit.Builder circuit = Circuit.on(n);
    List<GateKind> ones = kinds(1, some);
    List<GateKind> twos = kinds(2, some);
    List<int[]> pairs = graph.pairs(n);
    for (int q = 0; q < n; q++) {
      circuit.add(gate(pick(ones), q));
    }
    for (int e = 0; e < entanglers && !pairs.isEmpty(); e++) {
      int[] pair = pairs.get(random.nextInt(pairs.size()));
      int first = random.nextInt(2);
      circuit.add(gate(pick(twos), pair[first], pair[1 - first]));
      // Often no gate between two entanglers, now and then a run of them.
      for (int i = random.nextInt(4); i > 0; i--) {
        circuit.add(gate(pick(ones), pair[random.nextInt(2)]));
      }
    }
    return circuit.build();
  }

  private static List<GateKind> kinds(int qubits, Predicate<GateKind> some) {
    return Arrays.stream(GateKind.values())
        .filter(kind -> kind.qubits() == qubits && some.test(kind))
        .toList();
  }

  private GateKind pick(List<GateKind> kinds) {
    return kinds.get(random.nextInt(kinds.size()));
  }

  /** A gate of a kind, its angles or its matrix random. */
  public Gate gate(GateKind kind, Integer... qubits) {
    if (kind.isEntries()) {
      return Gate.unitary(unitary(qubits.length), qubits);
    }
    List<Angle> angles = new ArrayList<>();
    for (int i = 0; i < kind.angles(); i++) {
      angles.add(angle());
    }
    return new Gate(kind, List.of(qubits), angles);
  }

  /** A unitary, evenly distributed: random columns made orthonormal one after the other. */
  public double[] unitary(int qubits) {
    int side = 1 << qubits;
    double[] m = new double[2 * side * side];
    Arrays.setAll(m, i -> random.nextGaussian());
    for (int column = 0; column < side; column++) {
      for (int before = 0; before <= column; before++) {
        double re = 0;
        double im = 0;
        for (int row = 0; row < side; row++) {
          int a = 2 * (row * side + before);
          int b = 2 * (row * side + column);
          re += m[a] * m[b] + m[a + 1] * m[b + 1];
          im += m[a] * m[b + 1] - m[a + 1] * m[b];
        }
        for (int row = 0; row < side; row++) {
          int a = 2 * (row * side + before);
          int b = 2 * (row * side + column);
          if (before == column) {
            m[b] /= Math.sqrt(re);
            m[b + 1] /= Math.sqrt(re);
          } else {
            m[b] -= re * m[a] - im * m[a + 1];
            m[b + 1] -= re * m[a + 1] + im * m[a];
          }
        }
      }
    }
    return m;
  }

  /** The same gates with features in the angles of some only; elsewhere weights stand for them. */
  public static Circuit withFeaturesIn(Circuit circuit, Predicate<Gate> some) {
    Circuit.Builder fed = Circuit.on(circuit.qubits());
    for (Gate gate : circuit.gates()) {
      List<Angle> angles = gate.angles();
      if (!some.test(gate)) {
        angles =
            angles.stream()
                .map(a -> a.features().isEmpty() ? a : Angle.weight(a.features().first()))
                .toList();
      }
      fed.add(gate.withAngles(angles));
    }
    return fed.build();
  }

  /** A constant, feature, weight, or a mix of them. */
  public Angle angle() {
    Angle feature = Angle.feature(random.nextInt(FEATURES));
    Angle weight = Angle.weight(random.nextInt(WEIGHTS));
    return switch (random.nextInt(5)) {
      case 0 -> Angle.of(random.nextDouble(-4, 4));
      case 1 -> feature;
      case 2 -> weight;
      case 3 -> feature.from(Math.PI).times(weight);
      default -> weight.times(0.7).plus(Angle.of(0.3));
    };
  }

  /** A sum of up to {@code terms} Pauli strings; the first may be the identity. */
  public Observable observable(int n, int terms, String letters) {
    List<Observable.Term> sum = new ArrayList<>();
    for (int t = 0; t <= random.nextInt(terms); t++) {
      StringBuilder text = new StringBuilder();
      for (int q = 0; q < n; q++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      sum.add(new Observable.Term(random.nextDouble(-1, 1), new Pauli(text.toString())));
    }
    return new Observable(n, sum);
  }

  /** A partition: one of {@code fragments} letters for each qubit. */
  public String partition(int n, int fragments) {
    StringBuilder letters = new StringBuilder();
    for (int q = 0; q < n; q++) {
      letters.append((char) ('A' + random.nextInt(fragments)));
    }
    return letters.toString();
  }

  public double[][] rows(int rows, int columns) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextDouble(-3, 3);
      }
    }
    return values;
  }

  /** Random pairs of few rows, of which some are equal: a batch without any structure. */
  public Bindings pairs(int bindings) {
    double[][] features = rows(4, FEATURES);
    double[][] weights = rows(4, WEIGHTS);
    features[3] = features[1].clone();
    weights[3] = weights[0].clone();
    int[] feature = new int[bindings];
    int[] weight = new int[bindings];
    for (int b = 0; b < bindings; b++) {
      feature[b] = random.nextInt(features.length);
      weight[b] = random.nextInt(weights.length);
    }
    return Bindings.pairs(features, weights, feature, weight);
  }

  /** All samples × a base row and rows that differ from it in one weight each. */
  public Bindings gradient(int samples) {
    double[] base = rows(1, WEIGHTS)[0];
    double[][] weights = new double[1 + 2 * WEIGHTS][];
    weights[0] = base;
    for (int i = 1; i < weights.length; i++) {
      weights[i] = base.clone();
      weights[i][(i - 1) / 2] += i % 2 == 1 ? Math.PI / 2 : -Math.PI / 2;
    }
    return Bindings.product(rows(samples, FEATURES), weights);
  }
}
