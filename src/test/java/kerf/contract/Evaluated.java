package kerf.contract;

import java.util.ArrayList;
import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.circuit.Precision;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.device.Device;
import kerf.device.ExactSimulator;
import kerf.device.FragmentTensor;
import kerf.device.Round;
import kerf.experiment.Basis;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Placement;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/** A network and the exact tensors of some bindings. */
record Evaluated(TensorNetwork network, Workload workload, List<FragmentTensor> tensors) {
  private static final Round ROUND = new Round(Precision.EXACT, 0, 0);

  static Evaluated of(CutPlan plan, List<Observable> seen, Basis basis, Bindings bindings) {
    TensorNetwork network = Experiment.of(plan, seen, basis).network();
    Workload workload = new Placement(network, bindings).workload();
    List<FragmentTensor> tensors = new ArrayList<>();
    for (FragmentBatch batch : workload.batches(network)) {
      tensors.add(evaluate(network, workload, batch));
    }
    return new Evaluated(network, workload, tensors);
  }

  private static FragmentTensor evaluate(
      TensorNetwork network, Workload workload, FragmentBatch batch) {
    return new ExactSimulator().evaluate(new Device.Request(network, workload, batch, ROUND));
  }

  FragmentTensor evaluate(FragmentBatch batch) {
    return evaluate(network, workload, batch);
  }

  /** Wires split at random places, their segments in random fragments. */
  static Layout layout(RandomCircuits random, Circuit circuit) {
    List<Layout.Segment> segments = new ArrayList<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      int from = 0;
      do {
        segments.add(new Layout.Segment(q, from, random.below(3)));
        from += 1 + random.below(circuit.gates().size() + 1);
      } while (random.below(3) == 0 && from < circuit.gates().size());
    }
    return new Layout(circuit.qubits(), segments);
  }

  /** True where a sum over all terms of all cuts takes no time. */
  static boolean isSmall(CutPlan plan) {
    double terms =
        plan.groups().stream().mapToDouble(g -> g.qpd().terms().size()).reduce(1, (a, b) -> a * b);
    return plan.fragments().size() > 1 && terms < 3000;
  }

  BindingGrid grid(int g) {
    return workload.grids().get(g);
  }

  Tensors of(int grid) {
    Tensors of = new Tensors(network, workload, grid, 0, grid(grid).samples());
    tensors.stream().filter(t -> t.batch().grid() == grid).forEach(of::take);
    return of;
  }

  double[][][] values(Strategy strategy, int grid) {
    return strategy.on(network).values(of(grid));
  }

  /** A change of one tensor. */
  @FunctionalInterface
  interface Change {
    /** Mean and variance that an entry is to have. */
    double[] of(FragmentBatch batch, int local, int entry, int d, int s, double mean);
  }

  /** The same with other numbers in its tensors. */
  Evaluated with(Change change) {
    return new Evaluated(network, workload, tensors.stream().map(t -> changed(t, change)).toList());
  }

  private FragmentTensor changed(FragmentTensor tensor, Change change) {
    FragmentBatch batch = tensor.batch();
    Device.Request request = new Device.Request(network, workload, batch, ROUND);
    FragmentTensor.Builder built = FragmentTensor.of(request);
    for (int o = 0; o < request.node().observables().size(); o++) {
      for (int e = 0; e < tensor.means(o).length; e++) {
        for (int d = 0; d < batch.classes(); d++) {
          for (int s = 0; s < batch.samples(); s++) {
            double[] to = change.of(batch, o, e, d, s, tensor.mean(o, e, d, s));
            built.put(o, e, d, s, to[0], to[1]);
          }
        }
      }
    }
    return built.build(1);
  }
}
