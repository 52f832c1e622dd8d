package kerf.experiment;

import java.util.Arrays;
import java.util.List;

/** Some entries of a row of doubles, compared by value. */
final class Row {
  private final double[] values;

  private Row(double[] values) {
    this.values = values;
  }

  static Row of(double[] row, List<Integer> used) {
    double[] values = new double[used.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[used.get(i)];
    }
    return new Row(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row r && Arrays.equals(r.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
