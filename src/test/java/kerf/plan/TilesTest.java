package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;

/** Tiles cut wires only, and none is too wide. */
class TilesTest {

  @Test
  void whereEveryoneMeetsEveryoneThereIsATileForEachPairOfBlocks() {
    String layer = "01 02 03 04 05 12 13 14 15 23 24 25 34 35 45";
    WireGraph circuit = Layouts.of(6, layer + " " + layer);
    int[] places = Tiles.places(circuit, 4);
    for (int g = 0; g < circuit.gates.size(); g++) {
      assertThat(places[2 * g]).isEqualTo(places[2 * g + 1]);
    }
    Layout layout = circuit.layout(places);
    assertThat(Arrays.stream(layout.widths()).max().orElseThrow()).isLessThanOrEqualTo(4);
  }
}
