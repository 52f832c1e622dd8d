package kerf.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kerf.cut.Cut;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Prepared;
import kerf.cut.WireCut;
import kerf.job.cli.Columns;
import kerf.job.cli.Numbers;
import kerf.job.cli.Printed;
import kerf.plan.Planned;
import kerf.price.Price;

/**
 * What {@code kerf plan} prints.
 *
 * @param error target standard error that shots are priced for
 * @param searched seconds it took to find the plan
 * @param drawing of the plan, for people; may be empty
 */
record PlanSummary(
    EstimateRequest request,
    Prepared prepared,
    Planned planned,
    Price price,
    double error,
    double searched,
    String drawing)
    implements Printed {
  /** Most cuts listed for people. */
  private static final int MOST_LISTED = 40;

  /** Longest layout that people are shown whole. */
  private static final int MOST_LAYOUT = 2000;

  private static final int SLOTS = Runtime.getRuntime().availableProcessors();

  private CutPlan plan() {
    return planned.plan();
  }

  private double shots() {
    return request.observables().stream()
        .mapToDouble(o -> price.shotsFor(error, o))
        .reduce(0, Math::max);
  }

  private double logShots() {
    return request.observables().stream()
        .mapToDouble(o -> Price.logShotsFor(error, plan(), o))
        .reduce(0, Math::max);
  }

  /** Number and widths of a plan's fragments, as in {@code 5 fragments of 2 x 4, 3 x 2 qubits}. */
  static String fragments(CutPlan plan) {
    SortedMap<Integer, Integer> count = new TreeMap<>(Comparator.reverseOrder());
    for (int width : plan.layout().widths()) {
      count.merge(width, 1, Integer::sum);
    }
    String widths =
        count.entrySet().stream()
            .map(e -> e.getValue() == 1 ? "" + e.getKey() : e.getValue() + " x " + e.getKey())
            .collect(Collectors.joining(", "));
    int n = plan.fragments().size();
    return "%s of %s qubit%s"
        .formatted(Numbers.counted(n, "fragment"), widths, widths.equals("1") ? "" : "s");
  }

  private String objective() {
    return switch (planned.objective()) {
      case OVERHEAD -> "kappa";
      case SUBEXPERIMENTS -> "subexperiments";
      case CONTRACTION -> "contraction";
    };
  }

  @Override
  public String text() {
    Columns text = new Columns(16);
    text.add(
        "circuit",
        "%s: %s, %s%s",
        request.name(),
        Numbers.counted(request.circuit().qubits(), "qubit"),
        Numbers.counted(request.circuit().gates().size(), "gate"),
        prepared.dropped() == 0
            ? ""
            : ", %d of them fused or without influence".formatted(prepared.dropped()));
    if (prepared.swaps() > 0) {
      String renamed = "%d renamed away: a wire is named after the qubit it begins as";
      text.add("swaps", renamed, prepared.swaps());
    }
    String executed = Numbers.count(6, price.counts().executed());
    String nominal = Numbers.count(6, price.counts().nominal());
    boolean large = price.memoryBytes() > Runtime.getRuntime().maxMemory() / 8.0;
    String heap =
        large ? ": give estimate a heap some times that, as in KERF_DRIVER_MEMORY=8g" : "";
    double log = plan().logKappa();
    String seconds = Numbers.digits(2, price.seconds(SLOTS));
    text.add("observables", "%s", String.join("; ", request.texts()))
        .add("plan", "%s: %s", layout(), fragments(plan()))
        .add("found", "in %.2f s%s", searched, found())
        .add("kappa", "%s", Numbers.digits(6, price.kappa(), log))
        .add("overhead", "%s (kappa squared)", Numbers.digits(6, price.overhead(), 2 * log))
        .add("subexperiments", "%s executed, %s nominal", executed, nominal)
        .add(
            "shots",
            "%s for a standard error of %.3g at worst",
            Numbers.digits(3, shots(), logShots()),
            error)
        .add("memory", "%s%s", bytes(price.memoryBytes()), heap)
        .add("contraction", "%s multiply-adds", Numbers.digits(3, price.contractionFlops()))
        .add("time", "about %s s, exact, on %s", seconds, Numbers.counted(SLOTS, "core"));
    List<Cut> cuts = plan().cuts();
    List<List<Integer>> qubits = prepared.qubits(plan().cuts());
    cuts.stream().limit(MOST_LISTED).forEach(cut -> add(text, cut, qubits.get(cut.id())));
    if (cuts.size() > MOST_LISTED) {
      text.addLine("  and %d more (--json lists all)", cuts.size() - MOST_LISTED);
    }
    return text + drawing;
  }

  private String layout() {
    String layout = plan().layout().toString();
    return layout.length() <= MOST_LAYOUT
        ? layout
        : layout.substring(0, MOST_LAYOUT) + "… (--json has all)";
  }

  private void add(Columns text, Cut cut, List<Integer> qubits) {
    text.add(
        "  cut %d".formatted(cut.id()),
        "%-10s on %s, %s gate %d, kappa %s%s",
        cut.name(),
        qubits,
        cut instanceof WireCut ? "before" : "at",
        position(cut),
        Numbers.digits(6, cut.how().qpd().kappa()),
        jointly(cut));
  }

  /** Which cuts a cut is made together with. */
  private String jointly(Cut cut) {
    List<Integer> ids = plan().groups().get(plan().groupId(cut.id())).cuts();
    return switch (ids.size()) {
      case 1 -> "";
      case 2 -> ", jointly with cut " + (ids.get(0) + ids.get(1) - cut.id());
      default -> ", jointly: cuts %d to %d".formatted(ids.get(0), ids.get(ids.size() - 1));
    };
  }

  /** For each group of cuts its number among the joint ones; null for one that is not. */
  private List<Integer> joint() {
    List<Integer> numbers = new ArrayList<>();
    int next = 0;
    for (CutGroup group : plan().groups()) {
      numbers.add(group.isJoint() ? next++ : null);
    }
    return numbers;
  }

  /** Index of a gate in the circuit as read. */
  private int position(Cut cut) {
    return prepared.originOf(cut.position());
  }

  private String found() {
    if (!planned.searched()) {
      return ", as given";
    }
    if (planned.optimal()) {
      return ", proven optimal: no plan has less " + objective();
    }
    String bound = "no plan has less %s than %.4g".formatted(objective(), planned.bound());
    return planned.optimalApart()
        ? ", proven optimal with cuts priced one by one; counting joint cuts, " + bound
        : ", the best found%s%s; %s"
            .formatted(
                planned.passedOver() ? " that can be evaluated exactly" : "",
                planned.late() ? " in the time given" : "",
                bound);
  }

  private static String bytes(double bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return Numbers.digits(3, value) + " " + units[unit];
  }

  @Override
  public String json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("circuit", request.name());
    ArrayNode widths = root.putArray("fragments");
    Arrays.stream(plan().layout().widths()).forEach(widths::add);
    root.put("partition", plan().layout().toString());
    ArrayNode cuts = root.putArray("cuts");
    List<List<Integer>> on = prepared.qubits(plan().cuts());
    List<Integer> joint = joint();
    for (Cut cut : plan().cuts()) {
      ObjectNode node = cuts.addObject();
      node.put("kind", cut instanceof WireCut ? "wire" : "gate");
      node.put("gate", cut instanceof WireCut ? null : cut.name());
      ArrayNode qubits = node.putArray("qubits");
      on.get(cut.id()).forEach(qubits::add);
      node.put("position", position(cut)).put("kappa", cut.how().qpd().kappa());
      node.put("group", joint.get(plan().groupId(cut.id())));
    }
    Numbers.putCost(root, plan());
    Numbers.putCount(root, "nominal_subexperiments", price.counts().nominal());
    Numbers.putCount(root, "executed_subexperiments", price.counts().executed());
    Numbers.putCount(root, "shots_for_error", shots(), logShots());
    Numbers.putCount(root, "memory_bytes", price.memoryBytes());
    Numbers.putCount(root, "contraction_flops", price.contractionFlops());
    Numbers.put(root, "seconds", price.seconds(SLOTS));
    root.put("optimal", planned.optimal());
    root.put("optimal_apart", planned.optimalApart());
    Numbers.put(root, "bound", planned.bound());
    return root + "\n";
  }
}
