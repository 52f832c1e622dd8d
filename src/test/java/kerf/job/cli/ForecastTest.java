package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are told as people tell them. */
class ForecastTest {
  @ParameterizedTest
  @CsvSource({
    "61, a minute",
    "90, 2 minutes",
    "7000, 117 minutes",
    "7300, 2 hours",
    "200000, 2 days",
    "1e9, 32 years",
    "1e50, 3.2e+42 years"
  })
  void unitsFitTheLength(double seconds, String told) {
    assertThat(Forecast.time(seconds)).isEqualTo(told);
  }

  @Test
  void whatIsBeyondADoubleIsToldToo() {
    assertThat(Forecast.time(Double.POSITIVE_INFINITY)).isEqualTo("> 1.8e308 years");
  }
}
