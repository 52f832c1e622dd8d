package kerf.reconstruct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.circuit.Bindings;
import kerf.cut.Cut;
import kerf.experiment.Block;
import kerf.experiment.Experiment;
import kerf.qpd.Decomposition;
import kerf.qpd.OperationTable;

/** One contraction of a block: computes the messages that its weight rows ask for, once each. */
final class Sweep {
  private final Experiment experiment;
  private final Network network;
  private final int[][] variant;
  private final Block block;
  private final Tensors tensors;
  private final List<List<Decomposition.Term>> cores = new ArrayList<>();
  private final List<CutValues> cuts = new ArrayList<>();
  private final int[] root;
  private final Batch[][] memo;

  Sweep(
      Experiment experiment,
      Network network,
      int[][] variant,
      Bindings bindings,
      Block block,
      Tensors tensors) {
    this.experiment = experiment;
    this.network = network;
    this.variant = variant;
    this.block = block;
    this.tensors = tensors;
    for (Cut cut : experiment.plan().cuts()) {
      List<Decomposition.Term> core = cut.how().decomposition().core();
      cores.add(core);
      cuts.add(
          CutValues.of(
              cut.how().angle(), core, bindings, block, tensors.sampleFrom(), tensors.samples()));
    }
    this.root = roots(block, experiment.fragments().size());
    this.memo = new Batch[variant.length][experiment.terms().size()];
  }

  /** For each weight row the fragment whose class fewest rows share; the lowest id of several. */
  private static int[] roots(Block block, int fragments) {
    int[][] shared = new int[fragments][];
    for (int f = 0; f < fragments; f++) {
      shared[f] = new int[block.classes(f)];
      for (int w = 0; w < block.weightRows(); w++) {
        shared[f][block.classOf(f, w)]++;
      }
    }
    int[] root = new int[block.weightRows()];
    for (int w = 0; w < root.length; w++) {
      for (int f = 1; f < fragments; f++) {
        int best = root[w];
        if (shared[f][block.classOf(f, w)] < shared[best][block.classOf(best, w)]) {
          root[w] = f;
        }
      }
    }
    return root;
  }

  /** Expectation values [K][W · S]. */
  double[][] values() {
    int samples = tensors.samples();
    double[][] sums = new double[experiment.observables()][block.weightRows() * samples];
    double[] dot = new double[samples];
    for (int f = 0; f < experiment.fragments().size(); f++) {
      boolean[] asked = asked(f);
      if (asked == null) {
        continue;
      }
      Batch[] environments = new Batch[experiment.terms().size()];
      for (int t = 0; t < environments.length; t++) {
        Experiment.Term term = experiment.terms().get(t);
        Batch environment = environment(f, t, asked, environments);
        double[][] tensor = tensors.values(f, term.local().get(f));
        double[] sum = sums[term.observable()];
        for (int w = 0; w < asked.length; w++) {
          if (asked[w]) {
            dot(environment, tensor, f, w, dot);
            for (int s = 0; s < samples; s++) {
              sum[w * samples + s] += term.coefficient() * dot[s];
            }
          }
        }
      }
    }
    return sums;
  }

  private boolean[] asked(int fragment) {
    boolean[] asked = new boolean[root.length];
    boolean any = false;
    for (int w = 0; w < root.length; w++) {
      asked[w] = root[w] == fragment;
      any |= asked[w];
    }
    return any ? asked : null;
  }

  /** Σ_e environment[e]·T_f[e] for one weight row, over the samples; three entries at a time. */
  private void dot(Batch environment, double[][] tensor, int f, int w, double[] dot) {
    Arrays.fill(dot, 0);
    int n = dot.length;
    int tLanes = tensors.lanes(f);
    int t = block.classOf(f, w) * tLanes;
    if (environment == null) {
      if (tensor[0] != null) {
        spread(tensor[0], t, tLanes, dot);
      }
      return;
    }
    int lanes = environment.lanes();
    int at = environment.classOf()[w] * lanes;
    boolean three = lanes == n && tLanes == n;
    int held = 0;
    double[][] a = new double[3][];
    double[][] b = new double[3][];
    for (int e = 0; e < tensor.length; e++) {
      if (environment.values()[e] == null || tensor[e] == null) {
        continue;
      }
      a[held] = environment.values()[e];
      b[held++] = tensor[e];
      if (three && held == 3) {
        dot3(a[0], a[1], a[2], at, b[0], b[1], b[2], t, dot, n);
        held = 0;
      } else if (!three) {
        Batch.addProduct(a[--held], at, lanes, b[held], t, tLanes, dot, 0, n);
      }
    }
    for (int i = 0; i < held; i++) {
      Batch.addProduct(a[i], at, lanes, b[i], t, tLanes, dot, 0, n);
    }
  }

