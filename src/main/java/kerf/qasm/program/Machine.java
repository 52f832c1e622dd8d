package kerf.qasm.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kerf.circuit.Circuit;
import kerf.qasm.operator.Operator;

/** What statements work on: the circuit so far, the gates known, inputs, and what is counted. */
public final class Machine {
  /** Notes on what is of no account. */
  static final String DIRECTIVES = "pragmas or annotations ignored";

  static final String TIMING = "delays and times left out, as only the order of gates counts";
  static final String PHASES = "qubits of global phases left out, as these have none";

  private static final Pattern VERSIONS = Pattern.compile("2(\\.0)?|3(\\.[0-9]+)?");

  private final Map<String, Definition> known;
  private final Map<String, Double> inputs;
  private final UnaryOperator<String> remedy;
  private final Limits limits;
  private final Output output;
  private final Scope global;
  private final Map<String, Definition> defined = new HashMap<>();

  /** Gates whose names tell them, once asked for. */
  private final Map<String, Definition> told = new HashMap<>();

  private final Map<Key, Operator> twoQubitGates = new HashMap<>();
  private final Set<String> inputsTaken = new TreeSet<>();
  private long steps;
  private boolean begun;
  private String version;
  private boolean versionTwo;

  /** What is of no account: how often, and where first. */
  private final Map<String, Ignored> ignored = new LinkedHashMap<>();

  private record Ignored(int times, Place first) {}

  private record Key(GateDefinition gate, List<Double> arguments) {}

  /**
   * For one text.
   *
   * @param known gates that it need not define
   * @param inputs values for its inputs
   * @param remedy what a user does to give a value for an input, by its name
   */
  public Machine(
      Map<String, Definition> known,
      Map<String, Double> inputs,
      UnaryOperator<String> remedy,
      Limits limits) {
    this.known = known;
    this.inputs = inputs;
    this.remedy = remedy;
    this.limits = limits;
    this.output = new Output(limits);
    this.global = new Scope(null, output, null);
  }

  /** What the text may ask for. */
  public Limits limits() {
    return limits;
  }

  /** Counts work that may leave no gate. */
  void steps(long n) {
    steps += n;
    if (steps > limits.steps()) {
      throw new Refusal(
          "expected at most %,d gate calls and loop turns, got more; shorten the loops"
              .formatted(limits.steps()));
    }
  }

  Output output() {
    return output;
  }

  /** The outermost scope. */
  Scope global() {
    return global;
  }

  /** Gates that the text has defined. */
  public Map<String, Definition> defined() {
    return defined;
  }

  /** The version as the text gives it. */
  void version(String given, Place place) {
    if (begun) {
      throw place.refusal("expected OPENQASM before all else, got it later; move it to the top");
    }
    if (!VERSIONS.matcher(given).matches()) {
      throw place.refusal("expected OPENQASM 2.0 or 3, got %s; write one of these", given);
    }
    version = given;
  }

  /** The size of a new register; null stands for 1, and old for the way of version 2. */
  int registerSize(Expression size, String name, boolean old, Scope scope) {
    versionTwo |= old;
    return size == null ? 1 : size.integer(scope, 1, limits.qubits(), "size of ", name);
  }

  /** Runs the next statement of the text. */
  public void run(Statement statement) {
    statement.run(this, global);
    begun |= !(statement instanceof Declarations.Directive);
  }

  /** Something that is of no account, called so in the note about it. */
  void ignored(String what, Place place) {
    ignored.merge(what, new Ignored(1, place), (all, one) -> new Ignored(all.times + 1, all.first));
  }

  /** What a reader of the circuit should know that is not in it, in words. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (version == null) {
      notes.add("no OPENQASM line: read as version " + (versionTwo ? 2 : 3));
    }
    output.note(notes);
    ignored.forEach(
        (what, all) ->
            notes.add(
                "%s: %,d, the first on line %d".formatted(what, all.times, all.first.line())));
    return notes;
  }

  /** True for a gate that was known beforehand: the author of the text never saw how it is made. */
  boolean knew(Definition gate) {
    return known.get(gate.name()) == gate;
  }

  /** The gate of a name, or null. */
  Definition gateOrNull(String name) {
    Definition gate = defined.get(name);
    return gate != null ? gate : libraryGateOrNull(name);
  }

