package kerf.circuit;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A gate angle in radians: a constant, a weight θ_k, a feature x_i, or sums and products of them. A
 * circuit is a template; an angle gets its value from one binding (features, weights).
 */
public sealed interface Angle extends Serializable {

  /** Value in radians for one binding. */
  double value(double[] features, double[] weights);

  /** Partial derivative with respect to weight {@code k}. */
  default double slope(int k, double[] features, double[] weights) {
    return 0;
  }

  /** The angles that it joins, if any. */
  default List<Angle> parts() {
    return List.of();
  }

  /** Adds the indices of the features and weights this angle depends on. */
  default void collect(SortedSet<Integer> features, SortedSet<Integer> weights) {
    parts().forEach(part -> part.collect(features, weights));
  }

  /** A constant angle in radians. */
  static Angle of(double radians) {
    return new Constant(radians);
  }

  /** Weight θ_k. */
  static Angle weight(int k) {
    return new Weight(k);
  }

  /** Feature x_i. */
  static Angle feature(int i) {
    return new Feature(i);
  }

  /** This angle plus another. */
  default Angle plus(Angle other) {
    return new Sum(List.of(this, other));
  }

  /** This angle times another. */
  default Angle times(Angle other) {
    return new Product(List.of(this, other));
  }

  /** This angle times a constant. */
  default Angle times(double factor) {
    return times(of(factor));
  }

  /** {@code constant − this}, for instance π − x. */
  default Angle from(double constant) {
    return of(constant).plus(times(-1));
  }

  /** Indices of the features this angle depends on. */
  default SortedSet<Integer> features() {
    SortedSet<Integer> found = new TreeSet<>();
    collect(found, new TreeSet<>());
    return found;
  }

  /** Indices of the weights this angle depends on. */
  default SortedSet<Integer> weights() {
    SortedSet<Integer> found = new TreeSet<>();
    collect(new TreeSet<>(), found);
    return found;
  }

  /** A constant. */
  record Constant(double radians) implements Angle {
    /** Refuses NaN and infinities. */
    public Constant {
      if (!Double.isFinite(radians)) {
        throw new IllegalArgumentException("angle: expected a finite number, got " + radians);
      }
    }

    @Override
    public double value(double[] features, double[] weights) {
      return radians;
    }

    @Override
    public String toString() {
      return Double.toString(radians);
    }
  }

  /** A weight. */
  record Weight(int index) implements Angle {
    /** Refuses negative indices. */
    public Weight {
      requireIndex("weight", index);
    }

    @Override
    public double value(double[] features, double[] weights) {
      return weights[index];
    }

    @Override
    public double slope(int k, double[] features, double[] weights) {
      return k == index ? 1 : 0;
    }

    @Override
    public void collect(SortedSet<Integer> features, SortedSet<Integer> weights) {
      weights.add(index);
    }

    @Override
    public String toString() {
      return "θ" + index;
    }
  }

  /** A feature. */
  record Feature(int index) implements Angle {
    /** Refuses negative indices. */
    public Feature {
      requireIndex("feature", index);
    }

    @Override
    public double value(double[] features, double[] weights) {
      return features[index];
    }

    @Override
    public void collect(SortedSet<Integer> features, SortedSet<Integer> weights) {
      features.add(index);
    }

    @Override
    public String toString() {
      return "x" + index;
    }
  }

  /** A sum of angles. */
  record Sum(List<Angle> parts) implements Angle {
    /** Copies the terms. */
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public double value(double[] features, double[] weights) {
      double sum = 0;
      for (Angle term : parts) {
        sum += term.value(features, weights);
      }
      return sum;
    }

    @Override
    public double slope(int k, double[] features, double[] weights) {
      double sum = 0;
      for (Angle term : parts) {
        sum += term.slope(k, features, weights);
      }
      return sum;
    }

    @Override
    public String toString() {
      return join(parts, " + ");
    }
  }

  /** A product of angles. */
  record Product(List<Angle> parts) implements Angle {
    /** Copies the parts. */
    public Product {
      parts = List.copyOf(parts);
    }

    @Override
    public double value(double[] features, double[] weights) {
      double product = 1;
      for (Angle factor : parts) {
        product *= factor.value(features, weights);
      }
      return product;
    }

    @Override
    public double slope(int k, double[] features, double[] weights) {
      double sum = 0;
      for (int i = 0; i < parts.size(); i++) {
        double term = parts.get(i).slope(k, features, weights);
        for (int j = 0; j < parts.size() && term != 0; j++) {
          term *= j == i ? 1 : parts.get(j).value(features, weights);
        }
        sum += term;
      }
      return sum;
    }

    @Override
    public String toString() {
      return join(parts, "*");
    }
  }

  private static void requireIndex(String what, int index) {
    if (index < 0) {
      throw new IllegalArgumentException(what + " index: expected 0 or more, got " + index);
    }
  }

  private static String join(List<Angle> parts, String operator) {
    StringBuilder text = new StringBuilder();
    for (Angle part : parts) {
      text.append(text.isEmpty() ? "" : operator);
      text.append(part instanceof Sum ? "(" + part + ")" : part.toString());
    }
    return text.toString();
  }
}
