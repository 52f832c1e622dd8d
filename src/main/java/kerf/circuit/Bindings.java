package kerf.circuit;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * A batch of B bindings. A binding gives every feature and weight a value: it pairs one feature row
 * with one weight row. Rows are shared, so that a gradient (all samples × all shifts) is F + W rows
 * and not F·W copies; whoever collapses equal work compares rows, not bindings.
 */
public final class Bindings implements Serializable {
  private static final long serialVersionUID = 1;

  private transient double[][] features;
  private transient double[][] weights;

  /** Null, as are the weight rows, in a full product: its pairs need not be listed. */
  private final int[] featureRow;

  private final int[] weightRow;

  private Bindings(double[][] features, double[][] weights, int[] featureRow, int[] weightRow) {
    this.features = features;
    this.weights = weights;
    this.featureRow = featureRow;
    this.weightRow = weightRow;
  }

  /** Every feature row [F × d] with every weight row [W × p]: binding f·W + w pairs f with w. */
  public static Bindings product(double[][] features, double[][] weights) {
    Math.multiplyExact(features.length, weights.length);
    return new Bindings(checked("feature", features), checked("weight", weights), null, null);
  }

  /** Feature row {@code featureRow[b]} with weight row {@code weightRow[b]} for each b. */
  public static Bindings pairs(
      double[][] features, double[][] weights, int[] featureRow, int[] weightRow) {
    if (featureRow.length != weightRow.length) {
      throw new IllegalArgumentException(
          "bindings: expected as many feature as weight indices, got %d and %d"
              .formatted(featureRow.length, weightRow.length));
    }
    return product(features, weights).select(featureRow.clone(), weightRow.clone());
  }

  /** Other pairs of the same rows; the arrays are not to be changed after that. */
  public Bindings select(int[] featureRow, int[] weightRow) {
    requireBelow("feature", featureRow, features.length);
    requireBelow("weight", weightRow, weights.length);
    return new Bindings(features, weights, featureRow, weightRow);
  }

  /** One binding. */
  public static Bindings single(double[] features, double[] weights) {
    return product(new double[][] {features}, new double[][] {weights});
  }

  /** B, the number of bindings. */
  public int size() {
    return isProduct() ? Math.multiplyExact(features.length, weights.length) : featureRow.length;
  }

  /** True when every feature row is paired with every weight row. */
  public boolean isProduct() {
    return featureRow == null;
  }

  /** F, the number of feature rows. */
  public int featureRows() {
    return features.length;
  }

  /** W, the number of weight rows. */
  public int weightRows() {
    return weights.length;
  }

  /** Index of binding b's feature row. */
  public int featureRow(int b) {
    return isProduct() ? b / weights.length : featureRow[b];
  }

  /** Index of binding b's weight row. */
  public int weightRow(int b) {
    return isProduct() ? b % weights.length : weightRow[b];
  }

  /** Feature row f, length d. Not a copy: treat as read-only. */
  public double[] features(int f) {
    return features[f];
  }

  /** Weight row w, length p. Not a copy: treat as read-only. */
  public double[] weights(int w) {
    return weights[w];
  }

  /** Refuses rows shorter than a circuit needs. */
  public void requireFit(Circuit circuit) {
    requireLength("feature", features, circuit.features());
    requireLength("weight", weights, circuit.weights());
  }

  private static void requireLength(String what, double[][] rows, int needed) {
    for (double[] row : rows) {
      if (row.length < needed) {
        throw new IllegalArgumentException(
            "bindings: the circuit uses %d %ss, got a row of %d"
                .formatted(needed, what, row.length));
      }
    }
  }

  private static void requireBelow(String what, int[] rows, int limit) {
    for (int row : rows) {
      if (row < 0 || row >= limit) {
        throw new IllegalArgumentException(
            "bindings: expected %s rows 0..%d, got %d".formatted(what, limit - 1, row));
      }
    }
  }

  private static double[][] checked(String what, double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
      for (int j = 0; j < copy[i].length; j++) {
        if (!Double.isFinite(copy[i][j])) {
          throw new IllegalArgumentException(
              "%s %d of row %d: expected a finite number, got %s"
                  .formatted(what, j, i, copy[i][j]));
        }
      }
    }
    return copy;
  }

  /** Rows go as plain numbers: an array object for each would double what a query ships. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    write(out, features);
    write(out, weights);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    features = read(in);
    weights = read(in);
  }

  private static void write(ObjectOutputStream out, double[][] rows) throws IOException {
    out.writeInt(rows.length);
    for (double[] row : rows) {
      out.writeInt(row.length);
      for (double value : row) {
        out.writeDouble(value);
      }
    }
  }

  private static double[][] read(ObjectInputStream in) throws IOException {
    double[][] rows = new double[in.readInt()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[in.readInt()];
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = in.readDouble();
      }
    }
    return rows;
  }
}
