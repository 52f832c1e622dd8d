package kerf.contract;

import java.util.ArrayList;
import java.util.List;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/** One contraction of a block: computes the messages that its weight rows ask for, once each. */
final class Sweep {
  private final Contraction contraction;
  private final Schedule schedule;
  private final TensorNetwork experiment;
  private final Network network;
  private final BindingGrid block;
  private final Tensors tensors;
  private final List<BondValues> cuts = new ArrayList<>();
  private final Batch[][] memo;

  Sweep(Contraction contraction, Schedule schedule, Workload workload, Tensors tensors) {
    this.contraction = contraction;
    this.schedule = schedule;
    this.experiment = contraction.experiment();
    this.network = contraction.network();
    this.block = workload.grids().get(tensors.grid());
    this.tensors = tensors;
    for (Bond cut : experiment.bonds()) {
      // An exchange needs no coefficients.
      cuts.add(
          contraction.exchange(cut.id()) != null ? null : BondValues.of(cut, workload, tensors));
    }
    this.memo = new Batch[network.messages().size()][experiment.terms().size()];
  }

  /** Expectation values [K][W][S]. */
  double[][][] values() {
    int samples = tensors.samples();
    double[][][] sums = new double[experiment.observables()][][];
    for (int k = 0; k < sums.length; k++) {
      sums[k] = Batch.rows(block.weightRows(), samples);
    }
    double[] product = new double[samples];
    for (int f = 0; f < experiment.nodes().size(); f++) {
      int[] rows = schedule.rowsOf(f);
      if (rows.length == 0) {
        continue;
      }
      Batch[] environments = new Batch[experiment.terms().size()];
      for (int t = 0; t < environments.length; t++) {
        TensorNetwork.Term term = experiment.terms().get(t);
        Batch environment = environment(f, t, environments);
        Dot dot =
            new Dot(
                environment, network.environmentOrder(f), tensors.values(f, term.local().get(f)));
        for (int w : rows) {
          dot.compute(w, block.classOf(f, w), product);
          double[] sum = sums[term.observable()][w];
          for (int s = 0; s < samples; s++) {
            sum[s] += term.coefficient() * product[s];
          }
        }
      }
    }
    return sums;
  }

  /** What the other fragments say of a fragment, every leg turned to the fragment's side. */
  private Batch environment(int f, int t, Batch[] known) {
    if (experiment.nodes().size() == 1) {
      return null;
    }
    int m = network.environment(f);
    if (known[contraction.variant(m, t)] == null) {
      Batch all = message(m, t);
      for (int i = 0; i < network.environmentTurns(f).size(); i++) {
        all = turn(all, network.environmentTurns(f).get(i), schedule.environmentTurn(f, i));
      }
      known[contraction.variant(m, t)] = all;
    }
    return known[contraction.variant(m, t)];
  }

  private Batch message(int m, int t) {
    Batch known = memo[m][contraction.variant(m, t)];
    if (known != null) {
      return known;
    }
    Network.Message message = network.messages().get(m);
    if (message.fragment() >= 0) {
      known = leaf(message.fragment(), experiment.terms().get(t).local().get(message.fragment()));
    } else {
      known = join(m, message, t);
    }
    memo[m][contraction.variant(m, t)] = known;
    return known;
  }

  private Batch leaf(int fragment, int observable) {
    return new Batch(
        tensors.values(fragment, observable),
        block.classesOf(fragment),
        block.classes(fragment),
        tensors.lanes(fragment));
  }

  /** Turns the left message's shared legs to the right one's side and sums over them. */
  private Batch join(int m, Network.Message message, int t) {
    Batch x = message(message.left(), t);
    Batch y = message(message.right(), t);
    for (int i = 0; i < message.turns().size(); i++) {
      x = turn(x, message.turns().get(i), schedule.turn(m, i));
    }
    Pairing pairs = schedule.join(m);
    int lanes = Math.max(x.lanes(), y.lanes());
    Entries entries = network.entries(m);
    Batch out = Batch.empty(entries.size(), pairs, lanes);
    for (int c = 0; c < pairs.count(); c++) {
      int w = pairs.first(c);
      int xc = x.classOf()[w];
      int yc = y.classOf()[w];
      for (int l = 0; l < entries.left().length; l++) {
        for (int r = 0; r < entries.right().length; r++) {
          int e = entries.leftOut()[l] + entries.rightOut()[r];
          for (int i = 0; i < entries.leftShared().length; i++) {
            double[][] a = x.values()[entries.left()[l] + entries.leftShared()[i]];
            double[][] b = y.values()[entries.right()[r] + entries.rightShared()[i]];
            if (a != null && b != null) {
              Batch.addProduct(a[xc], b[yc], out.entry(e, c));
            }
          }
        }
      }
    }
    return out;
  }

  /** Multiplies a leg by its cut's coefficients. */
  private Batch turn(Batch in, Network.Turn turn, Pairing pairs) {
    BondValues values = cuts.get(turn.bond());
    Bond bond = experiment.bonds().get(turn.bond());
    int inner = turn.inner();
    int outer = in.values().length / (inner * turn.from());
    int lanes = Math.max(in.lanes(), values.lanes());
    Batch out = Batch.empty(inner * turn.to() * outer, pairs, lanes);
    for (int c = 0; c < pairs.count(); c++) {
      int w = pairs.first(c);
      int xc = in.classOf()[w];
      int cc = values.classOf()[w];
      for (int t = 0; t < bond.terms(); t++) {
        int source = (turn.fromA() ? bond.a() : bond.b()).get(t);
        int target = (turn.fromA() ? bond.b() : bond.a()).get(t);
        for (int o = 0; o < outer; o++) {
          for (int i = 0; i < inner; i++) {
            double[][] x = in.values()[i + inner * (source + turn.from() * o)];
            if (x != null) {
              int e = i + inner * (target + turn.to() * o);
              Batch.addProduct(values.term(t, cc), x[xc], out.entry(e, c));
            }
          }
        }
      }
    }
    return out;
  }
}
