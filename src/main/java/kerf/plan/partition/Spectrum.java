package kerf.plan.partition;

import java.util.Arrays;

/** The eigenvector that tells which vertices of a graph are close to each other. */
final class Spectrum {
  private static final int ROUNDS = 4;
  private static final int MOST_STEPS = 300;

  private final CutGraph graph;

  private Spectrum(CutGraph graph) {
    this.graph = graph;
  }

  /**
   * About the eigenvector of the smallest positive eigenvalue of a connected graph's Laplacian,
   * costs as weights: vertices with similar values are close (Fiedler 1973). Inverse iteration with
   * conjugate gradients, for it is sparse and need not be exact.
   */
  static double[] slowest(CutGraph graph) {
    Spectrum spectrum = new Spectrum(graph);
    double[] x = new double[graph.vertices];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 0.3 * Math.sin(i * 12.9898);
    }
    for (int round = 0; round < ROUNDS; round++) {
      centre(x);
      x = spectrum.solve(x);
    }
    centre(x);
    return x;
  }

  private static void centre(double[] x) {
    double mean = Arrays.stream(x).average().orElse(0);
    double norm = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] -= mean;
      norm += x[i] * x[i];
    }
    norm = Math.sqrt(norm);
    for (int i = 0; i < x.length && norm > 0; i++) {
      x[i] /= norm;
    }
  }

  private double[] solve(double[] right) {
    int n = graph.vertices;
    double[] x = new double[n];
    double[] residual = right.clone();
    double[] direction = right.clone();
    double[] image = new double[n];
    double norm = dot(residual, residual);
    for (int step = 0; step < MOST_STEPS && norm > 1e-12; step++) {
      apply(direction, image);
      double curvature = dot(direction, image);
      if (!(curvature > 1e-300)) {
        break;
      }
      double alpha = norm / curvature;
      for (int i = 0; i < n; i++) {
        x[i] += alpha * direction[i];
        residual[i] -= alpha * image[i];
      }
      double next = dot(residual, residual);
      for (int i = 0; i < n; i++) {
        direction[i] = residual[i] + next / norm * direction[i];
      }
      norm = next;
    }
    return x;
  }

  private void apply(double[] x, double[] image) {
    Arrays.fill(image, 0);
    for (int e = 0; e < graph.edges; e++) {
      double flow = graph.cost[e] * (x[graph.u[e]] - x[graph.v[e]]);
      image[graph.u[e]] += flow;
      image[graph.v[e]] -= flow;
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
