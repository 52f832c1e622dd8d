package kerf.reconstruct;

import java.util.Arrays;
import kerf.cut.Cut;
import kerf.experiment.Block;
import kerf.experiment.Experiment;

/**
 * Which weight rows of a block share what: where each row's contraction ends, and which of a
 * message's values it needs. It depends on the block's classes only, which in training are the same
 * from step to step, so that it is worked out once.
 */
final class Schedule {
  private static final Pairing[] NONE = {};

  private final int[][] classOf;
  private final int[] root;
  private final int[][] rowsOf;
  private final Pairing[][] turns;
  private final Pairing[] joins;
  private final Pairing[][] environmentTurns;

  Schedule(Experiment experiment, Network network, Block block) {
    int fragments = experiment.fragments().size();
    int messages = network.messages().size();
    this.classOf = new int[fragments][];
    for (int f = 0; f < fragments; f++) {
      classOf[f] = block.classesOf(f);
    }
    this.root = roots(block, fragments);
    this.rowsOf = new int[fragments][];
    this.turns = new Pairing[messages][];
    this.joins = new Pairing[messages];
    this.environmentTurns = new Pairing[fragments][];
    Classes[] of = new Classes[messages];
    for (int m = 0; m < messages; m++) {
      Network.Message message = network.messages().get(m);
      turns[m] = NONE;
      if (message.fragment() >= 0) {
        of[m] = new Classes(classOf[message.fragment()], block.classes(message.fragment()));
        continue;
      }
      boolean[] asked = new boolean[root.length];
      for (int w = 0; w < root.length; w++) {
        asked[w] = !message.behind().get(root[w]);
      }
      turns[m] = new Pairing[message.turns().size()];
      Classes x = of[message.left()];
      for (int i = 0; i < turns[m].length; i++) {
        turns[m][i] = x.pair(cut(experiment, message.turns().get(i), root.length), asked);
        x = Classes.of(turns[m][i]);
      }
      joins[m] = x.pair(of[message.right()], asked);
      of[m] = Classes.of(joins[m]);
    }
    for (int f = 0; f < fragments; f++) {
      environment(experiment, network, of, f);
    }
  }

  private void environment(Experiment experiment, Network network, Classes[] of, int f) {
    boolean[] asked = new boolean[root.length];
    int[] rows = new int[root.length];
    int count = 0;
    for (int w = 0; w < root.length; w++) {
      asked[w] = root[w] == f;
      if (asked[w]) {
        rows[count++] = w;
      }
    }
    rowsOf[f] = Arrays.copyOf(rows, count);
    environmentTurns[f] = new Pairing[network.environmentTurns(f).size()];
    Classes x = classOf.length == 1 ? null : of[network.environment(f)];
    for (int i = 0; i < environmentTurns[f].length; i++) {
      Network.Turn turn = network.environmentTurns(f).get(i);
      environmentTurns[f][i] = x.pair(cut(experiment, turn, root.length), asked);
      x = Classes.of(environmentTurns[f][i]);
    }
  }

  /** Classes of weight rows and their number. */
  private record Classes(int[] of, int count) {
    static Classes of(Pairing pairs) {
      return new Classes(pairs.classOf(), pairs.count());
    }

    Pairing pair(Classes other, boolean[] asked) {
      return Pairing.of(of, count, other.of, other.count, asked);
    }
  }

  private static Classes cut(Experiment experiment, Network.Turn turn, int rows) {
    Cut cut = experiment.plan().cuts().get(turn.cut());
    return new Classes(
        CutValues.classes(cut.how().angle(), rows), CutValues.count(cut.how().angle(), rows));
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

  /** True when a block has the classes this was worked out for. */
  boolean fits(Block block) {
    for (int f = 0; f < classOf.length; f++) {
      if (!Arrays.equals(classOf[f], block.classesOf(f))) {
        return false;
      }
    }
    return true;
  }

  /** Weight rows whose contraction ends at a fragment. */
  int[] rowsOf(int fragment) {
    return rowsOf[fragment];
  }

  /** What a join pairs. */
  Pairing join(int message) {
    return joins[message];
  }

  /** What the i-th turn before a join pairs. */
  Pairing turn(int message, int i) {
    return turns[message][i];
  }

  /** What the i-th turn of a fragment's environment pairs. */
  Pairing environmentTurn(int fragment, int i) {
    return environmentTurns[fragment][i];
  }
}
