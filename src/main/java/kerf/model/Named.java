package kerf.model;

import java.util.Locale;

/** A row of a registry that users pick by its name: in settings, on the command line, in models. */
public interface Named {
  /** The constant's name. */
  String name();

  /** The same in lower case, as users write it. */
  default String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
