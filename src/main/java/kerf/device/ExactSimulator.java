package kerf.device;

import kerf.circuit.Precision;
import kerf.experiment.Basis;
import kerf.experiment.BindingGrid;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.sim.BranchKernel;

/**
 * Simulates fragments exactly: all local operations of a fragment come from one branch state.
 *
 * <p>A side's operations span four dimensions (I + Z = S + S†), or sixteen, so that the values of
 * all 5^m subexperiments are fixed combinations of 4^m Pauli components. It can stop at these, or
 * spell out the values, one number for each combination of operations.
 */
public final class ExactSimulator implements Device {
  private static final long serialVersionUID = 1;

  @Override
  public boolean knows(Basis basis) {
    return true;
  }

  @Override
  public void require(Precision precision) {
    if (!precision.equals(Precision.EXACT)) {
      throw new IllegalArgumentException(
          "exact simulation: expected a query for exact values, got one for %s: take a device that"
                  .formatted(precision)
              + " samples");
    }
  }

  @Override
  public FragmentTensor evaluate(Request request) {
    Node node = request.node();
    FragmentTensor.Builder tensor = FragmentTensor.of(request);
    if (request.network().basis() == Basis.COMPONENTS) {
      run(request, tensor::put);
    } else {
      Expansion expansion = new Expansion(node.tables());
      run(request, (o, from, n, legs) -> tensor.put(o, from, n, expansion.expand(legs, n)));
    }
    return tensor.build(0);
  }

  private static void run(Request request, BranchKernel.LegSink sink) {
    FragmentBatch batch = request.batch();
    BindingGrid grid = request.workload().grids().get(batch.grid());
    int[] featureRow = new int[batch.lanes()];
    int[] weightRow = new int[batch.lanes()];
    for (int d = batch.classFrom(), l = 0; d < batch.classTo(); d++) {
      int row = grid.weightRow(grid.node(batch.node()).first(d));
      for (int s = batch.sampleFrom(); s < batch.sampleTo(); s++, l++) {
        featureRow[l] = grid.featureRow(s);
        weightRow[l] = row;
      }
    }
    Node node = request.node();
    BranchKernel.run(
        node.program(),
        node.axis().stream().mapToInt(a -> a).toArray(),
        node.observables(),
        request.workload().bindings().select(featureRow, weightRow),
        sink);
  }
}
