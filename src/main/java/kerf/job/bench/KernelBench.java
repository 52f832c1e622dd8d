package kerf.job.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kerf.circuit.Bindings;
import kerf.circuit.Observable;
import kerf.circuit.Precision;
import kerf.circuit.Query;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.device.Device;
import kerf.device.ExactSimulator;
import kerf.device.Round;
import kerf.experiment.Basis;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Placement;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import kerf.session.RunSettings;
import kerf.sim.ExactEstimator;
import kerf.sim.FlatKernels;

/**
 * {@code bench kernel}: cut against uncut simulation on one core, and a whole RY layer against an
 * in-place scale of the same arrays. Every case runs in JVMs of its own (forks), is warmed up, and
 * its two sides take turns; figures are medians of CPU time over all rounds of all forks.
 */
final class KernelBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What one fork measures: two sides of a ratio. */
  private enum Case {
    N4("n=4 [2,2] reps 1", () -> cut(4, 2, 1)),
    N8("n=8 [4,4] reps 1", () -> cut(8, 2, 1)),
    N8_REPS_3("n=8 [4,4] reps 3", () -> cut(8, 2, 3)),
    N12("n=12 [6,6] reps 1", () -> cut(12, 2, 1)),
    N12_THREE("n=12 [4,4,4] reps 1", () -> cut(12, 3, 1)),
    STEP14("n=14 [7,7] reps 3, a step's shifts", () -> step(14)),
    STEP16("n=16 [8,8] reps 3, a step's shifts", () -> step(16)),
    STEP18("n=18 [9,9] reps 3, a step's shifts", () -> step(18)),
    STEP20("n=20 [10,10] reps 3, a step's shifts", () -> step(20)),
    LAYER_REAL("RY layer, 22 qubits, real amplitudes", () -> layer(22, false)),
    LAYER_COMPLEX("RY layer, 22 qubits, complex amplitudes", () -> layer(22, true));

    private final String title;
    private final Supplier<Pair> pair;

    Case(String title, Supplier<Pair> pair) {
      this.title = title;
      this.pair = pair;
    }

    boolean isLayer() {
      return name().startsWith("LAYER");
    }
  }

  /** Two things to time, and how many units each call of them does. */
  private record Pair(Runnable a, double unitsOfA, Runnable b, double unitsOfB) {}

  private KernelBench() {}

  static void run(RunSettings settings, BenchTable table) throws Exception {
    boolean quick = settings.flag("bench.quick");
    for (Case c : Case.values()) {
      List<double[]> rounds = new ArrayList<>();
      for (int fork = 0; fork < (quick ? 1 : 3); fork++) {
        rounds.addAll(fork(c, quick));
      }
      double a = BenchTable.median(rounds.stream().mapToDouble(r -> r[0]));
      double b = BenchTable.median(rounds.stream().mapToDouble(r -> r[1]));
      double ratio = BenchTable.median(rounds.stream().mapToDouble(r -> r[1] / r[0]));
      if (c.isLayer()) {
        table
            .add(c.title)
            .add("layer, per gate", a / 1e6, "ms")
            .add("in-place scale of the same arrays", b / 1e6, "ms")
            .add("gate over scale", 1 / ratio, "x");
      } else {
        table
            .add(c.title)
            .add("cut, batched, all 5^m values, per binding", a / 1e3, "us")
            .add("uncut, one binding at a time", b / 1e3, "us")
            .add("uncut over cut", ratio, "x");
      }
    }
  }

  /** Runs a case in a fresh JVM; rounds of (ns per unit of a, of b). */
  private static List<double[]> fork(Case c, boolean quick) throws Exception {
    var own = KernelBench.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx1g",
            "-cp",
            new File(own) + File.pathSeparator + System.getProperty("java.class.path"),
            KernelBench.class.getName(),
            c.name(),
            Boolean.toString(quick));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("benchmark " + c.title + " failed: " + command);
    }
    return out.lines()
        .map(line -> Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  /** The body of a fork. */
  public static void main(String[] args) {
    boolean quick = Boolean.parseBoolean(args[1]);
    Pair pair = Case.valueOf(args[0]).pair.get();
    double seconds = quick ? 0.1 : 0.3;
    spend(pair.a(), quick ? 1 : 3);
    spend(pair.b(), quick ? 1 : 3);
    for (int round = 0; round < (quick ? 5 : 11); round++) {
      double a = spend(pair.a(), seconds) / pair.unitsOfA();
      double b = spend(pair.b(), seconds) / pair.unitsOfB();
      System.out.println(a + " " + b);
    }
  }

  /** CPU nanoseconds of one call, over at least so many seconds of calls. */
  private static double spend(Runnable body, double seconds) {
    long start = THREADS.getCurrentThreadCpuTime();
    long spent = 0;
    int calls = 0;
    while (spent < seconds * 1e9) {
      body.run();
      calls++;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    }
    return (double) spent / calls;
  }

  /** 256 samples under one weight row. */
  private static Pair cut(int qubits, int fragments, int reps) {
    Qnn qnn = qnn(qubits, reps);
    SplittableRandom random = new SplittableRandom(1);
    Bindings bindings = Bindings.product(features(256, qubits, random), weights(1, qnn, random));
    return cut(qnn, fragments, bindings, bindings);
  }

  /** 16 samples under all shifts of the weights by π/2; uncut under one of them. */
  private static Pair step(int qubits) {
    Qnn qnn = qnn(qubits, 3);
    SplittableRandom random = new SplittableRandom(1);
    double[][] features = features(16, qubits, random);
    double[][] weights = weights(1 + 2 * qnn.weights(), qnn, new SplittableRandom(2));
    for (int w = 1; w < weights.length; w++) {
      weights[w] = weights[0].clone();
      weights[w][(w - 1) / 2] += (w % 2 == 1 ? 1 : -1) * Math.PI / 2;
    }
    double[][] first = {features[0]};
    return cut(
        qnn,
        2,
        Bindings.product(features, weights),
        Bindings.product(first, new double[][] {weights[0]}));
  }

  /** Angle encoding, RealAmplitudes, parity. */
  private static Qnn qnn(int qubits, int reps) {
    return new Qnn(
        qubits,
        FeatureMap.ANGLE,
        Ansatz.REAL_AMPLITUDES,
        Entanglement.LINEAR,
        reps,
        Readout.PARITY);
  }

  private static double[][] features(int samples, int qubits, SplittableRandom random) {
    return Stream.generate(() -> random.doubles(qubits, 0, Math.PI).toArray())
        .limit(samples)
        .toArray(double[][]::new);
  }

  private static double[][] weights(int rows, Qnn qnn, SplittableRandom random) {
    return Stream.generate(() -> random.doubles(qnn.weights(), -3, 3).toArray())
        .limit(rows)
        .toArray(double[][]::new);
  }

  private static Pair cut(Qnn qnn, int fragments, Bindings bindings, Bindings whole) {
    List<Observable> parity = List.of(qnn.observable());
    CutPlan plan = CutPlan.of(qnn.circuit(), Layout.contiguous(fragments, qnn.circuit().qubits()));
    TensorNetwork network = Experiment.of(plan, parity, Basis.OPERATIONS).network();
    Round round = new Round(Precision.EXACT, 0, 0);
    Device device = new ExactSimulator();
    Query query = Query.of(qnn.circuit(), parity, whole);
    ExactEstimator uncut = new ExactEstimator();
    double[] sink = new double[1];
    return new Pair(
        () -> {
          Workload workload = new Placement(network, bindings).workload();
          for (FragmentBatch batch : workload.batches(network)) {
            Device.Request request = new Device.Request(network, workload, batch, round);
            sink[0] += device.evaluate(request).mean(0, 0, 0, 0);
          }
        },
        bindings.size(),
        () -> sink[0] += uncut.estimate(query).value(0, 0),
        whole.size());
  }

  private static Pair layer(int qubits, boolean complex) {
    double[][] state = new double[complex ? 2 : 1][1 << qubits];
    Arrays.fill(state[0], Math.pow(2, -qubits / 2.0));
    double[] angles = new SplittableRandom(1).doubles(qubits, -3, 3).toArray();
    return new Pair(
        () -> FlatKernels.rotateAll(state, angles),
        qubits,
        () -> {
          for (double[] x : state) {
            for (int i = 0; i < x.length; i++) {
              x[i] *= 0.9999999;
            }
          }
        },
        1);
  }
}
