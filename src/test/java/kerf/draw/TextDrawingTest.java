package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.GateCut;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan as text fits its lines, shows each gate and cut at its place, and says what it omits. */
class TextDrawingTest {

  static List<CutPlan> plans() {
    return Plans.all();
  }

  @Test
  void gatesStandOnWiresAndCutsBetweenThem() {
    Circuit circuit =
        Circuit.on(3)
            .add(GateKind.H, 0)
            .add(GateKind.CX, 0, 1)
            .add(GateKind.RZZ, Angle.of(Math.PI / 4), 1, 2)
            .add(GateKind.SWAP, 0, 1)
            .build();
    CutPlan plan = CutPlan.of(circuit, Layout.ofLetters("AAB", 3));
    assertThat(TextDrawing.of(plan, List.of("a", "b", "anc"), 80))
        .isEqualTo(
            """
              a A ─┤H├─●───────────────×──
                       │               │
              b A ─────⊕─┤RZZ(π/4)├────×──
                              ✂0 κ2.41
            anc B ──────────┤RZZ├─────────

            3 qubits, 4 gates, 2 fragments, 1 gate cut
            κ = 2.41, sampling overhead κ² = 5.83

            Fragments
              A  2 qubits: a–b   B  1 qubit: anc

            Cuts
              ✂0  rzz(π/4) b, anc  A|B  κ 2.41
            """);
  }

  @Test
  void aWireCutSaysWhichFragmentGoesOn() {
    String drawing = TextDrawing.of(Plans.star(), null, 100);
    assertThat(drawing.lines().findFirst().orElseThrow())
        .startsWith("q0 A ")
        .contains("╴✂0 κ4╶B")
        .contains("╴✂1 κ4╶A");
    assertThat(drawing)
        .contains("✂0  wire q0  A→B  κ 4")
        .contains("✂1  wire q0  B→A  κ 4")
        .contains("A  5 qubits: q0 ×2, q1–q3")
        .contains("2 wire cuts\nκ = 16, sampling overhead κ² = 256");
  }

  @Test
  void cutsThatRunAsOneShareTheirKappa() {
    CutPlan plan = Plans.parallel();
    assertThat(plan.groups().get(0).cuts()).containsExactly(0, 1, 2);
    assertThat(TextDrawing.of(plan, null, 100))
        .contains("✂1 κ≤15 for 0–2")
        .contains("✂1  rzz(θ1) q1, q4  A|B  κ ≤ 15 for 0–2")
        .contains("✂3  cx q2, q3  A|B  κ 3")
        .contains("κ ≤ 45, sampling overhead κ² ≤ 2025");
  }

  @Test
  void everyGateIsDrawnOnce() {
    CutPlan plan = Plans.ladder(12, 2, 3);
    String drawing = TextDrawing.of(plan, null, 100);
    for (int w = 0; w < plan.circuit().weights(); w++) {
      assertThat(count(drawing, "(θ" + w + ")")).as("gates with θ%d", w).isEqualTo(1);
    }
    assertThat(count(drawing, "●")).isEqualTo(22);
    assertThat(count(drawing, "⊕")).isEqualTo(22);
  }

  @Test
  void everyCutStandsAtItsPlaceAndInTheLegend() {
    CutPlan plan = Plans.mixed();
    String drawing = TextDrawing.of(plan, null, 100);
    String wires = drawing.substring(0, drawing.indexOf("Fragments"));
    String legend = drawing.substring(drawing.indexOf("Cuts"));
    for (Cut cut : plan.cuts()) {
      assertThat(count(wires, "✂" + cut.id() + " κ")).isEqualTo(1);
      assertThat(count(legend, "✂" + cut.id() + " ")).isEqualTo(1);
    }
    assertThat(drawing).contains("κ ≤ 8530");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void linesAreAsLongAsAllowedAtMost(CutPlan plan) {
    String name = "a_register_of_ancillas";
    for (List<String> names :
        Stream.of(null, Collections.nCopies(plan.circuit().qubits(), name)).toList()) {
      for (int columns : new int[] {60, 100, 160}) {
        assertThat(TextDrawing.of(plan, names, columns).lines())
            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
      }
    }
  }

  @Test
  void rowsWhereNothingHappensAreFoldedInLaterBlocks() {
    String drawing = TextDrawing.of(Plans.ladder(40, 1, 10), null, 100);
    assertThat(drawing).contains("⋮ q16–q39: nothing here").contains("┤RZ(θ159)├");
    assertThat(drawing.lines().filter(line -> line.startsWith(" q7 B"))).hasSize(2);
  }

  @Test
  void aLongCircuitIsDrawnAsItsCutsWithCountsOfGates() {
    String drawing = TextDrawing.of(Plans.ladder(100, 2, 25), null, 100);
    assertThat(drawing)
        .contains("  q0–q2  24 gates  A ──────────\n")
        .contains("     q3  10 gates  A ─✂0──✂24──\n     q4  10 gates  B ─✂0──✂24──\n")
        .contains("Summary; not drawn: 750 uncut gates")
        .contains("κ = 7.98e22, sampling overhead κ² = 6.36e45");
  }

  @Test
  void aHugeCircuitTakesFewLinesAndLittleTime() {
    CutPlan plan = Plans.random(100, 10_000, 25, 1, 1);
    long start = Cpu.nanos();
    String drawing = TextDrawing.of(plan, null, 100);
    assertThat(Cpu.nanos() - start).isLessThan(2_000_000_000L);
    assertThat(drawing.lines().count()).isLessThan(TextDrawing.MOST_LINES + 70);
    long uncut = 10_000 - plan.cuts().stream().filter(c -> c instanceof GateCut).count();
    assertThat(drawing)
        .containsPattern("not drawn: " + uncut + " uncut gates, [0-9]+ cuts")
        .containsPattern("… and [0-9]+ cuts more: [0-9]+ × ");
  }

  @Test
  void aPlanWithoutCutsHasNoListOfThem() {
    assertThat(TextDrawing.of(Plans.single(), null, 100))
        .startsWith("q0 A ─┤H├─┤RY(x0)├──\n")
        .contains("1 qubit, 2 gates, 1 fragment, no cuts\nκ = 1,")
        .doesNotContain("Cuts");
  }

  @Test
  void aGateThatFallsApartIsExplained() {
    assertThat(TextDrawing.of(Plans.split(), null, 100))
        .contains("╎  does not entangle")
        .contains("1 gate cut\n");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theSamePlanGivesTheSameText(CutPlan plan) {
    assertThat(TextDrawing.of(plan, null, 90)).isEqualTo(TextDrawing.of(plan, null, 90));
  }

  @Test
  void linesTooShortForAGateAreRefused() {
    assertThatThrownBy(() -> TextDrawing.of(Plans.star(), null, 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("60 columns or more, got 40");
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
