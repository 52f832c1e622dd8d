package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For forty random circuits it is written down what an earlier planner found: no plan has become
 * dearer, and no proof is lost.
 */
class RecordedPlansTest {
  private static final List<GateKind> KINDS =
      List.of(GateKind.CX, GateKind.CX, GateKind.CZ, GateKind.RZZ, GateKind.CP, GateKind.ISWAP);

  /** The seed of a circuit, and what was found: κ, and whether that was proven to be the least. */
  record Recorded(int seed, double kappa, boolean proven, boolean provenApart) {}

  static List<Recorded> recorded() throws IOException {
    try (InputStream in = RecordedPlansTest.class.getResourceAsStream("plans.csv")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(
              row ->
                  new Recorded(
                      Integer.parseInt(row[0]),
                      Double.parseDouble(row[1]),
                      Boolean.parseBoolean(row[2]),
                      Boolean.parseBoolean(row[3])))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void noPlanIsDearerAndNoProofIsLost(Recorded before) {
    Planned now = plan(before.seed());
    assertThat(now.plan().kappa()).isLessThanOrEqualTo(before.kappa() * (1 + 1e-9));
    assertThat(now.optimal() || !before.proven()).isTrue();
    assertThat(now.optimalApart() || !before.provenApart()).isTrue();
    assertThat(now.bound()).isLessThanOrEqualTo(now.plan().kappa() * (1 + 1e-9));
  }

  /** Lines, rings, brickwork and random pairs of 4 to 16 qubits, a few layers deep. */
  static Planned plan(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 4 + random.nextInt(13);
    int shape = seed % 4;
    int layers = 1 + random.nextInt(3);
    Circuit.Builder circuit = Circuit.on(n);
    for (int layer = 0; layer < layers; layer++) {
      for (int q = 0; q < n; q++) {
        int other = shape == 3 ? q + 1 + random.nextInt(n - 1) : q + 1;
        boolean open = shape == 0 && other == n;
        boolean gap = shape == 2 && (q % 2 != layer % 2 || other == n);
        if (!open && !gap) {
          GateKind kind = seed % 8 < 4 ? GateKind.CX : KINDS.get(random.nextInt(KINDS.size()));
          circuit.add(gate(kind, random.nextDouble(.1, 1.5), q, other % n));
        }
        circuit.add(GateKind.RX, Angle.of(.3 + q), q);
      }
    }
    Set<CutKind> allow =
        random.nextInt(3) == 0 ? Set.of(CutKind.GATE) : EnumSet.allOf(CutKind.class);
    Goal goal =
        random.nextInt(4) == 0
            ? Goal.fragments(2 + random.nextInt(2))
            : Goal.width(n / 2 + random.nextInt(n - n / 2));
    return CutPlanner.plan(circuit.build(), goal, allow, Objective.OVERHEAD, Effort.standard());
  }

  private static Gate gate(GateKind kind, double angle, int a, int b) {
    return kind.angles() == 0 ? Gate.of(kind, a, b) : Gate.of(kind, Angle.of(angle), a, b);
  }
}
