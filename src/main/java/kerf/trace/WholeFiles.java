package kerf.trace;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files in a folder and below that appear under their names only when whole, and never in place of
 * others. Until then they lie in the folder itself, hidden, where a later run finds what a process
 * left that was killed.
 */
public final class WholeFiles {
  /** No file takes so long to write: what is older was left. */
  private static final Duration LEFT = Duration.ofDays(1);

  private static final String BEGIN = ".kerf-";
  private static final String END = ".tmp";

  private final FileSystem files;
  private final Path folder;

  private WholeFiles(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Writes a file of a name. */
  @FunctionalInterface
  public interface Writer {
    /** Creates the file and closes it. */
    void write(FileSystem files, Path path) throws IOException;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws IllegalArgumentException where it is no path
   * @throws IOException where there is no such file system or folder
   */
  public static WholeFiles in(Path folder, Configuration conf) throws IOException {
    FileSystem files = folder.getFileSystem(conf);
    // A checksum file beside each local file would be noise.
    FileSystem raw = files instanceof ChecksumFileSystem c ? c.getRawFileSystem() : files;
    if (!raw.mkdirs(folder)) {
      throw new IOException("the folder could not be made");
    }
    return new WholeFiles(raw, folder);
  }

  /**
   * Writes a file.
   *
   * @throws IOException where any step fails; nothing is left then
   */
  public void create(Path file, Writer writer) throws IOException {
    Path hidden = new Path(folder, BEGIN + UUID.randomUUID() + END);
    try {
      writer.write(files, hidden);
      files.mkdirs(file.getParent());
      if (files.exists(file)) {
        throw new IOException("expected a new file, there is one of that name");
      }
      if (!files.rename(hidden, file)) {
        throw new IOException("the finished file could not be renamed from " + hidden.getName());
      }
    } catch (IOException | RuntimeException e) {
      files.delete(hidden, false);
      throw e;
    } catch (FSError e) {
      // What Hadoop makes of a full disk.
      files.delete(hidden, false);
      throw new IOException(e.getCause().getMessage(), e);
    }
  }

  /** Removes what killed processes left in the folder, after a day. */
  public void sweep() throws IOException {
    long before = System.currentTimeMillis() - LEFT.toMillis();
    for (FileStatus file : files.listStatus(folder)) {
      String name = file.getPath().getName();
      boolean hidden = file.isFile() && name.startsWith(BEGIN) && name.endsWith(END);
      if (hidden && file.getModificationTime() < before) {
        files.delete(file.getPath(), false);
      }
    }
  }

  FileSystem files() {
    return files;
  }
}
