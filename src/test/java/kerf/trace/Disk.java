package kerf.trace;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk under the scheme {@code disk}, with little room or slow, as local ones can be. */
public final class Disk extends RawLocalFileSystem {
  /** Hadoop's setting that makes the scheme known. */
  public static final String SETTING = "fs.disk.impl";

  /** Bytes left. */
  public static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

  /** Milliseconds that it takes to create a file. */
  public static final AtomicLong DELAY = new AtomicLong();

  /** As new. */
  public static void reset() {
    ROOM.set(Long.MAX_VALUE);
    DELAY.set(0);
  }

  /** What Hadoop's own local file system makes of a full disk. */
  static FSError full() {
    try {
      Constructor<FSError> made = FSError.class.getDeclaredConstructor(Throwable.class);
      made.setAccessible(true);
      return made.newInstance(new IOException("No space left on device"));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public URI getUri() {
    return URI.create("disk:///");
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    return slow(super.create(path, overwrite, buffer, replication, block, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    return slow(super.create(path, overwrite, buffer, replication, block, progress));
  }

  private static FSDataOutputStream slow(FSDataOutputStream to) throws IOException {
    try {
      Thread.sleep(DELAY.get());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return new FSDataOutputStream(new Narrow(to), null);
  }

  /** Writes while there is room. */
  private static final class Narrow extends FilterOutputStream {
    private Narrow(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (ROOM.addAndGet(-length) < 0) {
        throw full();
      }
      out.write(bytes, from, length);
    }
  }
}
