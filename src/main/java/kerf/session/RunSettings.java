package kerf.session;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        settings = settings.over(JobFile.read(jobFile));
      }
      for (String override : overrides) {
        settings = settings.over(parse(override));
      }
    } catch (ConfigException e) {
      throw new IllegalArgumentException("settings: " + shown(e.getMessage(), 300), e);
    }
    // Not every command reads it.
    settings.count("execute.tasks", 0);
    return settings;
  }

  /** These settings with some others, by their keys; null says nothing. */
  public RunSettings with(Map<String, ?> others) {
    Map<String, Object> given = new HashMap<>(others);
    given.values().removeIf(Objects::isNull);
    return over(ConfigFactory.parseMap(given, "--set"));
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

  /** One {@code --set}: the value is the text as it stands. */
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
    return ConfigFactory.empty().withValue(key, ConfigValueFactory.fromAnyRef(value, "--set"));
  }

  private RunSettings over(Config others) {
    Config merged = config;
    for (Map.Entry<String, ConfigValue> other : others.entrySet()) {
      String key = other.getKey();
      ConfigValue value = other.getValue();
      if (!isKnown(key) || REFERENCE.getValue(key).valueType() == ConfigValueType.OBJECT) {
        throw unknown(key, value);
      }
      merged = merged.withValue(key, new SettingValue(key, value).fitting(REFERENCE.getValue(key)));
    }
    return new RunSettings(merged);
  }

  /** Before references in a job file are followed: none can lead to what is no setting. */
  static void refuseUnknownGroups(ConfigObject file) {
    file.forEach(
        (key, value) -> {
          if (!REFERENCE.root().containsKey(key)) {
            throw unknown(key, value);
          }
        });
  }

  private static IllegalArgumentException unknown(String key, ConfigValue value) {
    String place = place(value);
    return new IllegalArgumentException(
        place.startsWith(JobFile.INCLUDED)
            ? place + ": expected settings, got another name"
            : "unknown setting '%s' (%s); the nearest known one is '%s'"
                .formatted(shown(key, 60), place, nearest(key)));
  }

  /** File and line, or --set. */
  static String place(ConfigValue value) {
    return value.origin().description().replaceFirst("^(--set).*", "$1");
  }

  /** In one line, and not without end. */
  static String shown(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most) + "…";
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
          "setting '%s': expected a whole number from %d to %d, got %d"
              .formatted(key, least, Integer.MAX_VALUE, value));
    }
    return (int) value;
  }

  /** All settings as one line of JSON. */
  public String json() {
    return config.root().render(ConfigRenderOptions.concise());
  }
}
