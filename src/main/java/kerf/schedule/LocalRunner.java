package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks on threads of this process. */
public final class LocalRunner implements Runner {
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
  public <S extends Serializable> Stage<S> prepare(S shared) {
    return new LocalStage<>(shared);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private final class LocalStage<S> implements Stage<S> {
    private final S shared;

    private LocalStage(S shared) {
      this.shared = shared;
    }

    @Override
    public <R extends Outcome> void run(Job job, Task<S, R> task, Sink<R> sink) {
      record Done<T>(int index, T outcome, long nanos) {}
      ExecutorCompletionService<Done<R>> service = new ExecutorCompletionService<>(threads);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < job.tasks(); i++) {
        int index = i;
        all.add(
            service.submit(
                () -> {
                  R outcome = task.run(shared, index);
                  return new Done<>(index, outcome, System.nanoTime());
                }));
      }
      try {
        for (int i = 0; i < job.tasks(); i++) {
          Done<R> done = await(service, job);
          sink.accept(done.index(), done.outcome(), done.nanos());
        }
      } finally {
        // After a failure nobody waits for the rest; without one this does nothing.
        all.forEach(future -> future.cancel(true));
      }
    }

    private static <T> T await(ExecutorCompletionService<T> service, Job job) {
      try {
        Future<T> next = service.take();
        return next.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for query " + job.query(), e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(
            "query %d (%s): a task failed: %s"
                .formatted(job.query(), job.description(), e.getCause()),
            e.getCause());
      }
    }
  }
}
