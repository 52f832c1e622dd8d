package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.session.RunSettings;
import org.junit.jupiter.api.Test;

/** Circuits are planned side by side. */
class CutChoiceTest {
  private static final CutChoice CHOICE =
      CutChoice.of(RunSettings.of(null, List.of("cut.max-width=12", "cut.seconds=10")));

  /** A circuit whose search takes seconds does not keep another waiting. */
  @Test
  void aLongSearchDoesNotHoldUpAShortOne() throws InterruptedException {
    Thread other = new Thread(() -> plan(random(100, 4000)));
    other.setDaemon(true);
    other.start();
    while (!searches(other)) {
      Thread.sleep(1);
    }
    plan(random(14, 13));
    assertThat(searches(other)).as("the long search is still going on").isTrue();
  }

  private static boolean searches(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("kerf.plan."));
  }

  private static void plan(Circuit circuit) {
    CHOICE.planned(CHOICE.prepared(circuit, List.of(Observable.meanZ(circuit.qubits()))));
  }

  private static Circuit random(int qubits, int gates) {
    SplittableRandom random = new SplittableRandom(1);
    Circuit.Builder circuit = Circuit.on(qubits);
    for (int g = 0; g < gates; g++) {
      int a = random.nextInt(qubits);
      circuit.add(GateKind.CX, a, (a + 1 + random.nextInt(qubits - 1)) % qubits);
    }
    return circuit.build();
  }
}
