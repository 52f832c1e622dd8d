package kerf.job.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of a benchmark: a name, then named figures. */
public final class BenchTable {
  private final String bench;
  private final List<Line> lines = new ArrayList<>();

  private record Line(String name, List<Figure> figures) {}

  /** One figure: name, value, unit. */
  record Figure(String name, double value, String unit) {}

  BenchTable(String bench) {
    this.bench = bench;
  }

  void add(String name, Figure... figures) {
    lines.add(new Line(name, List.of(figures)));
  }

  /** For people: a line each. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.name()).append('\n');
      for (Figure f : line.figures()) {
        text.append(
            String.format(Locale.ROOT, "  %-58s %10.4g %s%n", f.name(), f.value(), f.unit()));
      }
    }
    return text.toString();
  }

  /** For scripts: one object per line. */
  public String json() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      node.put("bench", bench).put("case", line.name());
      line.figures().forEach(f -> node.put(f.name() + " [" + f.unit() + "]", f.value()));
      text.append(node).append('\n');
    }
    return text.toString();
  }
}
