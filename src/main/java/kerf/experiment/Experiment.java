package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;

/**
 * A plan and K observables, made ready to run for any bindings: what all subexperiments of all
 * queries of that plan share. Built once, sent to the executors once.
 */
public final class Experiment implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * One Pauli string of an observable.
   *
   * @param observable index of the observable it belongs to
   * @param coefficient its coefficient
   * @param local for each fragment, the index of its restriction in {@link
   *     FragmentWork#observables}
   */
  public record Term(int observable, double coefficient, List<Integer> local)
      implements Serializable {}

  private final CutPlan plan;
  private final List<FragmentWork> fragments;
  private final List<Term> terms;
  private final int observables;
  private final int settings;

  private Experiment(
      CutPlan plan, List<FragmentWork> fragments, List<Term> terms, int observables, int settings) {
    this.plan = plan;
    this.fragments = List.copyOf(fragments);
    this.terms = List.copyOf(terms);
    this.observables = observables;
    this.settings = settings;
  }

  /** The subexperiments a plan needs for some observables. */
  public static Experiment of(CutPlan plan, List<Observable> observables) {
    List<Fragment> fragments = plan.fragments();
    List<Map<Pauli, Integer>> local = new ArrayList<>();
    fragments.forEach(f -> local.add(new LinkedHashMap<>()));
    List<Term> terms = new ArrayList<>();
    List<Pauli> strings = new ArrayList<>();
    for (int k = 0; k < observables.size(); k++) {
      for (Observable.Term term : observables.get(k).terms()) {
        strings.add(term.pauli());
        List<Integer> index = new ArrayList<>();
        for (Fragment f : fragments) {
          Map<Pauli, Integer> seen = local.get(f.id());
          index.add(seen.computeIfAbsent(f.restrict(term.pauli()), p -> seen.size()));
        }
        terms.add(new Term(k, term.coefficient(), List.copyOf(index)));
      }
    }
    List<FragmentWork> works = new ArrayList<>();
    for (Fragment f : fragments) {
      works.add(FragmentWork.of(plan, f, new ArrayList<>(local.get(f.id()).keySet())));
    }
    return new Experiment(plan, works, terms, observables.size(), Settings.of(strings).size());
  }

  /** The plan. */
  public CutPlan plan() {
    return plan;
  }

  /** The fragments, by id. */
  public List<FragmentWork> fragments() {
    return fragments;
  }

  /** The Pauli strings of all observables, observable by observable. */
  public List<Term> terms() {
    return terms;
  }

  /** K. */
  public int observables() {
    return observables;
  }

  /** Rough floating-point operations to run everything for some bindings. */
  public double cost(int bindings) {
    return bindings * fragments.stream().mapToDouble(FragmentWork::cost).sum();
  }

  /**
   * Subexperiments of the flat flow for one binding: all terms of the product of all cuts, on every
   * fragment, in every measurement setting of the whole circuit (F·6^c times settings).
   */
  public double nominalSubexperiments() {
    return plan.nominalSubexperiments() * settings;
  }
}
