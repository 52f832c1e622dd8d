package kerf.contract;

import kerf.experiment.TensorNetwork;

/**
 * The arithmetic of messages in one layout.
 *
 * @param <T> a message
 */
interface Arithmetic<T> {

  /** The message of nothing: the number 1. */
  T one();

  /** A node's own tensor for one of its local observables. */
  T leaf(int node, int local);

  /** Multiplies an axis by its bond's coefficients. */
  T turn(int message, Message.Turned turned, T source);

  /** Sums over the axes that two messages share. */
  T join(int message, Message.Join join, T left, T right);

  /** Hears that a message is not needed any more. */
  default void drop(T message) {}

  /**
   * Contracts a node with its environment.
   *
   * @param rows weight rows that end at the node
   * @param sums the term's observable [W][S], to which the term is added
   */
  void addValues(T environment, int node, TensorNetwork.Term term, int[] rows, double[][] sums);

  /**
   * Adds a multiple of a node's environment.
   *
   * @param sums for each class [entries · S], entries as in the node's tensor
   */
  void addEnvironment(T environment, int node, double coefficient, double[][] sums);
}
