package kerf.job;

final class QueryBench {
  private QueryBench() {}

  static BenchTable run(Settings settings) {
    return new BenchTable("query");
  }
}
