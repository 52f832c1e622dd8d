package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A layout says for every stretch of every wire which fragment it belongs to. */
class LayoutTest {

  @Test
  void aPartitionIsALayoutOfWholeWires() {
    Layout layout = Layout.ofLetters("ABAC", 4);
    assertThat(layout)
        .isEqualTo(layout("0:0A", "1:0B", "2:0A", "3:0C"))
        .hasSameHashCodeAs(layout("0:0A", "1:0B", "2:0A", "3:0C"))
        .hasToString("ABAC");
    assertThat(layout.qubits()).isEqualTo(4);
    assertThat(layout.fragments()).isEqualTo(3);
    assertThat(layout.widths()).containsExactly(2, 1, 1);
  }

  @Test
  void aCutWireHasALetterForEachSegment() {
    Layout layout = layout("0:0A", "1:0A", "1:5B", "1:9A", "2:0B");
    assertThat(layout).hasToString("A,ABA,B");
    assertThat(layout.qubits()).isEqualTo(3);
    assertThat(layout.fragments()).isEqualTo(2);
    assertThat(layout.widths()).as("a qubit for each segment").containsExactly(3, 2);
  }

  @Test
  void segmentsMayComeInAnyOrder() {
    assertThat(layout("2:0B", "1:9A", "0:0A", "1:5B", "1:0A"))
        .isEqualTo(layout("0:0A", "1:0A", "1:5B", "1:9A", "2:0B"));
  }

  @Test
  void fragmentsAreNumberedByTheirFirstSegment() {
    Layout layout = layout("0:0H", "0:3C", "1:0A", "1:2H");
    assertThat(layout).hasToString("AB,CA");
    assertThat(layout.segments()).extracting(Layout.Segment::fragment).containsExactly(0, 1, 2, 0);
    assertThat(layout).isEqualTo(layout("0:0A", "0:3B", "1:0C", "1:2A"));
    assertThat(layout).isNotEqualTo(layout("0:0A", "0:4B", "1:0C", "1:2A"));
  }

  @Test
  void neighboursInOneFragmentAreOneSegment() {
    Layout layout = layout("0:0A", "0:2A", "0:4B", "0:6B", "0:8A");
    assertThat(layout).isEqualTo(layout("0:0A", "0:4B", "0:8A"));
    assertThat(layout.segments())
        .filteredOn(s -> s.qubit() == 0)
        .extracting(Layout.Segment::from)
        .containsExactly(0, 4, 8);
  }

  @Test
  void aGateFindsTheLastSegmentThatBeganByThen() {
    Layout layout = layout("0:0A", "1:0A", "1:2B", "1:4A");
    int[] found = new int[6];
    Arrays.setAll(found, gate -> layout.segmentAt(1, gate));
    assertThat(found).containsExactly(1, 1, 2, 2, 3, 3);
    assertThat(layout.segmentAt(0, 5)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1:0A,           wires before it are missing",
    "0:0A 2:0A,      one between is missing",
    "0:0A 1:3B,      a wire begins late",
    "0:0A 0:0B 1:0A, twice from the same gate",
    "0:-1A 1:0A,     before the first gate"
  })
  void wiresWithoutSegmentsInOrderAreRefused(String segments, String why) {
    assertThatThrownBy(() -> layout(segments.split(" ")))
        .as(why)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layout: expected");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void segmentsForMoreOrFewerWiresAreRefused(int wires) {
    List<Layout.Segment> two = List.of(new Layout.Segment(0, 0, 0), new Layout.Segment(1, 0, 1));
    assertThatThrownBy(() -> new Layout(wires, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected segments for " + wires + " wires, got 2");
  }

  @Test
  void aFragmentOfANegativeNumberIsRefused() {
    assertThatThrownBy(() -> new Layout(1, List.of(new Layout.Segment(0, 0, -1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLayoutOfAnotherSizeIsRefusedWithBothSizes() {
    Circuit circuit = Circuit.on(3).add(GateKind.H, 0).build();
    assertThatThrownBy(() -> CutPlan.of(circuit, layout("0:0A", "1:0B")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 3 qubits")
        .hasMessageContaining("got 2");
  }

  /** A segment as {@code wire:from fragment}; as many wires as the highest says. */
  static Layout layout(String... segments) {
    List<Layout.Segment> all = new ArrayList<>();
    int wires = 0;
    for (String text : segments) {
      int colon = text.indexOf(':');
      int end = text.length() - 1;
      int wire = Integer.parseInt(text.substring(0, colon));
      int from = Integer.parseInt(text.substring(colon + 1, end));
      all.add(new Layout.Segment(wire, from, text.charAt(end) - 'A'));
      wires = Math.max(wires, wire + 1);
    }
    return new Layout(wires, all);
  }
}
