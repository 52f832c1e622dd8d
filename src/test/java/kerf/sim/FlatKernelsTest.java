package kerf.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer of gates by tiles is the same as its gates one by one, pair by pair. */
class FlatKernelsTest {
  private final Random random = new Random(20);

  @ParameterizedTest
  @ValueSource(ints = {3, 13, 14, 15, 20})
  void layersOnAllQubitsAreTheSame(int n) {
    List<Integer> all = qubits(n);
    assertSameLayer(n, 1 << n, false, gates(all, 0));
    assertSameLayer(n, 1 << n, true, gates(all, 0));
    assertSameLayer(n, 1 << n, true, gates(all, 1));
    assertSameLayer(n, 1 << n, true, gates(all, 0.5));
  }

  @Test
  void layersOnSomeQubitsInAnyOrderAreTheSame() {
    for (int round = 0; round < 30; round++) {
      List<Integer> some = qubits(15);
      Collections.shuffle(some, random);
      assertSameLayer(15, 1 << 15, true, gates(some.subList(0, random.nextInt(16)), 0.5));
    }
  }

  @Test
  void aLayerOfOneGateIsTheSameOnEveryQubit() {
    for (int q = 0; q < 15; q++) {
      assertSameLayer(15, 1 << 15, true, gates(List.of(q), 1));
    }
  }

  @Test
  void amplitudesBeyondTheExtentStayAsTheyAre() {
    assertSameLayer(16, 1 << 14, true, gates(qubits(14), 0.5));
    assertSameLayer(16, 1 << 5, true, gates(qubits(5), 0.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 14})
  void rotatingAllQubitsIsALayerOfRy(int n) {
    double[] angles = random.doubles(n, -4, 4).toArray();
    double[] re = numbers(1 << n);
    double[] im = numbers(1 << n);
    double[] expectedRe = re.clone();
    double[] expectedIm = im.clone();
    FlatKernels.rotateAll(new double[][] {re, im}, angles);
    for (int q = 0; q < n; q++) {
      double c = Math.cos(angles[q] / 2);
      double s = Math.sin(angles[q] / 2);
      double[] m = {c, 0, -s, 0, s, 0, c, 0};
      FlatKernels.pairs(
          new double[][] {expectedRe, expectedIm}, 1 << n, new FlatKernels.One(q, m, false));
    }
    assertThat(worst(re, expectedRe)).isCloseTo(0, within(1e-13));
    assertThat(worst(im, expectedIm)).isCloseTo(0, within(1e-13));
  }

  @Test
  void pairsFollowTheMatrixRowByRow() {
    double[] re = {1, 2, 3, 4};
    double[] im = {0, 1, 0, -1};
    // (i, 1; 2, 3 − i) on the upper qubit couples entries 0 with 2 and 1 with 3.
    double[] m = {0, 1, 1, 0, 2, 0, 3, -1};
    FlatKernels.pairs(new double[][] {re, im}, 4, new FlatKernels.One(1, m, false));
    assertThat(re).containsExactly(3, 3, 11, 15);
    assertThat(im).containsExactly(1, 1, -3, -5);
  }

  private void assertSameLayer(int n, int extent, boolean complex, List<FlatKernels.One> gates) {
    double[][] state = new double[complex ? 2 : 1][];
    Arrays.setAll(state, part -> numbers(1 << n));
    double[][] expected = Arrays.stream(state).map(double[]::clone).toArray(double[][]::new);
    FlatKernels.layer(state, extent, gates);
    gates.forEach(gate -> FlatKernels.pairs(expected, extent, gate));
    double worst = 0;
    for (int part = 0; part < state.length; part++) {
      worst = Math.max(worst, worst(state[part], expected[part]));
    }
    assertThat(worst).as("%d qubits, %s", n, gates).isCloseTo(0, within(1e-13));
  }

  private static double worst(double[] actual, double[] expected) {
    double worst = 0;
    for (int i = 0; i < actual.length; i++) {
      worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
    }
    return worst;
  }

  /** Random matrices, some of them complex. */
  private List<FlatKernels.One> gates(List<Integer> qubits, double complexShare) {
    List<FlatKernels.One> gates = new ArrayList<>();
    for (int q : qubits) {
      boolean real = random.nextDouble() >= complexShare;
      double[] m = new double[8];
      for (int i = 0; i < 8; i++) {
        m[i] = real && i % 2 == 1 ? 0 : random.nextDouble() - 0.5;
      }
      gates.add(new FlatKernels.One(q, m, real));
    }
    return gates;
  }

  private double[] numbers(int n) {
    return random.doubles(n, -1, 1).toArray();
  }

  private static List<Integer> qubits(int n) {
    List<Integer> qubits = new ArrayList<>();
    for (int q = 0; q < n; q++) {
      qubits.add(q);
    }
    return qubits;
  }
}
