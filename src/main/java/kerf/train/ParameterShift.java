package kerf.train;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;

/**
 * Exact gradients by the two-term parameter-shift rule, one query a step.
 *
 * <p>The rule shifts one gate's angle. Where an angle is a weight that occurs nowhere else,
 * shifting the weight does that. Any other angle a(x, θ) that depends on weights becomes a(x, θ) +
 * δ_j with a weight δ_j = 0 of its own behind θ, and the chain rule adds up ∂a/∂θ_k·∂E/∂δ_j. Shifts
 * therefore never depend on the features: S samples and J shifted angles are S feature and 1 + 2J
 * weight rows.
 */
public final class ParameterShift {
  private static final double SHIFT = Math.PI / 2;

  private final Circuit circuit;
  private final int weights;
  private final List<Slot> slots;

  /** A gate angle of the original circuit and the weight of the new one that shifts it. */
  private record Slot(Angle angle, int index) {}

  private ParameterShift(Circuit circuit, int weights, List<Slot> slots) {
    this.circuit = circuit;
    this.weights = weights;
    this.slots = List.copyOf(slots);
  }

  /**
   * Prepares a circuit.
   *
   * @throws IllegalArgumentException when a gate without the two-term rule depends on a weight
   */
  public static ParameterShift of(Circuit circuit) {
    int[] uses = new int[circuit.weights()];
    for (Gate gate : circuit.gates()) {
      gate.angles().forEach(angle -> angle.weights().forEach(k -> uses[k]++));
    }
    List<Slot> slots = new ArrayList<>();
    int next = circuit.weights();
    Circuit.Builder separated = Circuit.on(circuit.qubits());
    for (Gate gate : circuit.gates()) {
      List<Angle> angles = new ArrayList<>();
      for (Angle angle : gate.angles()) {
        if (angle.weights().isEmpty()) {
          angles.add(angle);
        } else if (angle instanceof Angle.Weight w && uses[w.index()] == 1) {
          slots.add(new Slot(angle, w.index()));
          angles.add(angle);
        } else {
          slots.add(new Slot(angle, next));
          angles.add(angle.plus(Angle.weight(next++)));
        }
      }
      requireRule(gate);
      separated.add(gate.withAngles(angles));
    }
    return new ParameterShift(separated.build(), circuit.weights(), slots);
  }

  private static void requireRule(Gate gate) {
    boolean trainable = gate.angles().stream().anyMatch(angle -> !angle.weights().isEmpty());
    if (trainable && !gate.kind().hasTwoTermShift()) {
      throw new IllegalArgumentException(
          "%s: expected a gate with a two-term shift rule where a weight is trained; "
                  .formatted(gate)
              + "write it with RX, RY, RZ, P, U, CP or a two-qubit rotation, or give it a constant"
              + " angle");
    }
  }

  /** The circuit to query; equal to the original when every angle is a weight of its own. */
  public Circuit circuit() {
    return circuit;
  }

  /**
   * The bindings one gradient needs.
   *
   * @param features rows [S × d]
   * @param theta the original circuit's weights [P]
   */
  public Batch batch(double[][] features, double[] theta) {
    if (theta.length != weights) {
      throw new IllegalArgumentException(
          "gradient: expected %d weights as in the circuit, got %d"
              .formatted(weights, theta.length));
    }
    return new Batch(features, theta);
  }

  /** Weight rows: θ unshifted, then for each slot one row shifted up and one shifted down. */
  private double[][] weightRows(double[] theta) {
    double[][] rows = new double[1 + 2 * slots.size()][circuit.weights()];
    for (double[] row : rows) {
      System.arraycopy(theta, 0, row, 0, weights);
    }
    for (int j = 0; j < slots.size(); j++) {
      rows[1 + 2 * j][slots.get(j).index()] += SHIFT;
      rows[2 + 2 * j][slots.get(j).index()] -= SHIFT;
    }
    return rows;
  }

  /** One gradient: the bindings to query and the way back from their values. */
  public final class Batch {
    private final Bindings bindings;
    private final int samples;

    private Batch(double[][] features, double[] theta) {
      this.bindings = Bindings.product(features, weightRows(theta));
      this.samples = features.length;
    }

    /** The bindings, S(1 + 2J) of them, for a query on {@link ParameterShift#circuit}. */
    public Bindings bindings() {
      return bindings;
    }

    /** An observable's value for a sample, from the answer to that query. */
    double value(Estimates estimates, int sample, int observable) {
      return estimates.value(sample * bindings.weightRows(), observable);
    }

    /** Its gradients ∂E_s/∂θ_k [S × P]. */
    double[][] slopes(Estimates estimates, int observable) {
      if (estimates.size() != bindings.size()) {
        throw new IllegalArgumentException(
            "gradient: expected values of %d bindings, got %d"
                .formatted(bindings.size(), estimates.size()));
      }
      double[][] slopes = new double[samples][weights];
      for (int s = 0; s < samples; s++) {
        int first = s * bindings.weightRows();
        for (int j = 0; j < slots.size(); j++) {
          double up = estimates.value(first + 1 + 2 * j, observable);
          double down = estimates.value(first + 2 + 2 * j, observable);
          addChain(slots.get(j).angle(), s, (up - down) / 2, slopes[s]);
        }
      }
      return slopes;
    }

    /** Adds ∂E/∂φ·∂φ/∂θ_k for every weight k that the angle φ depends on. */
    private void addChain(Angle angle, int sample, double slope, double[] sum) {
      double[] features = bindings.features(sample);
      double[] theta = bindings.weights(0);
      for (int k : angle.weights()) {
        sum[k] += slope * angle.slope(k, features, theta);
      }
    }
  }
}
