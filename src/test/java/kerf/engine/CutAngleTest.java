package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cut gate's angle enters the coefficients alone, whatever it depends on. */
class CutAngleTest {
  private static final List<Observable> OBSERVABLES =
      List.of(Observable.parity(3), Observable.parse("X0*Y1 + Z2", 3));
  private static final double[][] SAMPLES = {{0.4, 1.1}, {-0.7, 2.0}, {2.2, 0.1}};

  @ParameterizedTest
  @EnumSource
  void anAngleMayDependOnFeatures(Strategy strategy) {
    assertUncut(strategy, Angle.feature(0).from(Math.PI).times(Angle.feature(1)));
  }

  @ParameterizedTest
  @EnumSource
  void anAngleMayDependOnWeights(Strategy strategy) {
    assertUncut(strategy, Angle.weight(2).times(2));
  }

  @ParameterizedTest
  @EnumSource
  void anAngleMayDependOnBoth(Strategy strategy) {
    assertUncut(strategy, Angle.feature(1).plus(Angle.weight(2)));
  }

  @ParameterizedTest
  @EnumSource
  void anAngleMayBeTheOnlyPlaceThatReadsFeatures(Strategy strategy) {
    Circuit circuit =
        Circuit.on(3)
            .add(GateKind.RX, Angle.weight(0), 0)
            .add(GateKind.RY, Angle.weight(1), 1)
            .add(GateKind.H, 2)
            .add(GateKind.RZZ, Angle.feature(0), 0, 1)
            .add(GateKind.RZZ, Angle.feature(1), 1, 2)
            .add(GateKind.RX, Angle.of(0.9), 2)
            .build();
    Query query = query(circuit, new double[] {0.3, -0.8}, new double[] {1.3, 0.1});
    for (int tasks : new int[] {1, 2, 8}) {
      CutQueries.assertUncutValues("fed by cuts", query, "ABC", strategy, tasks, 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Math.PI, -Math.PI / 2, 2 * Math.PI})
  void termsWithoutWeightDoNoHarm(double angle) {
    for (Strategy strategy : Strategy.values()) {
      assertUncut(strategy, Angle.of(angle));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theGradientWithRespectToACutAngleRunsNoNewSubexperiment(Strategy strategy) {
    Circuit circuit = circuit(Angle.weight(2), Angle.of(0.6));
    double[] theta = {0.3, -0.8, 1.2};
    Query value = query(circuit, theta);
    Query gradient =
        query(circuit, theta, shifted(theta, Math.PI / 2), shifted(theta, -Math.PI / 2));
    assertThat(CutQueries.report(gradient, "AAB", strategy, 2).work().executedSubexperiments())
        .isEqualTo(CutQueries.report(value, "AAB", strategy, 2).work().executedSubexperiments());
    Estimates estimates = CutQueries.estimate(gradient, "AAB", strategy, 2);
    Query near = query(circuit, theta, shifted(theta, 1e-5), shifted(theta, -1e-5));
    Estimates differences = CutQueries.estimate(near, "AAB", strategy, 2);
    for (int s = 0; s < SAMPLES.length; s++) {
      double slope = (estimates.value(3 * s + 1, 0) - estimates.value(3 * s + 2, 0)) / 2;
      double difference = differences.value(3 * s + 1, 0) - differences.value(3 * s + 2, 0);
      assertThat(slope).as("sample " + s).isCloseTo(difference / 2e-5, within(1e-8)).isNotZero();
    }
  }

  private static void assertUncut(Strategy strategy, Angle angle) {
    Circuit circuit = circuit(angle, angle);
    Query query = query(circuit, new double[] {0.3, -0.8, 1.2}, new double[] {1.3, 0.1, -0.6});
    for (String letters : List.of("AAB", "ABB", "ABC", "ABA")) {
      for (int tasks : new int[] {1, 2, 8}) {
        CutQueries.assertUncutValues(angle.toString(), query, letters, strategy, tasks, 1e-12);
      }
    }
  }

  private static Circuit circuit(Angle upper, Angle lower) {
    return Circuit.on(3)
        .add(GateKind.RY, Angle.feature(0), 0)
        .add(GateKind.RX, Angle.feature(1), 1)
        .add(GateKind.H, 2)
        .add(GateKind.RY, Angle.weight(0), 1)
        .add(GateKind.RZZ, upper, 1, 2)
        .add(GateKind.RZZ, lower, 0, 1)
        .add(GateKind.RX, Angle.weight(1), 2)
        .add(GateKind.RY, Angle.of(0.9), 1)
        .build();
  }

  private static Query query(Circuit circuit, double[]... weights) {
    return Query.of(circuit, OBSERVABLES, Bindings.product(SAMPLES, weights));
  }

  private static double[] shifted(double[] theta, double by) {
    return new double[] {theta[0], theta[1], theta[2] + by};
  }
}
