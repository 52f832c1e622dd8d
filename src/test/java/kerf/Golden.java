package kerf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;

/**
 * Circuits whose expectation values two independent implementations agree on to all digits given:
 * x_i = 0.3 + 0.2·i, θ_k = sin(k + 1), RealAmplitudes with a chain of CX.
 */
public enum Golden {
  G01(2, "angle", 1, 0.30721520824554, 1.01222482084335, 0.28589618950211, 0.30721520824554),
  G02(3, "angle", 2, -0.31993176093541, 0.60245808744973, 0.57324819923119, 0.29042485508301),
  G03(4, "angle", 1, 0.23779522724996, 1.11629894512263, 0.97369945098856, -0.08265078491294),
  G04(4, "angle", 2, 0.65317488916221, 2.28326026545038, 0.82426459873109, 0.19209858242448),
  G06(4, "zz", 1, -0.17602942592856, 1.21452453826603, 0.06593778901469, 0.00811196458836),
  G08(6, "angle", 2, 0.19705706155231, 0.44161196932443, -0.39508047687068, -0.15628824794092),
  G09(8, "angle", 1, -0.01974846769695, -0.06398309710726, 0.02194520687705, 0.02673260998979),
  G12(10, "angle", 1, 0.00127703830412, 1.21471740175538, 0.98005231715672, -0.77552838294059);

  private final int qubits;
  private final FeatureMap map;
  private final int reps;
  private final List<Double> expectations;

  Golden(int qubits, String map, int reps, Double... expectations) {
    this.qubits = qubits;
    this.map = FeatureMap.valueOf(map.toUpperCase(Locale.ROOT));
    this.reps = reps;
    this.expectations = List.of(expectations);
  }

  /** n. */
  public int qubits() {
    return qubits;
  }

  /** Feature map, then ansatz. */
  public Circuit circuit() {
    Circuit.Builder circuit = Circuit.on(qubits);
    map.append(circuit, qubits);
    Ansatz.REAL_AMPLITUDES.append(circuit, qubits, Entanglement.LINEAR, reps);
    return circuit.build();
  }

  /** The one binding the values are for. */
  public Bindings bindings() {
    double[] x = new double[qubits];
    Arrays.setAll(x, i -> 0.3 + 0.2 * i);
    double[] theta = new double[qubits * (reps + 1)];
    Arrays.setAll(theta, k -> Math.sin(k + 1));
    return Bindings.single(x, theta);
  }

  /** Parity, ΣZ_i, Z_0 and Z_0·Z_{n−1}. */
  public List<Observable> observables() {
    List<Observable.Term> sum =
        Observable.meanZ(qubits).terms().stream()
            .map(term -> new Observable.Term(1, term.pauli()))
            .toList();
    return List.of(
        Observable.parity(qubits),
        new Observable(qubits, sum),
        Observable.of(Pauli.of(qubits, Map.of(0, 'Z'))),
        Observable.of(Pauli.of(qubits, Map.of(0, 'Z', qubits - 1, 'Z'))));
  }

  /** Their values. */
  public List<Double> expectations() {
    return expectations;
  }
}
