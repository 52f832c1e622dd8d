package kerf.job.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.Prepared;
import kerf.engine.Partitioner;
import kerf.engine.QueryEngine;
import kerf.plan.CutKind;
import kerf.plan.CutPlanner;
import kerf.plan.Effort;
import kerf.plan.Goal;
import kerf.plan.Objective;
import kerf.plan.Planned;
import kerf.plan.Room;
import kerf.price.FragmentSize;
import kerf.price.Price;
import kerf.session.RunSession;
import kerf.session.RunSettings;

/**
 * How circuits are to be cut: by a given partition, by the circuit's own marks, or by search. Plans
 * are kept: the same circuit is not searched twice.
 */
public final class CutChoice implements Partitioner {
  private static final int MOST_PLANS = 256;

  /** Gates beyond which a search is announced. */
  private static final int MANY_GATES = 50_000;

  /** Part of the time for the best plan, where one that can be evaluated may have to be found. */
  private static final double FIRST = .6;

  /**
   * One way to cut.
   *
   * @param why what decides, where a circuit's own marks do not; else empty
   * @param remedy what a user may change where the plan is too dear
   * @param goal of the search, null where there is none
   * @param plan makes the plan
   */
  private record Way(String why, String remedy, Goal goal, Function<Circuit, Planned> plan) {
    private boolean searches() {
      return goal != null;
    }
  }

  private final CutWish.Names names;
  private final String partition;
  private final int maxWidth;
  private final int fragments;
  private final boolean given;
  private final boolean marks;
  private final Set<CutKind> allow;
  private final Objective objective;
  private final Effort effort;
  private final double budget;
  private final QueryEngine.Tools tools;
  private final Map<Circuit, Search> known = new LinkedHashMap<>(16, .75f, true);
  private final Set<String> told = new HashSet<>();

  private CutChoice(RunSettings s, CutWish.Names names) {
    this.names = names;
    this.partition = s.text("cut.partition");
    this.maxWidth = s.count("cut.max-width", 0);
    this.fragments = s.count("cut.fragments", 1);
    this.given = s.isGiven("cut.fragments");
    this.marks = s.flag("cut.marks");
    this.allow = s.choices("cut.allow", CutKind.class);
    if (allow.isEmpty()) {
      throw new IllegalArgumentException("setting 'cut.allow': expected gate, wire or both");
    }
    this.objective = s.choice("cut.minimise", Objective.class);
    this.effort = Effort.standard().within(Duration.ofSeconds(s.count("cut.seconds", 1)));
    this.budget = s.number("cut.budget");
    this.tools = s.tools();
    if (!(budget >= 0)) {
      throw new IllegalArgumentException(
          "setting 'cut.budget': expected a sampling overhead, or 0 for any, got " + budget);
    }
  }

  /** As the settings say. */
  public static CutChoice of(RunSettings s) {
    return new CutChoice(s, CutWish.Names.OPTIONS);
  }

  /** As a line of a batch says, or the settings where it says nothing. */
  public static CutChoice of(RunSettings s, CutWish wish) {
    Map<String, Object> settings = wish.settings(CutWish.Names.KEYS);
    return settings.isEmpty() ? of(s) : new CutChoice(s.with(settings), CutWish.Names.KEYS);
  }

  /** A circuit made ready to be cut: its SWAPs are renamed where a plan is searched for. */
  public Prepared prepared(Circuit circuit, List<Observable> observables) {
    return way(circuit).searches()
        ? Prepared.renaming(circuit, observables)
        : Prepared.of(circuit, observables);
  }

  /** A circuit's plans: whoever asks first finds them, side by side with those of others. */
  private final class Search {
    private final Map<List<Observable>, Planned> fitting = new HashMap<>();
    private Planned planned;
    private long nanos;

    private synchronized Planned planned(Circuit circuit, List<Observable> observables) {
      Way way = way(circuit);
      long start = System.nanoTime();
      if (planned == null && way.searches() && circuit.gates().size() > MANY_GATES) {
        System.err.printf(
            "kerf: looking for where to cut %d gates, up to cut.seconds=%d%n",
            circuit.gates().size(), effort.clock().toSeconds());
      }
      planned = planned == null ? way.plan().apply(circuit) : planned;
      Planned fit =
          way.goal() == null
              ? planned
              : fitting.computeIfAbsent(observables, o -> fitting(circuit, o, way.goal()));
      nanos += System.nanoTime() - start;
      return fit;
    }

