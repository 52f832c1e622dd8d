package kerf.engine;

import java.util.ArrayList;
import java.util.List;
import kerf.contract.Tensors;
import kerf.experiment.BindingGrid;
import kerf.experiment.FragmentBatch;
import kerf.experiment.FragmentTensor;
import kerf.experiment.Runner;
import kerf.experiment.Workload;

/**
 * The body of a query's tasks: runs the kernels, and contracts at once what it holds whole.
 *
 * @param workload the query's work
 * @param combine whether to contract
 */
record GroupTask(Workload workload, boolean combine) implements Runner.Task<Shared, GroupOutcome> {

  @Override
  public GroupOutcome run(Shared shared, int index) {
    List<FragmentBatch> pieces = workload.pieces(index);
    List<FragmentTensor> tensors = new ArrayList<>();
    long start = System.nanoTime();
    for (FragmentBatch piece : pieces) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("task " + index + " was interrupted");
      }
      tensors.add(shared.reconstruction().evaluate(shared.experiment(), workload, piece));
    }
    long evaluated = System.nanoTime();
    List<GroupOutcome.Values> values = new ArrayList<>();
    if (combine) {
      int fragments = shared.experiment().fragments().size();
      for (int i = 0; i < tensors.size(); i += fragments) {
        values.add(contract(shared, tensors.subList(i, i + fragments)));
      }
    }
    long end = System.nanoTime();
    return new GroupOutcome(
        values,
        combine ? List.of() : tensors,
        evaluated - start,
        end - evaluated,
        workload.subexperiments(shared.experiment(), index));
  }

  private GroupOutcome.Values contract(Shared shared, List<FragmentTensor> group) {
    FragmentBatch first = group.get(0).piece();
    for (FragmentTensor tensor : group) {
      // A fragment without features has one lane whatever the range: take the range of another.
      first = tensor.piece().samples() > first.samples() ? tensor.piece() : first;
    }
    BindingGrid block = workload.blocks().get(first.block());
    Tensors tensors =
        new Tensors(shared.experiment(), first.block(), first.sampleFrom(), first.sampleTo());
    group.forEach(tensors::take);
    return new GroupOutcome.Values(
        first.block(),
        first.sampleFrom(),
        first.samples(),
        shared.reconstruction().values(workload.bindings(), block, tensors));
  }
}
