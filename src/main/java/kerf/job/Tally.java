package kerf.job;

import kerf.engine.QueryReport;

/** Adds up the reports of a run's queries. */
final class Tally {
  private long partition;
  private long generate;
  private long execute;
  private long reconstruct;
  private long kernel;
  private long contract;
  private double nominal;
  private long executed;
  private int queries;

  void add(QueryReport r) {
    partition += r.partitionNanos();
    generate += r.generateNanos();
    execute += r.executeNanos();
    reconstruct += r.reconstructNanos();
    kernel += r.kernelNanos();
    contract += r.contractNanos();
    nominal += r.nominalSubexperiments();
    executed += r.executedSubexperiments();
    queries++;
  }

  long partitionNanos() {
    return partition;
  }

  long generateNanos() {
    return generate;
  }

  long executeNanos() {
    return execute;
  }

  long reconstructNanos() {
    return reconstruct;
  }

  long totalNanos() {
    return partition + generate + execute + reconstruct;
  }

  long kernelNanos() {
    return kernel;
  }

  long contractNanos() {
    return contract;
  }

  double nominal() {
    return nominal;
  }

  long executed() {
    return executed;
  }

  int queries() {
    return queries;
  }
}
