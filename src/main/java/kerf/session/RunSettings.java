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
import java.util.HashSet;
import java.util.List;
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
  private static final String REFERENCE = "kerf/reference.conf";

  private final Config config;
  private final Set<String> given;

  private RunSettings(Config config, Set<String> given) {
    this.config = config;
    this.given = given;
  }

  /**
   * Reads settings.
   *
   * @param jobFile a HOCON file, or null
   * @param overrides {@code key=value} each, later ones win
   */
  public static RunSettings of(File jobFile, List<String> overrides) {
    Config reference = ConfigFactory.parseResources(REFERENCE);
    Config merged = reference;
    Set<String> given = new HashSet<>();
    try {
      if (jobFile != null) {
        if (!jobFile.isFile()) {
          throw new IllegalArgumentException(
              "job file " + jobFile + ": expected a file in HOCON format, found none");
        }
        merged = merge(reference, merged, ConfigFactory.parseFile(jobFile).resolve(), given);
      }
      for (String override : overrides) {
        merged = merge(reference, merged, parse(override), given);
      }
    } catch (ConfigException e) {
      throw new IllegalArgumentException("settings: " + e.getMessage(), e);
    }
    RunSettings settings = new RunSettings(merged, Set.copyOf(given));
    // Not every command reads it.
    settings.count("execute.tasks", 0);
    return settings;
  }

  /** What queries are evaluated with. */
  public QueryEngine.Tools tools() {
    return new QueryEngine.Tools(
        new ExactSimulator(),
        Strategy.of(text("reconstruct.strategy")),
        Policy.standard().withTasks(count("execute.tasks", 0)));
  }

  /** True for the name of a setting or of a group of them. */
  public static boolean isKnown(String key) {
    return ConfigFactory.parseResources(REFERENCE).hasPathOrNull(key);
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

  private static Config merge(Config reference, Config base, Config raw, Set<String> given) {
    Config result = base;
    Config over = withLists(reference, raw);
    for (Map.Entry<String, ConfigValue> entry : over.entrySet()) {
      String key = entry.getKey();
      if (!reference.hasPathOrNull(key)
          || reference.getValue(key).valueType() == ConfigValueType.OBJECT) {
        throw new IllegalArgumentException(
            "unknown setting '%s' (%s); the nearest known one is '%s'"
                .formatted(key, place(entry.getValue()), nearest(reference, key)));
      }
      requireType(key, reference.getValue(key), over);
      result = result.withValue(key, entry.getValue());
      given.add(key);
    }
    return result;
  }

  /** Where a list is wanted, a word stands for a list of one, and commas for brackets. */
  private static Config withLists(Config reference, Config over) {
    Config result = over;
    for (Map.Entry<String, ConfigValue> entry : over.entrySet()) {
      String key = entry.getKey();
      ConfigValue value = entry.getValue();
      if (value.valueType() == ConfigValueType.STRING
          && reference.hasPathOrNull(key)
          && reference.getValue(key).valueType() == ConfigValueType.LIST) {
        List<String> words = List.of(((String) value.unwrapped()).strip().split("\\s*,\\s*"));
        result =
            result.withValue(
                key,
                ConfigValueFactory.fromIterable(words, place(value)).withOrigin(value.origin()));
      }
    }
    return result;
  }

  private static void requireType(String key, ConfigValue known, Config over) {
    Object unwrapped = known.unwrapped();
    String wanted =
        switch (known.valueType()) {
          case BOOLEAN -> "true or false";
          case NUMBER -> unwrapped instanceof Double ? "a number" : "a whole number";
          case LIST -> "a list such as [a, b]";
          default -> "a text";
        };
    try {
      switch (known.valueType()) {
        case BOOLEAN -> over.getBoolean(key);
        case NUMBER -> {
          double value = over.getDouble(key);
          if (!(unwrapped instanceof Double) && value != Math.rint(value)) {
            throw new ConfigException.BadValue(key, "fraction");
          }
        }
        case LIST -> over.getStringList(key);
        default -> over.getString(key);
      }
    } catch (ConfigException e) {
      ConfigValue came = over.getValue(key);
      throw new IllegalArgumentException(
          "setting '%s' (%s): expected %s, got %s"
              .formatted(key, place(came), wanted, came.unwrapped()),
          e);
    }
  }

  /** File and line, or --set. */
  private static String place(ConfigValue value) {
    return value.origin().description().replaceFirst("^(--set).*", "$1");
  }

  private static String nearest(Config reference, String key) {
    return reference.entrySet().stream()
        .map(Map.Entry::getKey)
        .sorted()
        .min(Comparator.comparingInt(k -> LevenshteinDistance.getDefaultInstance().apply(key, k)))
        .orElseThrow();
  }

  /** True for what a job file or the command line says. */
  public boolean isGiven(String key) {
    return given.contains(key);
  }

  public String text(String key) {
    return config.getString(key);
  }

  public List<String> texts(String key) {
    return config.getStringList(key);
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
