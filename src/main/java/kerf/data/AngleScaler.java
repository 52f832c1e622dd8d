package kerf.data;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Maps each column linearly to angles in radians: its smallest training value to {@code low}, its
 * largest to {@code high}.
 *
 * <p>Values outside the range seen in training are clamped to {@code low} or {@code high}; a column
 * that was constant in training maps to the middle, whatever comes.
 *
 * @param ranges of the training values, one a column
 * @param low smallest angle
 * @param high largest angle
 */
public record AngleScaler(List<Range> ranges, double low, double high) {

  /** Smallest and largest training value of a column. */
  public record Range(double minimum, double maximum) {}

  /**
   * Checks.
   *
   * @throws IllegalArgumentException where there is no column, a minimum is above its maximum, low
   *     is not below high, or a value or range is not finite
   */
  public AngleScaler {
    ranges = List.copyOf(ranges);
    require(!ranges.isEmpty(), "expected a minimum and a maximum per column, got no column");
    for (int column = 0; column < ranges.size(); column++) {
      Range range = ranges.get(column);
      double width = range.maximum - range.minimum;
      String finite = "column %d: expected a finite range, got [%s, %s]";
      boolean holds = width >= 0 && Double.isFinite(width);
      require(holds, finite, column + 1, range.minimum, range.maximum);
    }
    String angles = "expected finite angles with low below high, got [%s, %s]";
    require(low < high && Double.isFinite(high - low), angles, low, high);
  }

  /**
   * Learns each column's range.
   *
   * @param train the training part alone: a range that knew the test part would leak it
   * @throws IllegalArgumentException where low is not below high
   */
  public static AngleScaler fit(Dataset train, double low, double high) {
    double[][] features = train.features();
    List<Range> ranges =
        IntStream.range(0, train.columns())
            .mapToObj(c -> Stream.of(features).mapToDouble(row -> row[c]).summaryStatistics())
            .map((DoubleSummaryStatistics of) -> new Range(of.getMin(), of.getMax()))
            .toList();
    return new AngleScaler(ranges, low, high);
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
    String columns = "row %d: expected %d columns as in training, got %d";
    require(values.length == ranges.size(), columns, row + 1, ranges.size(), values.length);
    double[] angles = new double[values.length];
    for (int column = 0; column < angles.length; column++) {
      String number = "row %d, column %d: expected a number, got NaN";
      require(!Double.isNaN(values[column]), number, row + 1, column + 1);
      angles[column] = angle(values[column], ranges.get(column));
    }
    return angles;
  }

  private double angle(double value, Range range) {
    double min = range.minimum;
    double max = range.maximum;
    if (min == max) {
      return low + (high - low) / 2;
    }
    // The ends are tested first, so that they come out as low and high to the last bit.
    if (value <= min) {
      return low;
    }
    return value >= max ? high : Math.min(high, low + (high - low) * ((value - min) / (max - min)));
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