  private Definition libraryGateOrNull(String name) {
    Definition gate = known.get(name);
    return gate != null
        ? gate
        : told.computeIfAbsent(name, n -> Definition.Controlled.ofNameOrNull(n, known));
  }

  /** The gate of a name. */
  Definition gate(String name, Place place) {
    Definition gate = gateOrNull(name);
    if (gate != null) {
      return gate;
    }
    String refused = Words.refusal(name);
    if (refused != null) {
      throw place.refusal(refused);
    }
    Set<String> names = new HashSet<>(known.keySet());
    names.addAll(defined.keySet());
    throw place.refusal(
        "expected a gate, got the unknown name %s%s define it with 'gate' first",
        Words.quote(name), Words.nearest(name, names));
  }

  /** Declares an opaque gate; one that the library knows stays known. */
  void declare(GateDefinition gate, Place place) {
    Definition same = libraryGateOrNull(gate.name());
    if (same != null) {
      same = same.taking(gate.parameters(), gate.qubits());
    }
    boolean alike =
        same != null
            && same.parameters() == gate.parameters()
            && (same.qubits() == gate.qubits() || same.qubits() == 0);
    define(alike ? same : gate, place);
  }

  /** Defines a gate of the text; one of the library's names gets a new meaning. */
  void define(Definition gate, Place place) {
    if (defined.putIfAbsent(gate.name(), gate) != null) {
      throw place.refusal(
          "expected a new gate, got %s, which is defined already; rename one of the two",
          Words.quote(gate.name()));
    }
  }

  /** A variable or bit changes, that a gate may depend on. */
  void changed() {
    twoQubitGates.clear();
  }

  /** A gate on two qubits, as one gate where it entangles them; worked out once. */
  Operator twoQubitGate(GateDefinition gate, double[] arguments) {
    Key key = new Key(gate, Arrays.stream(arguments).boxed().toList());
    Operator known = twoQubitGates.get(key);
    if (known == null) {
      known = gate.sequence(this, arguments).simplified(gate.name(), arguments);
      twoQubitGates.put(key, known);
    }
    return known;
  }

  /** The value given for an input. */
  double input(String name, Place place) {
    inputsTaken.add(name);
    Double value = inputs.get(name);
    if (value == null) {
      throw place.refusal(
          "expected a value for the input '%s', got none; %s", name, remedy.apply(name));
    }
    return value;
  }

  /**
   * The circuit, once all statements have run; refused where a value for an input was not asked
   * for.
   */
  public Circuit circuit() {
    for (String name : new TreeSet<>(inputs.keySet())) {
      if (!inputsTaken.contains(name)) {
        throw Place.START.refusal(
            "expected values for the inputs of the circuit (%s), got one for %s%s leave it out",
            inputsTaken.isEmpty() ? "it has none" : String.join(", ", inputsTaken),
            Words.quote(name),
            Words.nearest(name, inputsTaken));
      }
    }
    return output.circuit();
  }

  /** Refuses n more qubits where these would be too many, or where qubits are physical. */
  void requireQubits(int n, Place place) {
    requireOneKind(false, place);
    requireAtMostAllQubits(output.qubits() + n, place);
  }

  /** Refuses a number above the limit on qubits. */
  void requireAtMostAllQubits(int n, Place place) {
    if (n > limits.qubits()) {
      throw place.refusal("expected at most %,d qubits, got more; take fewer", limits.qubits());
    }
  }

  /** The number of a physical qubit {@code $n}: n itself. */
  int physical(String name, Place place) {
    requireOneKind(true, place);
    String digits = name.substring(1).replaceFirst("^0+(?=.)", "");
    int n = digits.length() > 9 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
    requireAtMostAllQubits(n + 1, place);
    while (output.qubits() <= n) {
      output.addQubit("$" + output.qubits());
    }
    return n;
  }

  private void requireOneKind(boolean physical, Place place) {
    if (output.qubits() > 0 && output.label(0).startsWith("$") != physical) {
      throw place.refusal(
          "expected either physical qubits ($0) or declared ones, got both; use one kind");
    }
  }

  /** Qubit names in the order of their numbers. */
  public List<String> labels() {
    return output.labels();
  }
}
