package kerf.data;

import java.util.Collection;
import java.util.Comparator;

/** The known name closest to one that is not known, for messages. */
final class Nearest {

  private Nearest() {}

  /** A message that names what came, the closest known name and all of them. */
  static String unknown(String what, String name, Collection<String> known) {
    String nearest =
        known.stream().min(Comparator.comparingInt(k -> distance(name, k))).orElse("none");
    return "unknown "
        + what
        + " '"
        + name
        + "'; did you mean '"
        + nearest
        + "'? known: "
        + String.join(", ", known);
  }

  /** Levenshtein's distance, upper and lower case alike. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
