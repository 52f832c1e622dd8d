package kerf.plan.partition;

import java.util.Arrays;

/** Eigenvectors and eigenvalues of a graph's Laplacian, costs as weights. */
final class Spectrum {
  private static final int ROUNDS = 4;
  private static final int MOST_STEPS = 300;
  private static final int MOST_SWEEPS = 30;

  private Spectrum() {}

  /**
   * About the eigenvector of the smallest positive eigenvalue of a connected graph: vertices with
   * similar values are close. Inverse iteration with conjugate gradients.
   */
  static double[] slowest(CutGraph graph) {
    int n = graph.vertices;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i + 0.3 * Math.sin(i * 12.9898);
    }
    for (int round = 0; round < ROUNDS; round++) {
      centre(x);
      x = solve(graph, x);
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

  private static double[] solve(CutGraph graph, double[] right) {
    int n = graph.vertices;
    double[] x = new double[n];
    double[] residual = right.clone();
    double[] direction = right.clone();
    double[] image = new double[n];
    double norm = dot(residual, residual);
    for (int step = 0; step < MOST_STEPS && norm > 1e-12; step++) {
      apply(graph, direction, image);
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

  private static void apply(CutGraph graph, double[] x, double[] image) {
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

  /** All eigenvalues, ascending, by Jacobi rotations: n³ per sweep. */
  static double[] eigenvalues(CutGraph graph) {
    int n = graph.vertices;
    double[][] a = new double[n][n];
    for (int e = 0; e < graph.edges; e++) {
      int u = graph.u[e];
      int v = graph.v[e];
      a[u][v] -= graph.cost[e];
      a[v][u] -= graph.cost[e];
      a[u][u] += graph.cost[e];
      a[v][v] += graph.cost[e];
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double off = 0;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          off += a[p][q] * a[p][q];
        }
      }
      if (off < 1e-20) {
        break;
      }
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, p, q);
        }
      }
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = a[i][i];
    }
    Arrays.sort(values);
    return values;
  }

  private static void rotate(double[][] a, int p, int q) {
    if (Math.abs(a[p][q]) < 1e-300) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    t = theta == 0 ? 1 : t;
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (double[] row : a) {
      double x = row[p];
      double y = row[q];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
    double[] rowP = a[p];
    double[] rowQ = a[q];
    for (int k = 0; k < a.length; k++) {
      double x = rowP[k];
      double y = rowQ[k];
      rowP[k] = c * x - s * y;
      rowQ[k] = s * x + c * y;
    }
  }
}
