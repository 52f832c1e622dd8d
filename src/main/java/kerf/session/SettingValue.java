package kerf.session;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting's value as a user gives it, made one of the type that the reference has.
 *
 * @param key name of the setting
 * @param given what the user wrote, of any type
 */
record SettingValue(String key, ConfigValue given) {
  /** Settings that are paths. */
  private static final Set<String> PATHS = Set.of("out", "data.source");

  /** What a shell puts another text in place of, and what no name has. */
  private static final Pattern UNRESOLVED = Pattern.compile("\\$(\\{|[A-Z_])|^~|\\p{Cntrl}");

  /** An item of a list that is given as a text: up to the next comma, or in quotes. */
  private static final Pattern ITEM = Pattern.compile("\\s*+(?:\"([^\"]*+)\"|([^,]*+))\\s*+(,|$)");

  private static final int LONGEST_NUMBER = 400;
  private static final String VALUE = "value";

  /**
   * The value as the setting holds it.
   *
   * @param known its default
   * @throws IllegalArgumentException where it does not fit
   */
  ConfigValue fitting(ConfigValue known) {
    Config config = given.atKey(VALUE);
    Object fitting =
        switch (known.valueType()) {
          case BOOLEAN -> as("true or false", config::getBoolean);
          case LIST ->
              given.unwrapped() instanceof String text
                  ? items(text)
                  : as("a list such as [a, b]", config::getStringList);
          // 0.0 is a whole number but for how it is written.
          case NUMBER -> number(known.atKey(VALUE).getString(VALUE).contains("."));
          default -> {
            String text = as("a text", config::getString);
            yield PATHS.contains(key) ? path(text) : text;
          }
        };
    return ConfigValueFactory.fromAnyRef(fitting).withOrigin(given.origin());
  }

  private <T> T as(String wanted, Function<String, T> reader) {
    try {
      return reader.apply(VALUE);
    } catch (ConfigException e) {
      throw refused(wanted, e);
    }
  }

  private Object number(boolean fraction) {
    String wanted = fraction ? "a number" : "a whole number";
    String text = as(wanted, given.atKey(VALUE)::getString);
    try {
      BigDecimal number = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text);
      if (!fraction) {
        wanted += " from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE);
        return number.longValueExact();
      }
      if (Double.isInfinite(number.doubleValue())) {
        throw refused("a number from -%1$s to %1$s".formatted(Double.MAX_VALUE), null);
      }
      return number.doubleValue();
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(wanted, e);
    }
  }

  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    String inside = text.strip().replaceFirst("^\\[(.*)]$", "$1").strip();
    Matcher item = ITEM.matcher(inside);
    boolean more = !(inside.isEmpty() && text.contains("["));
    while (more && item.find()) {
      items.add(item.group(1) != null ? item.group(1) : item.group(2).strip());
      more = !item.group(3).isEmpty();
    }
    return items;
  }

  /** A path or URI; the home folder is known, what else a shell would have resolved is not. */
  private String path(String text) {
    String path =
        text.replaceFirst("^~(?=/|$)", Matcher.quoteReplacement(System.getProperty("user.home")));
    if (path.isBlank() || path.equals("null") || UNRESOLVED.matcher(path).find()) {
      throw refused("a path in one line, with no variable and no ~NAME of a shell", null);
    }
    return path;
  }

  private IllegalArgumentException refused(String wanted, Exception cause) {
    return new IllegalArgumentException(
        "setting '%s' (%s): expected %s, got '%s'"
            .formatted(
                key,
                RunSettings.place(given),
                wanted,
                RunSettings.shown(String.valueOf(given.unwrapped()), 60)),
        cause);
  }
}
