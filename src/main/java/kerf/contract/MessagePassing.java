package kerf.contract;

/**
 * One contraction: makes the messages that the environments of some nodes take, each once, and lets
 * go of them after their last use.
 *
 * @param <T> a message
 */
final class MessagePassing<T> {
  private final ContractionTree tree;
  private final Arithmetic<T> arithmetic;

  /** Times each variant of a message is still needed. */
  private final int[] uses;

  private final T[] held;

  /** For nodes that have rows, each of them to be asked for once in each term. */
  MessagePassing(ContractionTree tree, RowSharing rows, Arithmetic<T> arithmetic) {
    this.tree = tree;
    this.arithmetic = arithmetic;
    this.uses = rows.uses().clone();
    @SuppressWarnings("unchecked") // Nothing else is put there.
    T[] none = (T[]) new Object[uses.length];
    this.held = none;
  }

  /** What all other nodes say of a node in a term; to be asked for once. */
  T environment(int node, int t) {
    int m = tree.environment(node);
    T environment = message(m, t);
    release(m, t);
    return environment;
  }

  private T message(int m, int t) {
    int variant = tree.variant(m, t);
    if (held[variant] == null) {
      Message message = tree.messages().get(m);
      held[variant] = make(m, message, t);
      for (int source : message.sources()) {
        release(source, t);
      }
    }
    return held[variant];
  }

  private T make(int m, Message message, int t) {
    if (message instanceof Message.Leaf leaf) {
      return arithmetic.leaf(leaf.node(), tree.network().terms().get(t).local().get(leaf.node()));
    }
    if (message instanceof Message.Turned turned) {
      return arithmetic.turn(m, turned, message(turned.source(), t));
    }
    if (message instanceof Message.Join join) {
      return arithmetic.join(m, join, message(join.left(), t), message(join.right(), t));
    }
    return arithmetic.one();
  }

  private void release(int m, int t) {
    int variant = tree.variant(m, t);
    if (--uses[variant] == 0) {
      arithmetic.drop(held[variant]);
      held[variant] = null;
    }
  }
}
