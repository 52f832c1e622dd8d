package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Slicing;
import kerf.sim.BranchKernel;

/**
 * A plan and K observables as a network of tensors: a node for each fragment, a bond for each cut.
 * It is all that tasks need to know, whatever the binding; made once, sent once.
 *
 * <pre>E_k = Σ_{terms of k} coefficient · Σ_v Π_f T_f[v_f] Π_bonds c[v_A][v_B]</pre>
 *
 * @param basis what the axes count
 * @param nodes the tensors, by id
 * @param bonds what joins them, by id
 * @param terms the Pauli strings of all observables, observable by observable
 * @param observables K
 */
public record TensorNetwork(
    Basis basis, List<Node> nodes, List<Bond> bonds, List<Term> terms, int observables)
    implements Serializable {

  /**
   * One Pauli string of an observable.
   *
   * @param observable index of the observable it belongs to
   * @param coefficient its coefficient
   * @param local for each node the index of its restriction in {@link Node#observables}
   */
  public record Term(int observable, double coefficient, List<Integer> local)
      implements Serializable {}

  /** Copies the lists. */
  public TensorNetwork {
    nodes = List.copyOf(nodes);
    bonds = List.copyOf(bonds);
    terms = List.copyOf(terms);
  }

  /**
   * The network of a plan.
   *
   * @throws IllegalArgumentException when a fragment has too many cuts or is too large to simulate
   */
  static TensorNetwork of(CutPlan plan, List<Observable> observables, Basis basis) {
    CutPlan cut = basis == Basis.COMPONENTS ? Slicing.of(plan) : plan;
    List<Map<Pauli, Integer>> local = new ArrayList<>();
    cut.fragments().forEach(f -> local.add(new LinkedHashMap<>()));
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < observables.size(); k++) {
      for (Observable.Term term : observables.get(k).terms()) {
        List<Integer> index = new ArrayList<>();
        for (Fragment f : cut.fragments()) {
          Map<Pauli, Integer> seen = local.get(f.id());
          index.add(seen.computeIfAbsent(f.restrict(term.pauli()), p -> seen.size()));
        }
        terms.add(new Term(k, term.coefficient(), List.copyOf(index)));
      }
    }
    List<Bond> bonds = new ArrayList<>();
    cut.groups().forEach(g -> bonds.add(Bond.of(bonds.size(), g, cut.cuts(), basis)));
    List<Node> nodes = new ArrayList<>();
    for (Fragment f : cut.fragments()) {
      List<Pauli> strings = List.copyOf(local.get(f.id()).keySet());
      boolean sliced = cut.fragments().size() > plan.fragments().size();
      Node node = Node.of(cut, f, strings, bonds, basis, sliced);
      BranchKernel.requireSize(node.program());
      nodes.add(node);
    }
    return new TensorNetwork(basis, nodes, bonds, terms, observables.size());
  }

  /** Features that anything in the network depends on. */
  int[] features() {
    return used(Node::features, Bond::features);
  }

  /** Weights that anything in the network depends on. */
  int[] weights() {
    return used(Node::weights, Bond::weights);
  }

  private int[] used(
      Function<Node, Collection<Integer>> byNode, Function<Bond, Collection<Integer>> byBond) {
    return Stream.concat(nodes.stream().map(byNode), bonds.stream().map(byBond))
        .flatMapToInt(used -> used.stream().mapToInt(i -> i))
        .distinct()
        .sorted()
        .toArray();
  }
}
