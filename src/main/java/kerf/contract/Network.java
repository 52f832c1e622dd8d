package kerf.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import kerf.experiment.Bond;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.order.ContractionOrder;

/**
 * The order of contraction: a binary tree with fragments at its leaves, and on each of its edges
 * two messages, one for each direction. A message is the contraction of all fragments behind it, a
 * tensor over the cuts that lead out. Any fragment can be made the last one: what flows into its
 * leaf is then its environment ∂E/∂T_f.
 */
final class Network implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double MOST_ENTRIES = 1 << 28;

  /**
   * A message: a fragment's own tensor, or two messages joined.
   *
   * @param fragment the fragment of a leaf, −1 for a join
   * @param left first message joined, −1 for a leaf
   * @param right second message joined, −1 for a leaf
   * @param behind fragments contracted in it
   * @param legs cuts that lead out, ascending; the first leg counts fastest
   * @param turns how the left message's shared legs reach the right one's side
   */
  record Message(int fragment, int left, int right, BitSet behind, List<Leg> legs, List<Turn> turns)
      implements Serializable {

    static Message leaf(int fragment, List<Leg> legs) {
      BitSet behind = new BitSet();
      behind.set(fragment);
      return new Message(fragment, -1, -1, behind, legs, List.of());
    }
  }

  /**
   * A leg that changes sides: multiplied by its cut's coefficients it counts quantities of the
   * other side.
   *
   * @param bond the bond
   * @param fromA true when it goes from the bond's A side to its B side
   * @param inner product of the sizes of the legs before it, at the time
   * @param from size of the leg before
   * @param to size of the leg after
   */
  record Turn(int bond, boolean fromA, int inner, int from, int to) implements Serializable {}

  private final List<Message> messages = new ArrayList<>();
  private final int[] environment;
  private final List<List<Turn>> environmentTurns = new ArrayList<>();
  private final List<Bond> bonds;
  private final double flops;
  private final ArrayList<int[]> exchanges;
  private transient volatile Entries[] entries;
  private transient volatile int[][] environmentOrder;

  /**
   * Finds the order.
   *
   * @param exchanges for each cut whose coupling merely exchanges quantities, which goes where;
   *     else null. Such cuts cost nothing: entries are looked up in the exchanged place.
   */
  Network(TensorNetwork network, List<int[]> exchanges) {
    this.bonds = network.bonds();
    this.exchanges = new ArrayList<>(exchanges);
    int n = network.nodes().size();
    this.environment = new int[n];
    int[] up = new int[2 * n - 1];
    for (Node node : network.nodes()) {
      up[node.id()] = add(Message.leaf(node.id(), own(node)));
    }
    ContractionOrder order =
        ContractionOrder.of(
            n,
            bonds.stream()
                .map(b -> new ContractionOrder.Leg(b.nodeA(), b.nodeB(), b.lengthA(), b.lengthB()))
                .toList());
    this.flops = order.flops();
    List<ContractionOrder.Join> joins = order.joins();
    for (int node = n; node < 2 * n - 1; node++) {
      ContractionOrder.Join pair = joins.get(node - n);
      // What leaves the root goes nowhere: its children exchange their messages.
      up[node] = node == 2 * n - 2 ? -1 : join(up[pair.left()], up[pair.right()]);
    }
    int[] down = new int[2 * n - 1];
    for (int node = 2 * n - 2; node >= n; node--) {
      int a = joins.get(node - n).left();
      int b = joins.get(node - n).right();
      boolean root = node == 2 * n - 2;
      down[a] = root ? up[b] : join(down[node], up[b]);
      down[b] = root ? up[a] : join(down[node], up[a]);
    }
    System.arraycopy(down, 0, environment, 0, n);
    for (int f = 0; f < n; f++) {
      Message m = messages.get(environment[f]);
      environmentTurns.add(n == 1 ? List.of() : turns(m, messages.get(f).legs()));
    }
  }

  /** All messages; a message only joins earlier ones. */
  List<Message> messages() {
    return messages;
  }

  /** Multiply-adds of one contraction. */
  double flops() {
    return flops;
  }

  /** The message that flows into a fragment; meaningless where there is only one fragment. */
  int environment(int fragment) {
    return environment[fragment];
  }

  /** Which entry of that message, its turns made, meets each entry of the fragment's tensor. */
  int[] environmentOrder(int fragment) {
    int[][] known = environmentOrder;
    if (known == null) {
      known = new int[environment.length][];
      environmentOrder = known;
    }
    if (known[fragment] == null) {
      known[fragment] = Entries.exchanged(messages.get(fragment).legs(), exchanges::get);
    }
    return known[fragment];
  }

  /** How that message's legs reach the fragment's side. */
  List<Turn> environmentTurns(int fragment) {
    return environmentTurns.get(fragment);
  }

  private int add(Message message) {
    messages.add(message);
    return messages.size() - 1;
  }

  private int join(int a, int b) {
    Message x = messages.get(a);
    Message y = messages.get(b);
    BitSet behind = (BitSet) x.behind().clone();
    behind.or(y.behind());
    List<Leg> legs = outer(x.legs(), y.legs());
    return add(new Message(-1, a, b, behind, legs, turns(x, y.legs())));
  }

  /**
   * Which entries of the two messages joined in a message meet where.
   *
   * @throws IllegalArgumentException when the tensor is too large to hold
   */
  Entries entries(int message) {
    Entries[] known = entries;
    if (known == null) {
      known = new Entries[messages.size()];
      entries = known;
    }
    if (known[message] == null) {
      Message m = messages.get(message);
      requireSize(message);
      List<Leg> x = messages.get(m.left()).legs();
      List<Leg> y = messages.get(m.right()).legs();
      known[message] = Entries.of(turned(x, y), y, m.legs(), exchanges::get);
    }
    return known[message];
  }

  /** Entries of a message; refuses tensors too large to hold. */
  double requireSize(int message) {
    List<Leg> legs = messages.get(message).legs();
    if (Leg.size(legs) > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          ("reconstruction contract: a tensor over %d cuts with %.3g entries is needed, more than"
                  + " %.3g: use a partition with fewer cuts between fragments")
              .formatted(legs.size(), Leg.size(legs), MOST_ENTRIES));
    }
    return Leg.size(legs);
  }

  /** Turns the legs of a message that another one shares, in order; exchanges need no turn. */
  private List<Turn> turns(Message message, List<Leg> others) {
    List<Turn> turns = new ArrayList<>();
    int inner = 1;
    for (Leg leg : message.legs()) {
      Leg other = Leg.of(others, leg.bond());
      if (other != null && exchanges.get(leg.bond()) == null) {
        boolean fromA = message.behind().get(bonds.get(leg.bond()).nodeA());
        turns.add(new Turn(leg.bond(), fromA, inner, leg.length(), other.length()));
      }
      inner *= (other == null ? leg : other).length();
    }
    return List.copyOf(turns);
  }

  /** Legs of a message once those it shares are turned to the others' side. */
  private static List<Leg> turned(List<Leg> legs, List<Leg> others) {
    return legs.stream()
        .map(leg -> Leg.of(others, leg.bond()) == null ? leg : Leg.of(others, leg.bond()))
        .toList();
  }

  /** A node's legs, counted on its own side. */
  private static List<Leg> own(Node node) {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < node.bonds().size(); i++) {
      legs.add(new Leg(node.bonds().get(i), node.lengths().get(i)));
    }
    return List.copyOf(legs);
  }

  private static List<Leg> outer(List<Leg> a, List<Leg> b) {
    List<Leg> outer = new ArrayList<>();
    a.stream().filter(leg -> Leg.of(b, leg.bond()) == null).forEach(outer::add);
    b.stream().filter(leg -> Leg.of(a, leg.bond()) == null).forEach(outer::add);
    outer.sort(Comparator.comparingInt(Leg::bond));
    return List.copyOf(outer);
  }
}
