package kerf.job.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.Prepared;
import kerf.engine.Partitioner;
import kerf.plan.CutKind;
import kerf.plan.CutPlanner;
import kerf.plan.Effort;
import kerf.plan.Goal;
import kerf.plan.Objective;
import kerf.plan.Planned;
import kerf.price.Price;
import kerf.session.RunSettings;

/**
 * How circuits are to be cut: by a given partition, by the circuit's own marks, or by search. Plans
 * are kept: the same circuit is not searched twice.
 */
public final class CutChoice implements Partitioner {
  private static final int MOST_PLANS = 256;

  private enum Way {
    PARTITION,
    WIDTH,
    MARKS,
    FRAGMENTS
  }

  /** What the user calls the ways to cut. */
  private record Names(String partition, String maxWidth, String fragments) {
    static final Names OPTIONS = new Names("--partition", "--max-width", "--fragments");
    static final Names KEYS = new Names("partition", "max_width", "fragments");
  }

  private final Names names;
  private final String partition;
  private final int maxWidth;
  private final int fragments;
  private final boolean given;
  private final boolean marks;
  private final Set<CutKind> allow;
  private final Objective objective;
  private final Effort effort;
  private final double budget;
  private final Map<Circuit, Search> known = new LinkedHashMap<>(16, .75f, true);
  private final Set<String> told = new HashSet<>();

