package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Numbers are printed so that people and scripts read what is meant. */
class NumbersTest {
  private static String count(double value) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    Numbers.putCount(node, "n", value);
    return node.toString();
  }

  private static String number(double value) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    Numbers.put(node, "n", value);
    return node.toString();
  }

  @Test
  void countsAreWholeWhereThatLosesNothing() {
    assertThat(count(60)).isEqualTo("{\"n\":60}");
    assertThat(count(-0.0)).isEqualTo("{\"n\":0}");
    assertThat(count(0x1p53 - 1)).isEqualTo("{\"n\":9007199254740991}");
    assertThat(count(1e300)).isEqualTo("{\"n\":1.0E300}");
    assertThat(count(Double.POSITIVE_INFINITY)).isEqualTo("{\"n\":null}");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(number(-0.0)).isEqualTo("{\"n\":0.0}");
    assertThat(Numbers.value(-0.0)).isEqualTo("  0.000000000000000");
    assertThat(Numbers.value(-1e-17)).isEqualTo("  0.000000000000000");
    assertThat(Numbers.value(-0.5)).isEqualTo(" -0.500000000000000");
  }

  @Test
  void whatIsBeyondADoubleIsSaidToBe() {
    assertThat(Numbers.digits(4, Double.POSITIVE_INFINITY)).isEqualTo("> 1.8e308");
    assertThat(Numbers.digits(4, 81)).isEqualTo("81.00");
  }

  @Test
  void peopleReadCountsWholeUntilTheyAreLong() {
    assertThat(Numbers.count(4, 60)).isEqualTo("60");
    assertThat(Numbers.count(4, 1.5e11)).isEqualTo("1.500e+11");
  }

  @Test
  void oneThingIsSingular() {
    assertThat(Numbers.counted(1, "cut")).isEqualTo("1 cut");
    assertThat(Numbers.counted(0, "cut")).isEqualTo("0 cuts");
  }
}