  private static void dot3(
      double[] a0,
      double[] a1,
      double[] a2,
      int at,
      double[] b0,
      double[] b1,
      double[] b2,
      int t,
      double[] dot,
      int n) {
    for (int s = 0; s < n; s++) {
      dot[s] += a0[at + s] * b0[t + s] + a1[at + s] * b1[t + s] + a2[at + s] * b2[t + s];
    }
  }

  private static void spread(double[] from, int at, int lanes, double[] to) {
    for (int s = 0; s < to.length; s++) {
      to[s] = from[lanes == 1 ? at : at + s];
    }
  }

  /** What the other fragments say of a fragment, every leg turned to the fragment's side. */
  private Batch environment(int f, int t, boolean[] asked, Batch[] known) {
    if (experiment.fragments().size() == 1) {
      return null;
    }
    int m = network.environment(f);
    if (known[variant[m][t]] == null) {
      Batch all = message(m, t);
      for (Network.Turn turn : network.environmentTurns(f)) {
        all = turn(all, turn, asked);
      }
      known[variant[m][t]] = all;
    }
    return known[variant[m][t]];
  }

  private Batch message(int m, int t) {
    Batch known = memo[m][variant[m][t]];
    if (known != null) {
      return known;
    }
    Network.Message message = network.messages().get(m);
    if (message.fragment() >= 0) {
      known = leaf(message.fragment(), experiment.terms().get(t).local().get(message.fragment()));
    } else {
      boolean[] asked = new boolean[root.length];
      for (int w = 0; w < root.length; w++) {
        asked[w] = !message.behind().contains(root[w]);
      }
      known = join(message, t, asked);
    }
    memo[m][variant[m][t]] = known;
    return known;
  }

  private Batch leaf(int fragment, int observable) {
    int[] classOf = new int[root.length];
    for (int w = 0; w < classOf.length; w++) {
      classOf[w] = block.classOf(fragment, w);
    }
    return new Batch(
        tensors.values(fragment, observable),
        classOf,
        block.classes(fragment),
        tensors.lanes(fragment));
  }

  /** Turns the left message's shared legs to the right one's side and sums over them. */
  private Batch join(Network.Message message, int t, boolean[] asked) {
    Batch x = message(message.left(), t);
    Batch y = message(message.right(), t);
    for (Network.Turn turn : message.turns()) {
      x = turn(x, turn, asked);
    }
    int[] classOf = Batch.pair(x.classOf(), x.classes(), y.classOf(), y.classes(), asked);
    int lanes = Math.max(x.lanes(), y.lanes());
    Entries entries = message.entries();
    Batch out = Batch.empty(entries.size(), classOf, Batch.count(classOf), lanes);
    boolean[] done = new boolean[out.classes()];
    for (int w = 0; w < classOf.length; w++) {
      if (classOf[w] < 0 || done[classOf[w]]) {
        continue;
      }
      done[classOf[w]] = true;
      int xi = x.classOf()[w] * x.lanes();
      int yi = y.classOf()[w] * y.lanes();
      int at = classOf[w] * lanes;
      for (int e = 0; e < entries.size(); e++) {
        for (int i = 0; i < entries.summed(); i++) {
          double[] a = x.values()[entries.left(e, i)];
          double[] b = y.values()[entries.right(e, i)];
          if (a != null && b != null) {
            Batch.addProduct(a, xi, x.lanes(), b, yi, y.lanes(), out.entry(e), at, lanes);
          }
        }
      }
    }
    return out;
  }

  /** Multiplies a leg by its cut's coefficients. */
  private Batch turn(Batch in, Network.Turn turn, boolean[] asked) {
    CutValues c = cuts.get(turn.cut());
    List<Decomposition.Term> core = cores.get(turn.cut());
    int inner = turn.inner();
    int outer = in.values().length / (inner * OperationTable.LEGS);
    int[] classOf = Batch.pair(in.classOf(), in.classes(), c.classOf(), c.classes(), asked);
    int lanes = Math.max(in.lanes(), c.lanes());
    Batch out = Batch.empty(in.values().length, classOf, Batch.count(classOf), lanes);
    boolean[] done = new boolean[out.classes()];
    for (int w = 0; w < classOf.length; w++) {
      if (classOf[w] < 0 || done[classOf[w]]) {
        continue;
      }
      done[classOf[w]] = true;
      int ci = c.classOf()[w] * c.lanes();
      int xi = in.classOf()[w] * in.lanes();
      int at = classOf[w] * lanes;
      for (int t = 0; t < core.size(); t++) {
        Decomposition.Term term = core.get(t);
        int source = turn.fromA() ? term.a() : term.b();
        int target = turn.fromA() ? term.b() : term.a();
        for (int o = 0; o < outer; o++) {
          for (int i = 0; i < inner; i++) {
            double[] x = in.values()[i + inner * (source + OperationTable.LEGS * o)];
            if (x != null) {
              double[] y = out.entry(i + inner * (target + OperationTable.LEGS * o));
              Batch.addProduct(c.term(t), ci, c.lanes(), x, xi, in.lanes(), y, at, lanes);
            }
          }
        }
      }
    }
    return out;
  }
}
