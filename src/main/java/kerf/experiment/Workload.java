package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Bindings;

/**
 * The distinct bindings of a query, sorted into grids of samples times weight rows: the part of a
 * query that its tasks need beside the network.
 *
 * @param bindings the query's batch
 * @param grids every distinct binding is in one of them
 */
public record Workload(Bindings bindings, List<BindingGrid> grids) implements Serializable {

  /** Copies the list. */
  public Workload {
    grids = List.copyOf(grids);
  }

  /** All of the work: a batch for each grid and node. */
  public List<FragmentBatch> batches(TensorNetwork network) {
    List<FragmentBatch> batches = new ArrayList<>();
    for (int g = 0; g < grids.size(); g++) {
      for (Node node : network.nodes()) {
        BindingGrid grid = grids.get(g);
        batches.add(
            new FragmentBatch(g, node.id(), 0, grid.lanes(node), 0, grid.node(node.id()).count()));
      }
    }
    return batches;
  }

  /**
   * The keys of a batch's subexperiments, in local operations: a long list, class by class, sample
   * by sample, in order of {@link Node#subexperiment}. Idle nodes have none.
   */
  public List<Key> keys(TensorNetwork network, FragmentBatch batch, long draw) {
    Node node = network.nodes().get(batch.node());
    List<Key> keys = new ArrayList<>();
    long from = batch.isPart() ? batch.from() : 0;
    long to = batch.isPart() ? batch.to() : node.subexperiments();
    for (int d = batch.classFrom(); d < batch.classTo(); d++) {
      for (int s = batch.sampleFrom(); s < batch.sampleTo(); s++) {
        long angles = angles(network, batch, s, d);
        for (long i = from; i < to; i++) {
          keys.add(new Key(node.id(), node.operations(i), node.basis(i), angles, draw));
        }
      }
    }
    return keys;
  }

  /**
   * Hash of what a binding makes of a node's circuit. Samples are told apart by all features that
   * anything in the network uses, as they are where subexperiments are counted.
   */
  private long angles(TensorNetwork network, FragmentBatch batch, int s, int d) {
    Node node = network.nodes().get(batch.node());
    BindingGrid grid = grids.get(batch.grid());
    long hash = node.shape();
    if (!node.features().isEmpty()) {
      double[] features = bindings.features(grid.featureRow(s));
      for (int i : network.features()) {
        hash = Key.mix(hash, bits(features[i]));
      }
    }
    double[] weights = bindings.weights(grid.weightRow(grid.node(node.id()).first(d)));
    for (int i : node.weights()) {
      hash = Key.mix(hash, bits(weights[i]));
    }
    return hash;
  }

  /** The two zeros are one angle. */
  private static long bits(double value) {
    return Double.doubleToLongBits(value + 0.0);
  }
}
