package kerf.session;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A job file in HOCON and the files that it includes, which must be there: nothing is fetched from
 * elsewhere. Of included files, and of files by other names, no word is quoted: they may be no job
 * files. What could grow without end, includes and references between settings, is counted.
 */
final class JobFile {
  /** What the place of a value begins with where it is from an included file. */
  static final String INCLUDED = "included ";

  private static final int MOST_FILES = 64;
  private static final long MOST_BYTES = 1 << 20;
  private static final int MOST_REFERENCES = 16;

  /** A reference to another setting; those to environment variables have no small letters. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*[a-z]");

  /** What job files are called. */
  private static final Pattern OWN = Pattern.compile("\\.(conf|hocon|json)$");

  private int files;
  private int references;

  private JobFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException where it is none, or has something that is not there
   */
  static Config read(File file) {
    try {
      Config parsed = new JobFile().parse(file.toPath(), "job file " + file, file.toString());
      RunSettings.refuseUnknownGroups(parsed.root());
      Config config = parsed.resolve();
      refuseNull("", config.root());
      return config;
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(
          "job file " + file + ": expected a few brackets in one another, got too many", e);
    }
  }

  /** A file's settings; the name goes before messages, the place before the lines of values. */
  private Config parse(Path file, String name, String place) {
    String text = text(file, name);
    references += REFERENCE.matcher(text).results().count();
    if (++files > MOST_FILES || references > MOST_REFERENCES) {
      throw new IllegalArgumentException(
          "%s: expected at most %d files with at most %d references between settings, got more"
              .formatted(name, MOST_FILES, MOST_REFERENCES));
    }
    try {
      return ConfigFactory.parseString(
          text,
          ConfigParseOptions.defaults()
              .setSyntax(ConfigSyntax.CONF)
              .setOriginDescription(place)
              .setIncluder(new Includes(file)));
    } catch (ConfigException e) {
      if (!place.startsWith(INCLUDED) && OWN.matcher(place).find()) {
        throw e;
      }
      int line = e.origin() == null ? 0 : e.origin().lineNumber();
      throw new IllegalArgumentException(
          "%s: line %d: expected HOCON, as in reference.conf".formatted(name, line), e);
    }
  }

  private static String text(Path file, String name) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(name + ": expected a file in HOCON format, found none");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException(name + ": expected settings, got more than 1 MB");
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(name + ": expected UTF-8 text, got other bytes", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static void refuseNull(String group, ConfigObject object) {
    object.forEach(
        (key, value) -> {
          String path = group + ConfigUtil.quoteString(key).replaceFirst("^\"([\\w-]+)\"$", "$1");
          if (value.valueType() == ConfigValueType.NULL) {
            throw new IllegalArgumentException(
                "setting '%s' (%s): expected a value, got null; leave it out for the default"
                    .formatted(path, RunSettings.place(value)));
          }
          if (value instanceof ConfigObject inner) {
            refuseNull(path + ".", inner);
          }
        });
  }

  /** What stands behind {@code include} in a file: a file beside it. */
  private final class Includes
      implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    private final Path from;

    private Includes(Path from) {
      this.from = from;
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
      return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
      Path file =
          Stream.of(what, what + ".conf")
              .map(from::resolveSibling)
              .filter(Files::isRegularFile)
              .findFirst()
              .orElseThrow(() -> refused(what, "found none"));
      return parse(file, INCLUDED + file, INCLUDED + file).root();
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
      return include(context, what.getPath());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
      throw refused(what.toString(), "nothing is fetched");
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
      throw refused(what, "a class path holds no job files");
    }

    private IllegalArgumentException refused(String what, String why) {
      return new IllegalArgumentException(
          "job file %s: include %s: expected a file beside it: %s".formatted(from, what, why));
    }
  }
}
