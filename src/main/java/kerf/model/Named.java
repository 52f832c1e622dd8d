package kerf.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of a registry that users pick by name: in settings, on the command line, in models. */
public interface Named {

  /** The name, lower case. */
  String text();

  /**
   * The row with a name.
   *
   * @param what what the registry holds, for the message
   * @throws IllegalArgumentException listing the known names
   */
  static <E extends Named> E find(String what, E[] rows, String text) {
    return Arrays.stream(rows)
        .filter(row -> row.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: expected one of %s, got '%s'"
                        .formatted(
                            what,
                            Arrays.stream(rows).map(Named::text).collect(Collectors.joining(", ")),
                            text)));
  }
}
