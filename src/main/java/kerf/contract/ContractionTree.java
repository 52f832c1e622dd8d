package kerf.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.experiment.Bond;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.order.ContractionOrder;

/**
 * The order of contraction: a binary tree with the nodes of a network at its leaves, and on each of
 * its edges two messages, one for each direction. Any node can be made the last one: what flows
 * into its leaf is then its environment ∂E/∂T.
 *
 * <p>A bond that is constant, one-to-one and has no coefficient but 1, as that of CZ in components,
 * costs nothing: entries are looked up in the exchanged place.
 */
final class ContractionTree implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double MOST_ENTRIES = 1 << 28;

  private final TensorNetwork network;
  private final List<Message> messages = new ArrayList<>();
  private final int[] environment;
  private final double flops;

  /** Of each bond that merely exchanges, B's entry for each of A's and the reverse; else null. */
  private final int[][][] exchanges;

  /** [message][term]: number of the term's restriction to the nodes behind the message. */
  private final List<int[]> variants = new ArrayList<>();

  private transient volatile JoinIndex[] joins;
  private transient volatile int[][] places;

  ContractionTree(TensorNetwork network) {
    this.network = network;
    this.exchanges = new int[network.bonds().size()][][];
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (Bond b : network.bonds()) {
      exchanges[b.id()] = exchange(b);
      legs.add(new ContractionOrder.Leg(b.nodeA(), b.nodeB(), b.lengthA(), b.lengthB()));
    }
    ContractionOrder order = ContractionOrder.of(network.nodes().size(), legs);
    this.flops = order.flops();
    this.environment = environments(order.joins());
  }

  /** Makes all messages, each of earlier ones. */
  private int[] environments(List<ContractionOrder.Join> joins) {
    int n = network.nodes().size();
    for (Node node : network.nodes()) {
      List<Axis> axes = new ArrayList<>();
      for (int b : node.bonds()) {
        Bond bond = network.bonds().get(b);
        axes.add(new Axis(bond, bond.nodeA() == node.id()));
      }
      int[] local = new int[network.terms().size()];
      Arrays.setAll(local, t -> network.terms().get(t).local().get(node.id()));
      add(new Message.Leaf(node.id(), List.copyOf(axes)), local);
    }
    if (n == 1) {
      return new int[] {add(new Message.One(List.of()), new int[network.terms().size()])};
    }
    int[] up = new int[2 * n - 1];
    for (int v = 0; v < 2 * n - 2; v++) {
      up[v] = v < n ? v : join(up[joins.get(v - n).left()], up[joins.get(v - n).right()]);
    }
    int[] down = new int[2 * n - 1];
    // What leaves the root goes nowhere: its children exchange their messages.
    for (int v = 2 * n - 2; v >= n; v--) {
      int a = joins.get(v - n).left();
      int b = joins.get(v - n).right();
      boolean root = v == 2 * n - 2;
      down[a] = root ? up[b] : join(down[v], up[b]);
      down[b] = root ? up[a] : join(down[v], up[a]);
    }
    int[] environments = new int[n];
    Arrays.setAll(environments, f -> turned(down[f], messages.get(f).axes()));
    return environments;
  }

  private int add(Message message, int[] variant) {
    messages.add(message);
    variants.add(variant);
    return messages.size() - 1;
  }

  private int join(int a, int b) {
    List<Axis> y = messages.get(b).axes();
    int left = turned(a, y);
    List<Axis> x = messages.get(left).axes();
    List<Axis> axes = new ArrayList<>(JoinIndex.others(x, y));
    axes.addAll(JoinIndex.others(y, x));
    axes.sort(Comparator.comparingInt(axis -> axis.bond().id()));
    Map<Long, Integer> seen = new HashMap<>();
    int[] variant = new int[network.terms().size()];
    for (int t = 0; t < variant.length; t++) {
      long pair = (long) variants.get(left)[t] * variant.length + variants.get(b)[t];
      variant[t] = seen.computeIfAbsent(pair, p -> seen.size());
    }
    return add(new Message.Join(left, b, List.copyOf(axes)), variant);
  }

  /** Turns the axes of a message that another one shares, in order; exchanges need no turn. */
  private int turned(int m, List<Axis> others) {
    int turned = m;
    List<Axis> axes = new ArrayList<>(messages.get(m).axes());
    for (int i = 0; i < axes.size(); i++) {
      Axis from = axes.get(i);
      int shared = from.indexIn(others);
      if (shared >= 0 && exchange(from) == null) {
        axes.set(i, others.get(shared));
        int inner = Axis.stride(axes, i);
        Message to = new Message.Turned(turned, from, others.get(shared), inner, List.copyOf(axes));
        turned = add(to, variants.get(m));
      }
    }
    return turned;
  }

  private static int[][] exchange(Bond bond) {
    int length = bond.lengthA();
    if (!bond.angles().isEmpty()
        || bond.lengthB() != length
        || bond.terms() != length
        || Set.copyOf(bond.a()).size() != length
        || Set.copyOf(bond.b()).size() != length
        || !Arrays.stream(bond.values(null, null)).allMatch(value -> value == 1)) {
      return null;
    }
    int[][] exchange = new int[2][length];
    for (int t = 0; t < length; t++) {
      exchange[0][bond.a().get(t)] = bond.b().get(t);
      exchange[1][bond.b().get(t)] = bond.a().get(t);
    }
    return exchange;
  }

  /** Along a bond that merely exchanges, the other side's entry for each entry; else null. */
  private int[] exchange(Axis axis) {
    int[][] of = exchanges[axis.bond().id()];
    return of == null ? null : of[axis.ofA() ? 0 : 1];
  }

  /** All messages; each is made of earlier ones. */
  List<Message> messages() {
    return messages;
  }

  /** What is contracted; each node's own tensor is the message of its id. */
  TensorNetwork network() {
    return network;
  }

  /** Multiply-adds of one contraction. */
  double flops() {
    return flops;
  }

  /** A bound on the numbers of messages in terms. */
  int variants() {
    return messages.size() * network.terms().size();
  }

  /** The message that flows into a node, counted along the node's sides. */
  int environment(int node) {
    return environment[node];
  }

  /**
   * Number of a message in a term, below {@link #variants}. Terms that agree on all nodes behind it
   * have the same.
   */
  int variant(int message, int term) {
    return message * network.terms().size() + variants.get(message)[term];
  }

  /**
   * Number of entries of a message.
   *
   * @throws IllegalArgumentException when it is too large to hold
   */
  int size(int message) {
    List<Axis> axes = messages.get(message).axes();
    double size = Axis.size(axes);
    if (size > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          ("reconstruction contract: a tensor over %d cuts with %.3g entries is needed, more than"
                  + " %.3g: use a partition with fewer cuts between fragments")
              .formatted(axes.size(), size, MOST_ENTRIES));
    }
    return (int) size;
  }

  /**
   * Which entries of the two messages joined in a message meet where.
   *
   * @throws IllegalArgumentException when the message is too large to hold
   */
  JoinIndex index(int message, Message.Join join) {
    JoinIndex[] known = joins;
    if (known == null) {
      known = new JoinIndex[messages.size()];
      joins = known;
    }
    if (known[message] == null) {
      size(message);
      List<Axis> x = messages.get(join.left()).axes();
      List<Axis> y = messages.get(join.right()).axes();
      known[message] = JoinIndex.of(x, y, join.axes(), this::exchange);
    }
    return known[message];
  }

  /** Which entry of a node's environment meets each entry of its tensor. */
  int[] places(int node) {
    int[][] known = places;
    if (known == null) {
      known = new int[environment.length][];
      places = known;
    }
    if (known[node] == null) {
      List<Axis> axes = messages.get(node).axes();
      known[node] = JoinIndex.places(axes, axes, this::exchange);
    }
    return known[node];
  }
}
