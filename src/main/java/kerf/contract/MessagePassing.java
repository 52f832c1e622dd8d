package kerf.contract;

import java.util.List;
import kerf.experiment.TensorNetwork;

/**
 * One contraction: makes the messages that the environments of some nodes take, each once, and lets
 * go of them after their last use.
 *
 * @param <T> a message
 */
final class MessagePassing<T> {
  private final ContractionTree tree;
  private final List<TensorNetwork.Term> terms;
  private final Arithmetic<T> arithmetic;

  /** [message][variant]: times it is still needed. */
  private final int[][] uses;

  /** [message][variant]. */
  private final Object[][] held;

  /**
   * Makes ready.
   *
   * @param terms each is asked for once at each node
   * @param rows nodes without rows are not asked for
   */
  MessagePassing(
      ContractionTree tree,
      List<TensorNetwork.Term> terms,
      RowSharing rows,
      Arithmetic<T> arithmetic) {
    this.tree = tree;
    this.terms = terms;
    this.arithmetic = arithmetic;
    this.uses = new int[tree.messages().size()][terms.size()];
    this.held = new Object[uses.length][terms.size()];
    for (int f = 0; f < tree.nodes(); f++) {
      for (int t = 0; t < terms.size() && rows.rows(f).length > 0; t++) {
        count(tree.environment(f), t);
      }
    }
  }

  private void count(int m, int t) {
    if (uses[m][tree.variant(m, t)]++ == 0) {
      for (int source : tree.messages().get(m).sources()) {
        count(source, t);
      }
    }
  }

  /** What all other nodes say of a node in a term; to be asked for once. */
  T environment(int node, int t) {
    int m = tree.environment(node);
    T environment = message(m, t);
    release(m, t);
    return environment;
  }

  @SuppressWarnings("unchecked") // Nothing else is put there.
  private T message(int m, int t) {
    int variant = tree.variant(m, t);
    if (held[m][variant] == null) {
      Message message = tree.messages().get(m);
      held[m][variant] = make(m, message, t);
      for (int source : message.sources()) {
        release(source, t);
      }
    }
    return (T) held[m][variant];
  }

  private T make(int m, Message message, int t) {
    if (message instanceof Message.Leaf leaf) {
      return arithmetic.leaf(leaf.node(), terms.get(t).local().get(leaf.node()));
    }
    if (message instanceof Message.Turned turned) {
      return arithmetic.turn(m, turned, message(turned.source(), t));
    }
    if (message instanceof Message.Join join) {
      return arithmetic.join(m, join, message(join.left(), t), message(join.right(), t));
    }
    return arithmetic.one();
  }

  @SuppressWarnings("unchecked")
  private void release(int m, int t) {
    int variant = tree.variant(m, t);
    if (--uses[m][variant] == 0) {
      arithmetic.drop((T) held[m][variant]);
      held[m][variant] = null;
    }
  }
}