  /** As the settings say; a line of a batch may say otherwise. */
  private CutChoice(
      RunSettings s, boolean line, String partition, Integer maxWidth, Integer number) {
    this.names = line ? Names.KEYS : Names.OPTIONS;
    this.partition = line ? Objects.requireNonNullElse(partition, "") : s.text("cut.partition");
    this.maxWidth = line ? Objects.requireNonNullElse(maxWidth, 0) : s.count("cut.max-width", 0);
    this.fragments = line ? Objects.requireNonNullElse(number, 1) : s.count("cut.fragments", 1);
    this.given = line || s.isGiven("cut.fragments");
    this.marks = !line && s.flag("cut.marks");
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
  public static CutChoice of(RunSettings s) {
    return new CutChoice(s, false, null, null, null);
  }

  /** The same with another way to cut; of the three at most one is given. */
  public static CutChoice of(RunSettings s, String partition, Integer maxWidth, Integer fragments) {
    if (partition == null && maxWidth == null && fragments == null) {
      return of(s);
    }
    return new CutChoice(s, true, partition, maxWidth, fragments);
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

  /** A circuit made ready to be cut: its SWAPs are renamed where a plan is searched for. */
  public Prepared prepared(Circuit circuit, List<Observable> observables) {
    return switch (way(circuit)) {
      case PARTITION, MARKS -> Prepared.of(circuit, observables);
      case WIDTH, FRAGMENTS -> Prepared.renaming(circuit, observables);
    };
  }

  /** A circuit's plan: whoever asks first finds it, side by side with those of other circuits. */
  private final class Search {
    private final Circuit circuit;
    private Planned planned;
    private long nanos;

    private Search(Circuit circuit) {
      this.circuit = circuit;
    }

    private synchronized Planned planned() {
      if (planned == null) {
        long start = System.nanoTime();
        planned = find(circuit);
        nanos = System.nanoTime() - start;
      }
      return planned;
    }

    /** How long it took, told once. */
    private synchronized long charge() {
      long all = nanos;
      nanos = 0;
      return all;
    }
  }

  /** Told, too, how long a search took that was made before. */
  @Override
  public Partitioning partition(Circuit circuit, List<Observable> observables) {
    Prepared prepared = prepared(circuit, observables);
    CutPlan plan = planned(prepared).plan();
    long nanos = search(prepared.circuit()).charge();
    return new Partitioning(plan, prepared.observables(), nanos);
  }

  /**
   * The plan of a circuit and what is known about it. Its marks as given tell whether to search; it
   * may have lost those since.
   *
   * @throws IllegalArgumentException when it is above the budget
   */
  public Planned planned(Prepared prepared) {
    Circuit circuit = prepared.circuit();
    if (way(prepared.given()) == Way.MARKS && !circuit.isMarked()) {
      Layout whole = Layout.contiguous(1, circuit.qubits());
      return Planned.given(CutPlan.of(circuit, whole));
    }
    Planned planned = search(circuit).planned();
    double kappa = planned.plan().kappa();
    if (budget > 0 && kappa * kappa > budget) {
      throw new IllegalArgumentException(tooDear(circuit, planned, prepared.observables()));
    }
    return planned;
  }

  private Search search(Circuit circuit) {
    synchronized (known) {
      Search search = known.computeIfAbsent(circuit, Search::new);
      if (known.size() > MOST_PLANS) {
        known.remove(known.keySet().iterator().next());
      }
      return search;
    }
  }

  private String tooDear(Circuit circuit, Planned planned, List<Observable> observables) {
    Price price = Price.of(planned.plan(), observables);
    List<String> changes = new ArrayList<>();
    changes.add(
        switch (way(circuit)) {
          case PARTITION -> "another " + names.partition();
          case WIDTH -> "wider fragments (%s above %d)".formatted(names.maxWidth(), maxWidth);
          case MARKS -> "other marks, or %s for a search".formatted(names.maxWidth());
          case FRAGMENTS -> "fewer fragments (%s below %d)".formatted(names.fragments(), fragments);
        });
    if (planned.searched() && allow.size() < CutKind.values().length) {
      changes.add("gate and wire cuts (--allow gate,wire)");
    }
    changes.add("a higher --budget");
    return ("the sampling overhead of %s is above the budget of %s: the plan %s has %s, κ %s and %s"
            + " executed subexperiments; take %s")
        .formatted(
            Numbers.digits(4, price.overhead()),
            Numbers.count(4, budget),
            planned.plan().layout(),
            Numbers.counted(planned.plan().cuts().size(), "cut"),
            Numbers.digits(4, price.kappa()),
            Numbers.count(4, price.counts().executed()),
            String.join(" or ", changes));
  }

  /** Says on stderr, once a circuit, that its own marks have no say. */
  public synchronized void tellUnusedMarks(Circuit circuit, String name) {
    if (!circuit.isMarked() || !told.add(name)) {
      return;
    }
    String why =
        switch (way(circuit)) {
          case PARTITION -> names.partition() + " decides";
          case WIDTH -> names.maxWidth() + " decides";
          case FRAGMENTS -> given ? names.fragments() + " decides" : "cut.marks is false";
          case MARKS -> "";
        };
    if (!why.isEmpty()) {
      System.err.printf("kerf: cut_wire and cut_gate of %s are not used: %s%n", name, why);
    }
  }

  private Way way(Circuit circuit) {
    if (!partition.isEmpty()) {
      return Way.PARTITION;
    }
    if (maxWidth > 0) {
      return Way.WIDTH;
    }
    return marks && circuit.isMarked() ? Way.MARKS : Way.FRAGMENTS;
  }

  private Planned find(Circuit circuit) {
    return switch (way(circuit)) {
      case PARTITION -> {
        Layout letters = Layout.ofLetters(partition, circuit.qubits());
        yield Planned.given(CutPlan.of(circuit, letters));
      }
      case WIDTH -> search(circuit, Goal.width(maxWidth));
      case MARKS -> Planned.given(CutPlan.of(circuit, Layout.marked(circuit)));
      case FRAGMENTS -> search(circuit, Goal.fragments(number(circuit.qubits())));
    };
  }

  private Planned search(Circuit circuit, Goal goal) {
    return CutPlanner.plan(circuit, goal, allow, objective, effort);
  }

  /** As many fragments as asked for; the default gives way where there are fewer qubits. */
  private int number(int qubits) {
    if (given && fragments > qubits) {
      throw new IllegalArgumentException(
          "%s: expected 1..%d for %s, got %d"
              .formatted(names.fragments(), qubits, Numbers.counted(qubits, "qubit"), fragments));
    }
    return Math.min(fragments, qubits);
  }
}
