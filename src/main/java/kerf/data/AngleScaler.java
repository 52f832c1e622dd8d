package kerf.data;

import java.util.Arrays;

/**
 * Maps each column linearly to angles in radians: its smallest training value to {@code low}, its
 * largest to {@code high}.
 *
 * <p>Values outside the range seen in training are clamped to {@code low} or {@code high}; a column
 * that was constant in training maps to the middle, whatever comes.
 */
public final class AngleScaler {

  private final double[] minimum;
  private final double[] maximum;
  private final double low;
  private final double high;

  private AngleScaler(double[] minimum, double[] maximum, double low, double high) {
    this.minimum = minimum;
    this.maximum = maximum;
    this.low = low;
    this.high = high;
  }

  /** Learns each column's range, for angles from 0 to π. */
  public static AngleScaler fit(Dataset train) {
    return fit(train, 0, Math.PI);
  }

  /**
   * Learns each column's range.
   *
   * @param train the training part alone: a range that knew the test part would leak it
   * @param low smallest angle
   * @param high largest angle
   * @throws IllegalArgumentException where low is not below high
   */
  public static AngleScaler fit(Dataset train, double low, double high) {
    double[] minimum = train.row(0);
    double[] maximum = train.row(0);
    for (int row = 1; row < train.rows(); row++) {
      double[] values = train.row(row);
      for (int column = 0; column < values.length; column++) {
        minimum[column] = Math.min(minimum[column], values[column]);
        maximum[column] = Math.max(maximum[column], values[column]);
      }
    }
    return of(minimum, maximum, low, high);
  }

  /**
   * Rebuilds a scaler from its parameters, as a model file stores them.
   *
   * @param minimum smallest training value of each column
   * @param maximum largest training value of each column
   * @param low smallest angle
   * @param high largest angle
   * @throws IllegalArgumentException where lengths differ, a minimum is above its maximum, low is
   *     not below high, or a value or range is not finite
   */
  public static AngleScaler of(double[] minimum, double[] maximum, double low, double high) {
    if (minimum.length != maximum.length || minimum.length == 0) {
      throw new IllegalArgumentException(
          "expected a minimum and a maximum per column, got "
              + minimum.length
              + " minima and "
              + maximum.length
              + " maxima");
    }
    for (int column = 0; column < minimum.length; column++) {
      double range = maximum[column] - minimum[column];
      if (!(range >= 0 && Double.isFinite(range))) {
        throw new IllegalArgumentException(
            "column "
                + (column + 1)
                + ": expected a finite range, got ["
                + minimum[column]
                + ", "
                + maximum[column]
                + "]");
      }
    }
    if (!(low < high && Double.isFinite(high - low))) {
      throw new IllegalArgumentException(
          "expected finite angles with low below high, got [" + low + ", " + high + "]");
    }
    return new AngleScaler(minimum.clone(), maximum.clone(), low, high);
  }

  /** Smallest training value of each column [columns], a copy. */
  public double[] minimum() {
    return minimum.clone();
  }

  /** Largest training value of each column [columns], a copy. */
  public double[] maximum() {
    return maximum.clone();
  }

  /** Smallest angle, in radians. */
  public double low() {
    return low;
  }

  /** Largest angle, in radians. */
  public double high() {
    return high;
  }

  /** Number of columns. */
  public int columns() {
    return minimum.length;
  }

  /**
   * Angles of the given values.
   *
   * @param values [rows × columns], in the units of the training part; not changed
   * @return [rows × columns], in radians, from low to high
   * @throws IllegalArgumentException where a row has another number of columns or a value that is
   *     not a number
   */
  public double[][] apply(double[][] values) {
    double[][] angles = new double[values.length][];
    Arrays.setAll(angles, row -> angles(values[row], row));
    return angles;
  }

  /** The same examples with angles for features. */
  public Dataset apply(Dataset data) {
    return data.withFeatures(apply(data.features()));
  }

  private double[] angles(double[] values, int row) {
    if (values.length != minimum.length) {
      throw new IllegalArgumentException(
          "row "
              + (row + 1)
              + ": expected "
              + minimum.length
              + " columns as in training, got "
              + values.length);
    }
    double[] angles = new double[values.length];
    for (int column = 0; column < angles.length; column++) {
      if (Double.isNaN(values[column])) {
        throw new IllegalArgumentException(
            "row " + (row + 1) + ", column " + (column + 1) + ": expected a number, got NaN");
      }
      angles[column] = angle(values[column], minimum[column], maximum[column]);
    }
    return angles;
  }

  private double angle(double value, double min, double max) {
    if (min == max) {
      return low + (high - low) / 2;
    }
    // The ends are tested first, so that they come out as low and high to the last bit.
    if (value <= min) {
      return low;
    }
    return value >= max ? high : Math.min(high, low + (high - low) * ((value - min) / (max - min)));
  }
}
