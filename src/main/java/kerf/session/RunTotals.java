package kerf.session;

import kerf.engine.QueryReport;

/** Adds up the reports of a run's queries. */
public final class RunTotals {
  private long partition;
  private long generate;
  private long execute;
  private long reconstruct;
  private long kernel;
  private long contract;
  private double nominal;
  private long executed;
  private int queries;

  public void add(QueryReport r) {
    partition += r.phases().partitionNanos();
    generate += r.phases().generateNanos();
    execute += r.phases().executeNanos();
    reconstruct += r.phases().reconstructNanos();
    kernel += r.inside().kernelNanos();
    contract += r.inside().contractNanos();
    nominal += r.work().nominalSubexperiments();
    executed += r.work().executedSubexperiments();
    queries++;
  }

  public long partitionNanos() {
    return partition;
  }

  public long generateNanos() {
    return generate;
  }

  public long executeNanos() {
    return execute;
  }

  public long reconstructNanos() {
    return reconstruct;
  }

  public long totalNanos() {
    return partition + generate + execute + reconstruct;
  }

  public long kernelNanos() {
    return kernel;
  }

  public long contractNanos() {
    return contract;
  }

  public double nominal() {
    return nominal;
  }

  public long executed() {
    return executed;
  }

  public int queries() {
    return queries;
  }
}
