package kerf.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Runs tasks on threads of this process. */
public final class LocalRunner implements Runner {
  private static final AtomicLong NEXT = new AtomicLong();
  private static final Map<Long, Object> SHARED = new ConcurrentHashMap<>();

  private final int slots;
  private final ExecutorService threads;

  /**
   * Starts the threads.
   *
   * @param slots number of threads, at least 1
   */
  public LocalRunner(int slots) {
    this.slots = slots;
    this.threads =
        Executors.newFixedThreadPool(
            slots,
            body -> {
              Thread thread = new Thread(body, "kerf-local");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public <S extends Serializable> Shared<S> share(S value) {
    InProcess<S> shared = new InProcess<>(NEXT.getAndIncrement());
    SHARED.put(shared.id(), value);
    return shared;
  }

  /** A value of this process by number: tasks carry the number, packed as they are. */
  private record InProcess<S>(long id) implements Shared<S> {
    @Override
    @SuppressWarnings("unchecked")
    public S value() {
      Object value = SHARED.get(id);
      if (value == null) {
        throw new IllegalStateException("shared value " + id + ": expected an open one, is closed");
      }
      return (S) value;
    }

    @Override
    public void close() {
      SHARED.remove(id);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  @Override
  public <R extends Outcome> void run(Job job, List<? extends Task<R>> tasks, Sink<R> sink) {
    BitSet come = new BitSet();
    // What the threads bring is handed over on this one.
    ExecutorCompletionService<Runnable> service = new ExecutorCompletionService<>(threads);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < tasks.size() * job.copies(); i++) {
      int index = i % tasks.size();
      int attempt = i / tasks.size();
      all.add(
          service.submit(
              () -> {
                R outcome = tasks.get(index).attempt(attempt);
                long now = System.nanoTime();
                return () -> {
                  come.set(index);
                  sink.accept(index, attempt, outcome, now);
                };
              }));
    }
    try {
      while (come.cardinality() < tasks.size()) {
        service.take().get().run();
      }
    } catch (InterruptedException e) {
      throw job.interrupted(e);
    } catch (ExecutionException e) {
      throw job.failed("a task failed: " + e.getCause(), e.getCause());
    } finally {
      // Copies whose task is done, and after a failure the rest: nobody waits for them.
      all.forEach(future -> future.cancel(true));
    }
  }
}
