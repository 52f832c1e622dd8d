package kerf.job;

final class KernelBench {
  private KernelBench() {}

  static BenchTable run(Settings settings) {
    return new BenchTable("kernel");
  }
}
