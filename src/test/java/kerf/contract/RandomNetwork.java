package kerf.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kerf.RandomCircuits;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.MeasurementBases;
import kerf.circuit.Pauli;
import kerf.circuit.Precision;
import kerf.device.Device;
import kerf.device.FragmentTensor;
import kerf.device.Round;
import kerf.experiment.Basis;
import kerf.experiment.Bond;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.Placement;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.sim.Program;

/** Tensors of no circuit: any graph, axes of any lengths, any coefficients. */
final class RandomNetwork {
  private final Random random;

  private RandomNetwork(long seed) {
    this.random = new Random(seed);
  }

  static Evaluated of(long seed) {
    return new RandomNetwork(seed).evaluated(seed);
  }

  private Evaluated evaluated(long seed) {
    int n = 1 + random.nextInt(5);
    List<Bond> bonds = new ArrayList<>();
    for (int b = n == 1 ? 0 : 1 + random.nextInt(4); b > 0; b--) {
      int from = random.nextInt(n);
      bonds.add(bond(bonds.size(), from, (from + 1 + random.nextInt(n - 1)) % n));
    }
    List<Node> nodes = new ArrayList<>();
    for (int f = 0; f < n; f++) {
      nodes.add(node(f, bonds));
    }
    List<TensorNetwork.Term> terms = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      List<Integer> local = nodes.stream().map(x -> random.nextInt(2)).toList();
      terms.add(new TensorNetwork.Term(t / 2, random.nextDouble(), local));
    }
    TensorNetwork network = new TensorNetwork(Basis.OPERATIONS, nodes, bonds, terms, 2);
    RandomCircuits rows = new RandomCircuits(seed);
    Bindings bindings = seed % 3 == 0 ? rows.pairs(1) : rows.gradient(1 + random.nextInt(3));
    Workload workload = new Placement(network, bindings).workload();
    return new Evaluated(
        network,
        workload,
        workload.batches(network).stream().map(b -> tensor(network, workload, b)).toList());
  }

  /** A one-to-one exchange that is not its own inverse, or one entry for all, or any pairs. */
  private Bond bond(int id, int nodeA, int nodeB) {
    int length = 1 + random.nextInt(6);
    if (random.nextInt(2) == 0) {
      int step = random.nextInt(4) == 0 ? 0 : 1;
      List<Integer> a = IntStream.range(0, length).boxed().toList();
      List<Integer> b = a.stream().map(x -> (x * step + 1) % length).toList();
      double[] ones = new double[length];
      Arrays.fill(ones, 1);
      return new Bond(id, nodeA, nodeB, length, length, a, b, List.of(), angles -> ones);
    }
    int other = 1 + random.nextInt(6);
    List<Integer> pairs = new ArrayList<>(IntStream.range(0, length * other).boxed().toList());
    Collections.shuffle(pairs, random);
    List<Integer> some = pairs.subList(0, 1 + random.nextInt(Math.min(6, pairs.size())));
    return new Bond(
        id,
        nodeA,
        nodeB,
        length,
        other,
        some.stream().map(p -> p % length).toList(),
        some.stream().map(p -> p / length).toList(),
        switch (random.nextInt(3)) {
          case 0 -> List.of();
          case 1 -> List.of(Angle.weight(random.nextInt(RandomCircuits.WEIGHTS)));
          default -> List.of(Angle.feature(random.nextInt(RandomCircuits.FEATURES)));
        },
        angles -> {
          double angle = angles.length == 0 ? 0.5 : angles[0];
          return some.stream().mapToDouble(p -> Math.cos(angle + p)).toArray();
        });
  }

  private Node node(int id, List<Bond> bonds) {
    List<Bond> own = bonds.stream().filter(b -> b.nodeA() == id || b.nodeB() == id).toList();
    List<Pauli> strings = List.of(Pauli.ofLabel("Z"), Pauli.ofLabel("X"));
    return new Node(
        id,
        Program.on(1).build(),
        List.of(),
        own.stream().map(Bond::id).toList(),
        own.stream().map(b -> b.nodeA() == id ? b.lengthA() : b.lengthB()).toList(),
        List.of(),
        strings,
        MeasurementBases.of(strings),
        false,
        random.nextInt(3) == 0 ? List.of() : List.of(0, 1, 2),
        IntStream.range(0, RandomCircuits.WEIGHTS)
            .filter(w -> random.nextBoolean())
            .boxed()
            .toList(),
        1,
        1);
  }

  private FragmentTensor tensor(TensorNetwork network, Workload workload, FragmentBatch batch) {
    Round round = new Round(Precision.EXACT, 0, 0);
    Device.Request request = new Device.Request(network, workload, batch, round);
    FragmentTensor.Builder built = FragmentTensor.of(request);
    for (int o = 0; o < 2; o++) {
      for (int e = 0; e < request.node().entries(); e++) {
        boolean zero = random.nextInt(4) == 0;
        for (int d = 0; d < batch.classes() && !zero; d++) {
          for (int s = 0; s < batch.samples(); s++) {
            built.put(o, e, d, s, random.nextDouble() - 0.5, 0);
          }
        }
      }
    }
    return built.build(0);
  }
}
