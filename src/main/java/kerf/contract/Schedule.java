package kerf.contract;

import java.util.Arrays;
import java.util.List;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.TensorNetwork;

/**
 * Which weight rows of a block share what: where each row's contraction ends, and which of a
 * message's values it needs. It depends on the block's classes only, which in training are the same
 * from step to step, so that it is worked out once.
 */
final class Schedule {
  private static final Pairing[] NONE = {};

  private final int[][] classOf;
  private final int[][] bondClassOf;
  private final int[] root;
  private final int[][] rowsOf;
  private final Pairing[][] turns;
  private final Pairing[] joins;
  private final Pairing[][] environmentTurns;

  Schedule(TensorNetwork experiment, Network network, BindingGrid block) {
    int fragments = experiment.nodes().size();
    int messages = network.messages().size();
    this.classOf = new int[fragments][];
    for (int f = 0; f < fragments; f++) {
      classOf[f] = block.classesOf(f);
    }
    List<Bond> cuts = experiment.bonds();
    this.bondClassOf = new int[cuts.size()][];
    for (int c = 0; c < bondClassOf.length; c++) {
      bondClassOf[c] = block.bondClassesOf(c);
    }
    this.root = roots(block, fragments, cuts);
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
        turns[m][i] = x.pair(cut(block, message.turns().get(i)), asked);
        x = Classes.of(turns[m][i]);
      }
      joins[m] = x.pair(of[message.right()], asked);
      of[m] = Classes.of(joins[m]);
    }
    for (int f = 0; f < fragments; f++) {
      environment(block, network, of, f);
    }
  }

  private void environment(BindingGrid block, Network network, Classes[] of, int f) {
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
      environmentTurns[f][i] = x.pair(cut(block, turn), asked);
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

  private static Classes cut(BindingGrid block, Network.Turn turn) {
    int cut = turn.bond();
    return new Classes(block.bondClassesOf(cut), block.bondClasses(cut));
  }

  /**
   * For each weight row the fragment whose class fewest rows share, or one of the fragments of the
   * cut whose class still fewer share; the lowest id of several.
   */
  private static int[] roots(BindingGrid block, int fragments, List<Bond> cuts) {
    int[] root = new int[block.weightRows()];
    int[] least = new int[root.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int f = 0; f < fragments; f++) {
      prefer(f, block.classesOf(f), block.classes(f), root, least);
    }
    for (Bond cut : cuts) {
      int[] classOf = block.bondClassesOf(cut.id());
      prefer(cut.nodeA(), classOf, block.bondClasses(cut.id()), root, least);
    }
    return root;
  }

  private static void prefer(int fragment, int[] classOf, int classes, int[] root, int[] least) {
    int[] shared = new int[classes];
    for (int c : classOf) {
      shared[c]++;
    }
    for (int w = 0; w < root.length; w++) {
      if (shared[classOf[w]] < least[w]) {
        least[w] = shared[classOf[w]];
        root[w] = fragment;
      }
    }
  }

  /** True when a block has the classes this was worked out for. */
  boolean fits(BindingGrid block) {
    for (int f = 0; f < classOf.length; f++) {
      if (!Arrays.equals(classOf[f], block.classesOf(f))) {
        return false;
      }
    }
    for (int c = 0; c < bondClassOf.length; c++) {
      if (!Arrays.equals(bondClassOf[c], block.bondClassesOf(c))) {
        return false;
      }
    }
    return true;
  }

  /** The fragment where a weight row's contraction ends. */
  int root(int row) {
    return root[row];
  }

  /** Weight rows whose contraction ends at a fragment. */
  int[] rowsOf(int fragment) {
    return rowsOf[fragment];
  }

  /** True when some weight row needs what a join makes. */
  boolean isAsked(int message) {
    return joins[message] != null && joins[message].count() > 0;
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
