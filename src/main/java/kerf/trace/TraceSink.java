package kerf.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * Takes the rows of one run and sees them into Parquet, off the caller's path.
 *
 * <p>Any thread may add. One daemon thread writes, when enough rows wait or enough time has passed.
 * A process that dies loses at most the rows since then; all else reads whole.
 *
 * <p>A failure to write is never silent: every later {@link #add} and the first {@link #close}
 * throw it as {@link UncheckedIOException} with the file's path.
 */
public final class TraceSink implements AutoCloseable {

  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private final RunFolders folders;
  private final int flushRows;
  private final ScheduledExecutorService writer;

  private final Object lock = new Object();
  private Map<Table, List<Record>> waiting = new EnumMap<>(Table.class);
  private int waitingRows;
  private UncheckedIOException failure;
  private CompletableFuture<Void> flush = CompletableFuture.completedFuture(null);
  private boolean closed;

  private TraceSink(RunFolders folders, int flushRows, ScheduledExecutorService writer) {
    this.folders = folders;
    this.flushRows = flushRows;
    this.writer = writer;
  }

  /** A sink that takes every row and writes none. */
  public static TraceSink none() {
    return new TraceSink(null, 0, null);
  }

  /**
   * A sink for one run. At any time at most one may be open for a run id; a run that goes on under
   * its id adds parts to those it has.
   *
   * @param root folder of the tables, on any Hadoop file system; made where missing
   * @param conf Hadoop's settings, as of the Spark context
   * @param runId letters, digits, '.', '_' and '-', at most 128
   * @param flushRows rows waiting, over all tables, that start a flush
   * @param flushEvery time between flushes
   * @throws IllegalArgumentException where an argument is none of that
   * @throws UncheckedIOException where the root folder cannot be made
   */
  public static TraceSink open(
      String root, Configuration conf, String runId, int flushRows, Duration flushEvery) {
    if (!RUN_ID.matcher(runId).matches()) {
      throw new IllegalArgumentException(
          "expected a run id of 1 to 128 letters, digits, '.', '_' or '-', got '" + runId + "'");
    }
    if (flushRows < 1 || flushEvery.toMillis() < 1) {
      throw new IllegalArgumentException(
          "expected a flush every 1 row and 1 ms or more, got %d rows and %d ms"
              .formatted(flushRows, flushEvery.toMillis()));
    }
    RunFolders folders = RunFolders.open(root, conf, runId);
    ScheduledExecutorService writer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "kerf-trace-" + runId);
              thread.setDaemon(true);
              return thread;
            });
    TraceSink sink = new TraceSink(folders, flushRows, writer);
    writer.execute(folders::sweep);
    long millis = flushEvery.toMillis();
    writer.scheduleWithFixedDelay(sink::write, millis, millis, TimeUnit.MILLISECONDS);
    return sink;
  }

  /**
   * Takes a row; returns before it is written.
   *
   * @throws IllegalArgumentException where it is no row of a table or lacks a text it must have
   * @throws IllegalStateException where the sink is closed
   * @throws UncheckedIOException where earlier rows could not be written
   */
  public void add(Record row) {
    Table table = Table.of(row);
    table.schema().check(row);
    if (writer == null) {
      return;
    }
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException(
            "the trace is closed; a " + table.folder() + " row came after");
      }
      throwFailure();
      waiting.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
      if (++waitingRows == flushRows) {
        writer.execute(this::write);
      }
    }
  }

  /** Starts writing the rows added so far, and does not wait; {@link #await} does. */
  public void flushSoon() {
    synchronized (lock) {
      if (writer != null && !closed) {
        flush = CompletableFuture.runAsync(this::write, writer);
      }
    }
  }

  /**
   * Waits for the last {@link #flushSoon}.
   *
   * @throws UncheckedIOException where any row so far could not be written
   */
  public void await() {
    CompletableFuture<Void> last;
    synchronized (lock) {
      last = flush;
    }
    last.join();
    throwFailure();
  }

  /**
   * Writes what is waiting, waits for it and ends the thread; a second call does nothing.
   *
   * @throws UncheckedIOException where any row of the run could not be written
   */
  @Override
  public void close() {
    synchronized (lock) {
      if (writer == null || closed) {
        return;
      }
      closed = true;
    }
    CompletableFuture.runAsync(this::write, writer).join();
    writer.shutdown();
    throwFailure();
  }

  /** On the writer's thread alone: a part per table that has rows. */
  private void write() {
    Map<Table, List<Record>> rows;
    synchronized (lock) {
      rows = waiting;
      waiting = new EnumMap<>(Table.class);
      waitingRows = 0;
    }
    for (Map.Entry<Table, List<Record>> table : rows.entrySet()) {
      try {
        folders.write(table.getKey(), table.getValue());
      } catch (UncheckedIOException e) {
        failed(e);
      } catch (Throwable e) {
        // A missing native library, for one, is an Error: on this thread nobody else would see it.
        String where = "traces cannot be written to table " + table.getKey().folder();
        failed(new UncheckedIOException(where + ": " + e, new IOException(e)));
      }
    }
  }

  private void failed(UncheckedIOException e) {
    synchronized (lock) {
      failure = failure == null ? e : failure;
    }
  }

  /** A new exception each time: one thrown twice in a try-with-resources would suppress itself. */
  private void throwFailure() {
    synchronized (lock) {
      if (failure != null) {
        throw new UncheckedIOException(failure.getMessage(), failure.getCause());
      }
    }
  }
}