    private Planned fitting(Circuit circuit, List<Observable> observables, Goal goal) {
      Predicate<CutPlan> holds = plan -> canEvaluate(plan, observables);
      double heap = Runtime.getRuntime().maxMemory();
      Room room = new Room(FragmentSize.rows(heap), FragmentSize.BRANCHES, holds);
      return CutPlanner.within(room, planned, circuit, goal, allow, effort.part(1 - FIRST));
    }

    /** How long it took, told once. */
    private synchronized long charge() {
      long all = nanos;
      nanos = 0;
      return all;
    }
  }

  private boolean canEvaluate(CutPlan plan, List<Observable> observables) {
    try {
      requireEvaluable(plan, observables);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Refuses, before anything runs, what this process cannot evaluate; nothing where others will run
   * it.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  public void requireEvaluable(CutPlan plan, List<Observable> observables) {
    if (RunSession.isLocal() && !Forecast.isSmall(plan)) {
      Price.of(plan, observables).requireFeasible();
      QueryEngine.requireEvaluable(plan, observables, tools);
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
    if (!way(prepared.given()).searches() && way(circuit).searches()) {
      // It had marks, and no observable can feel the gates at any of them.
      return Planned.given(CutPlan.of(circuit, Layout.contiguous(1, circuit.qubits())));
    }
    Planned planned = search(circuit).planned(circuit, prepared.observables());
    double kappa = planned.plan().kappa();
    if (budget > 0 && kappa * kappa > budget) {
      throw new IllegalArgumentException(tooDear(circuit, planned, prepared.observables()));
    }
    return planned;
  }

  private Search search(Circuit circuit) {
    synchronized (known) {
      Search search = known.computeIfAbsent(circuit, c -> new Search());
      if (known.size() > MOST_PLANS) {
        known.remove(known.keySet().iterator().next());
      }
      return search;
    }
  }

  private String tooDear(Circuit circuit, Planned planned, List<Observable> observables) {
    Price price = Price.of(planned.plan(), observables);
    List<String> changes = new ArrayList<>(List.of(way(circuit).remedy()));
    if (planned.searched() && allow.size() < CutKind.values().length) {
      changes.add("gate and wire cuts (--allow gate,wire)");
    }
    changes.add("a higher --budget");
    return ("the sampling overhead of %s is above the budget of %s: the plan %s has %s, κ %s and %s"
            + " executed subexperiments; take %s")
        .formatted(
            Numbers.digits(4, price.overhead(), 2 * planned.plan().logKappa()),
            Numbers.count(4, budget),
            planned.plan().layout(),
            Numbers.counted(planned.plan().cuts().size(), "cut"),
            Numbers.digits(4, price.kappa(), planned.plan().logKappa()),
            Numbers.count(4, price.counts().executed()),
            String.join(" or ", changes));
  }

  /** Says on stderr, once a circuit, that its own marks have no say. */
  public synchronized void tellUnusedMarks(Circuit circuit, String name) {
    if (!circuit.isMarked() || !told.add(name)) {
      return;
    }
    String why = way(circuit).why();
    if (!why.isEmpty()) {
      System.err.printf("kerf: cut_wire and cut_gate of %s are not used: %s%n", name, why);
    }
  }

  private Way way(Circuit circuit) {
    if (!partition.isEmpty()) {
      return new Way(
          names.partition() + " decides",
          "another " + names.partition(),
          null,
          c -> Planned.given(CutPlan.of(c, Layout.ofLetters(partition, c.qubits()))));
    }
    if (maxWidth > 0) {
      return searching(
          names.maxWidth() + " decides",
          "wider fragments (%s above %d)".formatted(names.maxWidth(), maxWidth),
          Goal.width(maxWidth));
    }
    if (marks && circuit.isMarked()) {
      return new Way(
          "",
          "other marks, or %s for a search".formatted(names.maxWidth()),
          null,
          c -> Planned.given(CutPlan.of(c, Layout.marked(c))));
    }
    return searching(
        given ? names.fragments() + " decides" : "cut.marks is false",
        "fewer fragments (%s below %d)".formatted(names.fragments(), fragments),
        Goal.fragments(number(circuit.qubits())));
  }

  private Way searching(String why, String remedy, Goal goal) {
    Effort first = effort.part(FIRST);
    return new Way(why, remedy, goal, c -> CutPlanner.plan(c, goal, allow, objective, first));
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
