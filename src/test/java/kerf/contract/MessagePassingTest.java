package kerf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.experiment.TensorNetwork;
import org.junit.jupiter.api.Test;

/** Each message is made once from those it takes, and let go after its last use. */
class MessagePassingTest {

  @Test
  void messagesAreMadeOnceAndAllLetGo() {
    int shared = 0;
    for (long seed = 0; seed < 40; seed++) {
      Evaluated at = RandomNetwork.of(seed);
      List<TensorNetwork.Term> terms = at.network().terms();
      ContractionTree tree = new ContractionTree(at.network());
      RowSharing forward = RowSharing.forward(tree, at.grid(0));
      for (RowSharing rows : List.of(forward, forward.backward())) {
        Names names = new Names();
        MessagePassing<String> messages = new MessagePassing<>(tree, rows, names);
        int asked = 0;
        for (int f = 0; f < tree.network().nodes().size(); f++) {
          for (int t = 0; t < terms.size() && rows.rows(f).length > 0; t++) {
            assertThat(leaves(messages.environment(f, t)))
                .as("seed %d, node %d, term %d", seed, f, t)
                .containsExactlyElementsOf(others(terms.get(t), f));
            asked++;
          }
        }
        assertThat(names.made).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(names.held).as("seed %d", seed).isEmpty();
        shared += names.made.size() < asked ? 1 : 0;
      }
    }
    assertThat(shared).as("sweeps whose terms shared messages").isGreaterThan(5);
  }

  private static List<String> leaves(String message) {
    return message
        .chars()
        .mapToObj(c -> String.valueOf((char) c))
        .filter(c -> !"()".contains(c))
        .sorted()
        .toList();
  }

  private static List<String> others(TensorNetwork.Term term, int node) {
    List<String> others = new ArrayList<>();
    for (int f = 0; f < term.local().size(); f++) {
      if (f != node) {
        others.add(name(f, term.local().get(f)));
      }
    }
    others.sort(Comparator.naturalOrder());
    return others;
  }

  /** A letter for each tensor. */
  private static String name(int node, int local) {
    return String.valueOf((char) ('a' + 2 * node + local));
  }

  /** Messages that say what they are made of. */
  private static final class Names implements Arithmetic<String> {
    private final List<String> made = new ArrayList<>();
    private final Set<String> held = new HashSet<>();

    private String make(int message, String of) {
      made.add(message + ": " + of);
      held.add(of);
      return of;
    }

    @Override
    public String one() {
      return make(0, "");
    }

    @Override
    public String leaf(int node, int local) {
      return make(node, name(node, local));
    }

    @Override
    public String turn(int message, Message.Turned turned, String source) {
      assertThat(held).contains(source);
      return make(message, "(" + source + ")");
    }

    @Override
    public String join(int message, Message.Join join, String left, String right) {
      assertThat(held).contains(left, right);
      return make(message, "(" + left + right + ")");
    }

    @Override
    public void drop(String message) {
      held.remove(message);
    }

    @Override
    public void addValues(
        String environment, int node, TensorNetwork.Term term, int[] rows, double[][] sums) {}

    @Override
    public void addEnvironment(String environment, int node, double coefficient, double[][] sums) {}
  }
}
