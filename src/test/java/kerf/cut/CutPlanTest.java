package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A plan cuts exactly the gates across fragments and hands all others to their fragment. */
class CutPlanTest {

  /** Four qubits in a ring, with a gate inside and gates across, partly first qubit last. */
  private static final Circuit RING =
      Circuit.on(4)
          .add(GateKind.RY, Angle.weight(0), 3)
          .add(GateKind.CX, 0, 1)
          .add(GateKind.CX, 2, 1)
          .add(GateKind.CZ, 2, 3)
          .add(GateKind.RZZ, Angle.feature(0), 0, 3)
          .add(GateKind.CX, 1, 2)
          .build();

  @Test
  void gatesAcrossFragmentsAreCutInTimeOrder() {
    CutPlan plan = plan("AABB");
    assertThat(plan.cuts()).extracting(Cut::id).containsExactly(0, 1, 2);
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(2, 4, 5);
    assertThat(plan.cuts())
        .asInstanceOf(InstanceOfAssertFactories.list(GateCut.class))
        .extracting(GateCut::gate)
        .containsExactly(RING.gates().get(2), RING.gates().get(4), RING.gates().get(5));
  }

  @Test
  void everyCutIsInOneGroupAndAFragmentKnowsItsOwn() {
    for (String letters : List.of("AABB", "ABCD", "ABAC", "ABAB")) {
      CutPlan plan = plan(letters);
      for (Cut cut : plan.cuts()) {
        assertThat(plan.groups().get(plan.groupId(cut.id())).cuts()).contains(cut.id());
      }
      for (Fragment f : plan.fragments()) {
        assertThat(plan.groupsOf(f))
            .isEqualTo(plan.groups().stream().filter(g -> touches(g, f.id())).toList());
      }
    }
  }

  private static boolean touches(CutGroup group, int fragment) {
    return group.fragmentA() == fragment || group.fragmentB() == fragment;
  }

  @Test
  void sideAIsTheFragmentOfTheGatesFirstQubit() {
    CutPlan plan = plan("AABB");
    assertThat(plan.cuts()).extracting(Cut::fragmentA).containsExactly(1, 0, 0);
    assertThat(plan.cuts()).extracting(Cut::fragmentB).containsExactly(0, 1, 1);
  }

  @Test
  void fragmentsKeepTheirGatesOnLocalQubitsWithCutEndsBetween() {
    Fragment upper = plan("AABB").fragments().get(1);
    assertThat(upper.qubits()).containsExactly(2, 3);
    assertThat(upper.width()).isEqualTo(2);
    assertThat(upper.cuts()).containsExactly(0, 1, 2);
    assertThat(upper.elements())
        .containsExactly(
            new Fragment.LocalGate(Gate.of(GateKind.RY, Angle.weight(0), 1)),
            new Fragment.CutEnd(0, 0),
            new Fragment.LocalGate(Gate.of(GateKind.CZ, 0, 1)),
            new Fragment.CutEnd(1, 1),
            new Fragment.LocalGate(Gate.of(GateKind.H, 0)),
            new Fragment.CutEnd(2, 0),
            new Fragment.LocalGate(Gate.of(GateKind.H, 0)));
  }

  @Test
  void theTargetOfACutCxStandsBetweenHadamardsAndItsControlBare() {
    Fragment lower = plan("AABB").fragments().get(0);
    assertThat(lower.elements())
        .containsExactly(
            new Fragment.LocalGate(Gate.of(GateKind.CX, 0, 1)),
            new Fragment.LocalGate(Gate.of(GateKind.H, 1)),
            new Fragment.CutEnd(0, 1),
            new Fragment.LocalGate(Gate.of(GateKind.H, 1)),
            new Fragment.CutEnd(1, 0),
            new Fragment.CutEnd(2, 1));
  }

  @Test
  void fragmentsNeedNotBeContiguous() {
    CutPlan plan = plan("ABAB");
    assertThat(plan.fragments())
        .extracting(Fragment::qubits)
        .containsExactly(List.of(0, 2), List.of(1, 3));
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(1, 2, 3, 4, 5);
    assertThat(plan.fragments().get(0).cuts()).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void cutsMayJoinAnyPairOfFragmentsAndAFragmentOnlyKnowsItsOwn() {
    CutPlan plan = plan("ABCB");
    assertThat(plan.fragments())
        .extracting(Fragment::cuts)
        .containsExactly(List.of(0, 3), List.of(0, 1, 2, 3, 4), List.of(1, 2, 4));
  }

  @Test
  void oneFragmentMeansNoCuts() {
    CutPlan plan = plan("AAAA");
    assertThat(plan.cuts()).isEmpty();
    assertThat(plan.kappa()).isEqualTo(1);
    assertThat(plan.fragments().get(0).elements()).hasSameSizeAs(RING.gates());
  }

  @Test
  void kappaIsTheProductOverAllCuts() {
    assertThat(plan("AABB").kappa())
        .as("two CX and an RZZ of any angle")
        .isCloseTo(27, within(1e-12));
    Circuit fixed =
        Circuit.on(2).add(GateKind.CZ, 0, 1).add(GateKind.RZZ, Angle.of(0.4), 0, 1).build();
    assertThat(CutPlan.of(fixed, Layout.ofLetters("AB", 2)).kappa())
        .isCloseTo(3 * (1 + 2 * Math.sin(0.4)), within(1e-12));
  }

  @Test
  void aPartitionOfAnotherSizeIsRefusedWithBothSizes() {
    assertThatThrownBy(() -> CutPlan.of(RING, Layout.ofLetters("AAB", 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AAB")
        .hasMessageContaining("expected 4 qubits")
        .hasMessageContaining("got 3");
  }

  @Test
  void parallelRotationsBetweenTheSameFragmentsAreCutJointly() {
    CutPlan joint = CutPlan.of(RING, Layout.ofLetters("AABB", 4));
    assertThat(joint.groups())
        .extracting(CutGroup::cuts)
        .containsExactly(List.of(0), List.of(1, 2));
    assertThat(joint.kappa()).isCloseTo(3 * 7, within(1e-12));
    assertThat(joint.apart().groups()).hasSize(3);
  }

  @Test
  void gatesOneAfterTheOtherAreNot() {
    Circuit circuit =
        Circuit.on(4).add(GateKind.CX, 0, 2).add(GateKind.CX, 0, 1).add(GateKind.CX, 1, 3).build();
    assertThat(CutPlan.of(circuit, Layout.ofLetters("AABB", 4)).kappa()).isEqualTo(9);
  }

  @Test
  void aPlanSaysWhatItCosts() {
    assertThat(plan("AABB")).hasToString("plan AABB: 2 fragments, 3 cuts, κ 27.00");
  }

  private static CutPlan plan(String letters) {
    return CutPlan.of(RING, Layout.ofLetters(letters, 4)).apart();
  }
}
