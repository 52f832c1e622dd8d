package kerf.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that are searched for are no dearer than those recorded, and give the uncut values. */
class SearchedPlansTest {
  @TempDir private static Path folder;

  static Stream<Recorded> searched() {
    return Recorded.of("searched.jsonl").stream();
  }

  @ParameterizedTest
  @MethodSource("searched")
  void searchedPlansKeepTheirPriceAndValues(Recorded recorded) {
    List<JsonNode> now = recorded.again("local[2]", folder).gave();
    assertThat(now).hasSameSizeAs(recorded.gave());
    for (int i = 0; i < now.size(); i++) {
      JsonNode expected = recorded.gave().get(i);
      double kappa = expected.get("kappa").asDouble();
      assertThat(now.get(i).get("kappa").asDouble()).isCloseTo(kappa, within(1e-12 * kappa));
      double value = now.get(i).get("value").asDouble();
      assertThat(value).isCloseTo(now.get(i).get("uncut").asDouble(), within(1e-9));
      assertThat(value).isCloseTo(expected.get("value").asDouble(), within(1e-9));
    }
  }
}
