package kerf.device;

import java.io.Serializable;
import java.util.Optional;
import kerf.circuit.Estimates;
import kerf.circuit.Precision;
import kerf.experiment.Basis;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/**
 * The port that turns subexperiments of a fragment into means, variances and shots. How their
 * results are summed is none of its business. It travels to the executors; its answer to a request
 * must depend on nothing but the request, so that a task may run anywhere and twice.
 */
public interface Device extends Serializable {

  /**
   * What is asked of a device: some of a node's subexperiments for some bindings.
   *
   * @param network the node's network, which says in which basis the answer is counted
   * @param workload the bindings
   * @param batch the node, and which of its lanes and subexperiments
   * @param round how precisely, and what randomness derives from
   */
  record Request(TensorNetwork network, Workload workload, FragmentBatch batch, Round round) {
    /** The node. */
    public Node node() {
      return network.nodes().get(batch.node());
    }
  }

  /** True when it can answer in a basis; every device knows local operations. */
  default boolean knows(Basis basis) {
    return basis == Basis.OPERATIONS;
  }

  /**
   * Refuses what it cannot deliver, before anything runs.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  void require(Precision precision);

  /**
   * The round that a query wants after another, with a draw of its own; none where it is precise
   * enough or its shots are spent.
   *
   * @param done the round that is over
   * @param soFar the query's values after it, of all rounds pooled
   */
  default Optional<Round> after(Round done, Estimates soFar) {
    return Optional.empty();
  }

  /** Evaluates subexperiments. */
  FragmentTensor evaluate(Request request);
}
