package kerf.job.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A way to cut as a user asks for it; null, or an empty partition, is what is not asked for. */
public record CutWish(String partition, Integer maxWidth, Integer fragments) {
  /** What the user calls the ways to cut. */
  record Names(String partition, String maxWidth, String fragments) {
    static final Names OPTIONS = new Names("--partition", "--max-width", "--fragments");
    static final Names KEYS = new Names("partition", "max_width", "fragments");
  }

  /** An empty partition is none. */
  public CutWish {
    partition = "".equals(partition) ? null : partition;
  }

  /** Settings that stand for it in place of all other ways; none where nothing is asked for. */
  Map<String, Object> settings(Names names) {
    require(names.maxWidth(), maxWidth);
    require(names.fragments(), fragments);
    long given = Stream.of(partition, maxWidth, fragments).filter(Objects::nonNull).count();
    if (given > 1) {
      throw new IllegalArgumentException(
          "expected one of %s, %s and %s, got %d of them"
              .formatted(names.partition(), names.maxWidth(), names.fragments(), given));
    }
    Map<String, Object> settings = new HashMap<>();
    if (given > 0) {
      settings.put("cut.partition", Objects.requireNonNullElse(partition, ""));
      settings.put("cut.max-width", Objects.requireNonNullElse(maxWidth, 0));
      settings.put("cut.marks", false);
      settings.put("cut.fragments", fragments);
    }
    return settings;
  }

  private static void require(String name, Integer value) {
    if (value != null && value < 1) {
      throw new IllegalArgumentException("%s: expected 1 or more, got %d".formatted(name, value));
    }
  }
}
