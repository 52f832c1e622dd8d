package kerf.job.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import kerf.job.cli.Printed;

/** The cases of a benchmark, each a name and named figures. */
final class BenchTable implements Printed {
  private final String bench;
  private final List<Case> cases = new ArrayList<>();

  /** One figure: name, value, unit. */
  private record Figure(String name, double value, String unit) {}

  /** Figures of one case. */
  record Case(String name, List<Figure> figures) {
    Case add(String name, double value, String unit) {
      figures.add(new Figure(name, value, unit));
      return this;
    }
  }

  BenchTable(String bench) {
    this.bench = bench;
  }

  /** Begins a case. */
  Case add(String name) {
    Case next = new Case(name, new ArrayList<>());
    cases.add(next);
    return next;
  }

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Case each : cases) {
      text.append(each.name()).append('\n');
      for (Figure f : each.figures()) {
        text.append(
            String.format(Locale.ROOT, "  %-58s %10.4g %s%n", f.name(), f.value(), f.unit()));
      }
    }
    return text.toString();
  }

  @Override
  public String json() {
    StringBuilder text = new StringBuilder();
    for (Case each : cases) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      node.put("bench", bench).put("case", each.name());
      each.figures().forEach(f -> node.put(f.name() + " [" + f.unit() + "]", f.value()));
      text.append(node).append('\n');
    }
    return text.toString();
  }
}
