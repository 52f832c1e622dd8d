package kerf.job;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kerf.circuit.Circuit;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.MarkedLayout;
import kerf.cut.Partition;
import kerf.plan.CutKind;
import kerf.plan.CutPlanner;
import kerf.plan.Effort;
import kerf.plan.Goal;
import kerf.plan.Objective;
import kerf.plan.Planned;

/**
 * How circuits are to be cut: by a given partition, by the circuit's own marks, or by search. Plans
 * are kept: the same circuit is not searched twice.
 */
final class CutChoice {
  private static final int MOST_PLANS = 256;

  private final String partition;
  private final int maxWidth;
  private final int fragments;
  private final boolean marks;
  private final Set<CutKind> allow;
  private final Objective objective;
  private final Effort effort;
  private final double budget;
  private final Map<Circuit, Planned> known = new LinkedHashMap<>(16, .75f, true);

  private CutChoice(Settings s, String partition, int maxWidth, int fragments, boolean marks) {
    this.partition = partition;
    this.maxWidth = maxWidth;
    this.fragments = fragments;
    this.marks = marks;
    this.allow = EnumSet.noneOf(CutKind.class);
    for (String kind : s.texts("cut.allow")) {
      allow.add(named(CutKind.class, "cut.allow", kind));
    }
    if (allow.isEmpty()) {
      throw new IllegalArgumentException("setting 'cut.allow': expected gate, wire or both");
    }
    this.objective = named(Objective.class, "cut.minimise", s.text("cut.minimise"));
    long seconds = s.count("cut.seconds", 1);
    this.effort = Effort.standard().within(Duration.ofSeconds(seconds));
    this.budget = s.number("cut.budget");
    if (!(budget >= 0)) {
      throw new IllegalArgumentException(
          "setting 'cut.budget': expected a sampling overhead, or 0 for any, got " + budget);
    }
  }

  /** As the settings say. */
  static CutChoice of(Settings s) {
    return new CutChoice(
        s,
        s.text("cut.partition"),
        s.count("cut.max-width", 0),
        s.count("cut.fragments", 1),
        s.flag("cut.marks"));
  }

  /** The same with another way to cut; of the three at most one is given. */
  static CutChoice of(Settings s, String partition, Integer maxWidth, Integer fragments) {
    if (partition == null && maxWidth == null && fragments == null) {
      return of(s);
    }
    return new CutChoice(
        s,
        partition == null ? "" : partition,
        maxWidth == null ? 0 : maxWidth,
        fragments == null ? 1 : fragments,
        false);
  }

  private static <E extends Enum<E>> E named(Class<E> type, String key, String text) {
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return value;
      }
    }
    List<String> all =
        List.of(type.getEnumConstants()).stream()
            .map(v -> v.name().toLowerCase(Locale.ROOT))
            .toList();
    throw new IllegalArgumentException(
        "setting '%s': expected one of %s, got '%s'".formatted(key, all, text));
  }

  /** True where a plan is searched for, false where one is given. */
  boolean searches(Circuit circuit) {
    return partition.isEmpty() && !(marks && !circuit.marks().isEmpty());
  }

  /** The plan of a circuit. */
  CutPlan plan(Circuit circuit) {
    return planned(circuit).plan();
  }

  /**
   * The plan of a circuit and what is known about it.
   *
   * @throws IllegalArgumentException when it is above the budget
   */
  synchronized Planned planned(Circuit circuit) {
    Planned planned = known.get(circuit);
    if (planned == null) {
      planned = find(circuit);
      double kappa = planned.plan().kappa();
      if (budget > 0 && kappa * kappa > budget) {
        throw new IllegalArgumentException(
            ("the plan %s has %d cuts, κ %.4g and a sampling overhead of %.4g, above the budget of"
                    + " %.4g: allow wider or fewer fragments, another partition, gate and wire"
                    + " cuts, or a higher --budget")
                .formatted(
                    planned.plan().layout(),
                    planned.plan().cuts().size(),
                    kappa,
                    kappa * kappa,
                    budget));
      }
      known.put(circuit, planned);
      if (known.size() > MOST_PLANS) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return planned;
  }

  private Planned find(Circuit circuit) {
    if (!partition.isEmpty()) {
      Partition letters = Partition.ofLetters(partition, circuit.qubits());
      return Planned.given(CutPlan.of(circuit, Layout.of(letters)));
    }
    if (marks && !circuit.marks().isEmpty()) {
      return Planned.given(CutPlan.of(circuit, MarkedLayout.of(circuit)));
    }
    if (maxWidth == 0 && fragments > circuit.qubits()) {
      throw new IllegalArgumentException(
          "fragments: expected 1..%d for %d qubits, got %d"
              .formatted(circuit.qubits(), circuit.qubits(), fragments));
    }
    Goal goal = maxWidth > 0 ? Goal.width(maxWidth) : Goal.fragments(fragments);
    return CutPlanner.plan(circuit, goal, allow, objective, effort);
  }
}
