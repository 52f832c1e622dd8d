package kerf.job.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import kerf.job.cli.Printed;

/** The cases of a benchmark, each a name and named figures. */
final class BenchTable implements Printed {
  private final String bench;
  private final StringBuilder text = new StringBuilder();
  private final List<ObjectNode> cases = new ArrayList<>();

  BenchTable(String bench) {
    this.bench = bench;
  }

  /** Begins a case. */
  BenchTable add(String name) {
    text.append(name).append('\n');
    cases.add(new ObjectMapper().createObjectNode().put("bench", bench).put("case", name));
    return this;
  }

  /** Adds a figure to the case begun last. */
  BenchTable add(String name, double value, String unit) {
    text.append(String.format(Locale.ROOT, "  %-58s %10.4g %s%n", name, value, unit));
    cases.get(cases.size() - 1).put(name + " [" + unit + "]", value);
    return this;
  }

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String text() {
    return text.toString();
  }

  @Override
  public String json() {
    return cases.stream().map(each -> each + "\n").collect(Collectors.joining());
  }
}
