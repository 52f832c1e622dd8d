package kerf.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name closest to one that is not known, for messages. */
final class Nearest {

  private Nearest() {}

  /** A message that names what came, all known names and the closest, if it is one by half. */
  static String unknown(String what, String name, List<String> known) {
    String nearest =
        known.stream()
            .min(Comparator.comparingInt(k -> distance(name, k)))
            .filter(k -> distance(name, k) <= name.length() / 2)
            .map(k -> " did you mean '" + k + "'?")
            .orElse("");
    return "unknown %s '%s';%s known: %s".formatted(what, name, nearest, String.join(", ", known));
  }

  /** Upper and lower case alike. */
  private static int distance(String a, String b) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }
}
