package kerf.session;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kerf.contract.Strategy;
import kerf.device.ExactSimulator;
import kerf.engine.QueryEngine;
import kerf.schedule.Policy;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The settings of a run: every default from one commented file, overridden by a job file and then
 * by {@code --set}. Immutable. Unknown keys and values of a wrong type are refused, never ignored.
 */
public final class RunSettings {
  private static final Config REFERENCE = ConfigFactory.parseResources("kerf/reference.conf");

  private final Config config;

  private RunSettings(Config config) {
    this.config = config;
  }

  /**
   * Reads settings.
   *
   * @param jobFile a HOCON file, or null
   * @param overrides {@code key=value} each, later ones win
   */
  public static RunSettings of(File jobFile, List<String> overrides) {
    RunSettings settings = new RunSettings(REFERENCE);
    try {
      if (jobFile != null) {
        if (!jobFile.isFile()) {
          throw new IllegalArgumentException(
              "job file " + jobFile + ": expected a file in HOCON format, found none");
        }
        settings = settings.over(ConfigFactory.parseFile(jobFile).resolve());
      }
      for (String override : overrides) {
        settings = settings.over(parse(override));
      }
    } catch (ConfigException e) {
      throw new IllegalArgumentException("settings: " + e.getMessage(), e);
    }
    // Not every command reads it.
    settings.count("execute.tasks", 0);
    return settings;
  }

  /** These settings with some others, by their keys; null says nothing. */
  public RunSettings with(Map<String, ?> others) {
    return over(ConfigFactory.parseMap(others, "--set"));
  }

  /** What queries are evaluated with. */
  public QueryEngine.Tools tools() {
    return new QueryEngine.Tools(
        new ExactSimulator(),
        choice("reconstruct.strategy", Strategy.class),
        Policy.standard().withTasks(count("execute.tasks", 0)));
  }

  /** True for the name of a setting or of a group of them. */
  public static boolean isKnown(String key) {
    return REFERENCE.hasPathOrNull(key);
  }

  private static Config parse(String override) {
    int equals = override.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--set: expected key=value, got '" + override + "'");
    }
    String key = override.substring(0, equals).strip();
    String value = override.substring(equals + 1).strip();
    if (!key.matches("[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException("--set: expected a key such as train.epochs, got " + key);
    }
    try {
      Config parsed =
          ConfigFactory.parseString(
              key + " = " + value, ConfigParseOptions.defaults().setOriginDescription("--set"));
      if (!value.isEmpty() && parsed.hasPath(key)) {
        return parsed;
      }
    } catch (ConfigException e) {
      // Not HOCON: the text itself is meant.
    }
    return ConfigFactory.empty().withValue(key, ConfigValueFactory.fromAnyRef(value, "--set"));
  }

  private RunSettings over(Config others) {
    Config merged = config;
    for (Map.Entry<String, ConfigValue> other : others.entrySet()) {
      String key = other.getKey();
      ConfigValue value = other.getValue();
      if (!isKnown(key) || REFERENCE.getValue(key).valueType() == ConfigValueType.OBJECT) {
        throw new IllegalArgumentException(
            "unknown setting '%s' (%s); the nearest known one is '%s'"
                .formatted(key, place(value), nearest(key)));
      }
      merged = merged.withValue(key, fitting(key, value));
    }
    return new RunSettings(merged);
  }

  /** A value of the type that is known; a text where a list is wanted, split at its commas. */
  private static ConfigValue fitting(String key, ConfigValue given) {
    Object known = REFERENCE.getAnyRef(key);
    ConfigValue value = given;
    if (known instanceof List && given.unwrapped() instanceof String text) {
      List<String> words = List.of(text.strip().split("\\s*,\\s*"));
      value = ConfigValueFactory.fromIterable(words).withOrigin(given.origin());
    }
    Config over = value.atPath(key);
    String wanted = "a text";
    try {
      if (known instanceof Boolean) {
        wanted = "true or false";
        over.getBoolean(key);
      } else if (known instanceof List) {
        wanted = "a list such as [a, b]";
        over.getStringList(key);
      } else if (known instanceof Number) {
        wanted = known instanceof Double ? "a number" : "a whole number";
        double number = over.getDouble(key);
        if (!(known instanceof Double) && number != Math.rint(number)) {
          throw new ConfigException.BadValue(key, "fraction");
        }
      } else {
        over.getString(key);
      }
    } catch (ConfigException e) {
      throw new IllegalArgumentException(
          "setting '%s' (%s): expected %s, got %s"
              .formatted(key, place(value), wanted, value.unwrapped()),
          e);
    }
    return value;
  }

  /** File and line, or --set. */
  private static String place(ConfigValue value) {
    return value.origin().description().replaceFirst("^(--set).*", "$1");
  }

  private static String nearest(String key) {
    return REFERENCE.entrySet().stream()
        .map(Map.Entry::getKey)
        .sorted()
        .min(Comparator.comparingInt(k -> LevenshteinDistance.getDefaultInstance().apply(key, k)))
        .orElseThrow();
  }

  /** True for what a job file or the command line says. */
  public boolean isGiven(String key) {
    return !config.getValue(key).origin().equals(REFERENCE.getValue(key).origin());
  }

  public String text(String key) {
    return config.getString(key);
  }

  public List<String> texts(String key) {
    return config.getStringList(key);
  }

  /** One of an enum's values, by its name in lower case. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choice(key, type, text(key));
  }

  /** Some of an enum's values. */
  public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    Set<E> some = EnumSet.noneOf(type);
    texts(key).forEach(text -> some.add(choice(key, type, text)));
    return some;
  }

  private static <E extends Enum<E>> E choice(String key, Class<E> type, String text) {
    List<E> known = List.of(type.getEnumConstants());
    List<String> names = known.stream().map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    if (!names.contains(text)) {
      throw new IllegalArgumentException(
          "setting '%s': expected one of %s, got '%s'".formatted(key, names, text));
    }
    return known.get(names.indexOf(text));
  }

  public boolean flag(String key) {
    return config.getBoolean(key);
  }

  public double number(String key) {
    return config.getDouble(key);
  }

  public long whole(String key) {
    return config.getLong(key);
  }

  /** A whole number of at least {@code least}. */
  public int count(String key, int least) {
    long value = config.getLong(key);
    if (value < least || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "setting '%s': expected a whole number of at least %d, got %d"
              .formatted(key, least, value));
    }
    return (int) value;
  }

  /** All settings as one line of JSON. */
  public String json() {
    return config.root().render(ConfigRenderOptions.concise());
  }
}
