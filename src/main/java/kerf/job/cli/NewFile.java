package kerf.job.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** A file that a command writes; it appears under its name only when whole. */
public final class NewFile {
  private final String option;
  private final Path given;
  private final Path target;

  /**
   * Checks that there can be such a file; writes nothing.
   *
   * @param option what the user gave it with, for messages
   */
  public NewFile(String option, Path given) {
    this.option = option;
    this.given = given;
    if (Files.exists(given) && !Files.isRegularFile(given)) {
      throw new IllegalArgumentException(
          "%s %s: expected the name of a file, got %s"
              .formatted(
                  option,
                  given,
                  Files.isDirectory(given)
                      ? "a directory: name a file in it, such as " + given.resolve("plan.svg")
                      : "something that is not a file"));
    }
    try {
      // Behind a link the file it leads to is meant.
      this.target = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(option + " " + given + ": " + e.getMessage(), e);
    }
    if (!Files.isDirectory(target.getParent())) {
      throw new IllegalArgumentException(
          "%s %s: expected a file in a folder that exists, found no folder %s"
              .formatted(option, given, target.getParent()));
    }
  }

  /** Removes what killed processes left of it, after a day. */
  private void sweep(String hidden) throws IOException {
    Instant before = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target.getParent())) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.startsWith(hidden)
            && name.endsWith(".tmp")
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Writes it, in place of one that was there. */
  public void write(String text) {
    String hidden = ".%s.".formatted(target.getFileName());
    Path part = target.resolveSibling(hidden + ProcessHandle.current().pid() + ".tmp");
    try {
      sweep(hidden);
      try {
        Files.writeString(part, text);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "%s %s: expected a file in a folder that exists".formatted(option, given), e);
    } catch (IOException e) {
      String why = e instanceof AccessDeniedException ? "access denied" : e.getMessage();
      throw new UncheckedIOException(option + " " + given + ": cannot be written: " + why, e);
    }
  }
}
