package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.Cut;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Slicing;
import kerf.sim.BranchKernel;

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

  // For the driver alone: tasks have no use for circuits and layouts.
  private final transient CutPlan device;
  private final transient CutPlan plan;
  private final transient List<Pauli> strings;

  private final List<Cut> cuts;
  private final List<CutGroup> groups;
  private final List<FragmentWork> fragments;
  private final List<Term> terms;
  private final int observables;
  private final int settings;

  private Experiment(
      CutPlan device,
      CutPlan plan,
      List<FragmentWork> fragments,
      List<Term> terms,
      List<Pauli> strings,
      int observables,
      int settings) {
    this.device = device;
    this.plan = plan;
    this.cuts = plan.cuts();
    this.groups = plan.groups();
    this.fragments = List.copyOf(fragments);
    this.terms = List.copyOf(terms);
    this.strings = List.copyOf(strings);
    this.observables = observables;
    this.settings = settings;
  }

  /** The subexperiments a plan needs for some observables. */
  public static Experiment of(CutPlan plan, List<Observable> observables) {
    return of(plan, plan, observables);
  }

  /**
   * The same values with fragments of many cuts sliced in time, for exact evaluation only: the
   * tensors are not those of the plan's subexperiments any more, though they determine them.
   */
  public static Experiment sliced(CutPlan plan, List<Observable> observables) {
    return of(plan, Slicing.of(plan), observables);
  }

  private static Experiment of(CutPlan device, CutPlan plan, List<Observable> observables) {
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
      List<Pauli> seen = new ArrayList<>(local.get(f.id()).keySet());
      works.add(FragmentWork.of(plan, f, seen, device != plan));
    }
    return new Experiment(
        device,
        plan,
        works,
        terms,
        strings,
        observables.size(),
        MeasurementBases.of(strings).size());
  }

  /** The plan a device runs: what is priced and counted. Not known in tasks. */
  public CutPlan device() {
    return device;
  }

  /** True where the plan that is evaluated is not the device's. */
  boolean isSliced() {
    return device != plan;
  }

  /** The plan whose fragments are evaluated. Not known in tasks. */
  public CutPlan plan() {
    return plan;
  }

  /** Its cuts, by id. */
  public List<Cut> cuts() {
    return cuts;
  }

  /** Its cuts, those that are cut jointly together. */
  public List<CutGroup> groups() {
    return groups;
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

  /**
   * Distinct subexperiments the device's plan runs for a block of bindings, where its fragments are
   * not those that are evaluated.
   *
   * @param samples S
   * @param classes number of classes of weight rows that differ in some weights
   */
  long counted(int samples, ToLongFunction<Collection<Integer>> classes) {
    long sum = 0;
    for (Fragment f : device.fragments()) {
      SortedSet<Integer> features = new TreeSet<>();
      SortedSet<Integer> weights = new TreeSet<>();
      f.collect(features, weights);
      Set<Pauli> local = new LinkedHashSet<>();
      strings.forEach(s -> local.add(f.restrict(s)));
      long circuits = MeasurementBases.of(new ArrayList<>(local)).size();
      for (CutGroup group : device.groupsOf(f)) {
        circuits *= group.table(f.id()).circuits();
      }
      sum += circuits * (features.isEmpty() ? 1 : samples) * classes.applyAsLong(weights);
    }
    return sum;
  }

  /**
   * Refuses fragments too large to evaluate, before anything runs.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  public void requireSize() {
    fragments.forEach(f -> BranchKernel.requireSize(f.program()));
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
    return device.nominalSubexperiments() * settings;
  }
}
