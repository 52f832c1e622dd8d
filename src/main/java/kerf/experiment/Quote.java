package kerf.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.Cut;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Slicing;
import kerf.order.ContractionOrder;

/**
 * What a plan costs for some observables and one binding, in closed form: nothing is built or run.
 *
 * @param kappa κ = Π κ_c
 * @param overhead κ²: how many times more shots than uncut, in the worst case
 * @param nominalSubexperiments what the flat flow would run: all terms, every fragment, every
 *     setting
 * @param executedSubexperiments distinct ones, each run once
 * @param memoryBytes about what the exact evaluation holds at once: all fragments' tensors, and the
 *     larger of a fragment's branch states and the tensors that the contraction makes
 * @param kernelFlops floating-point operations of the fragments, in all
 * @param contractionFlops multiply-adds of the contraction, in all
 */
public record Quote(
    double kappa,
    double overhead,
    double nominalSubexperiments,
    double executedSubexperiments,
    double memoryBytes,
    double kernelFlops,
    double contractionFlops) {
  /** Operations a second of one core in kernels. */
  private static final double SPEED = 1.5e9;

  /** Multiply-adds a second of one core in a contraction of one binding. */
  private static final double CONTRACTION_SPEED = 3e9;

  /** Seconds it takes to launch a job. */
  private static final double LAUNCH = .02;

  /** Largest intermediate tensor aimed at. */
  private static final double MOST_ENTRIES = 1 << 24;

  /**
   * Tensors held at once for each join: one for strings that do not touch it, one for those that
   * do.
   */
  private static final double VARIANTS = 2;

  /** Bytes that a kernel holds for each leg quantity while it makes a tensor of one binding. */
  public static final double KERNEL_ENTRY = 80;

  /** Prices a plan. */
  public static Quote of(CutPlan plan, List<Observable> observables) {
    CutPlan exact = Slicing.of(plan);
    double kernel = 0;
    double memory = 0;
    double held = 0;
    int strings = observables.stream().mapToInt(o -> o.terms().size()).sum();
    for (Fragment f : exact.fragments()) {
      int local = local(f, observables).size();
      double bits = 0;
      for (CutGroup group : exact.groupsOf(f)) {
        bits += group.table(f.id()).bits();
      }
      double states = Math.pow(2, f.width() + bits);
      double legs = Math.pow(4, bits);
      kernel += 8 * states * (f.elements().size() + 1) + 4 * local * legs * Math.pow(2, f.width());
      held += Double.BYTES * legs * local;
      memory = Math.max(memory, 16 * states + KERNEL_ENTRY * legs);
    }
    ContractionOrder order = order(exact);
    double kappa = plan.kappa();
    return new Quote(
        kappa,
        kappa * kappa,
        plan.nominalSubexperiments() * settings(observables),
        executed(plan, observables),
        held + Math.max(memory, VARIANTS * Double.BYTES * order.made()),
        kernel,
        order.flops() * Math.max(1, strings));
  }

  private static double executed(CutPlan plan, List<Observable> observables) {
    double executed = 0;
    for (Fragment f : plan.fragments()) {
      List<Pauli> local = local(f, observables);
      if (f.elements().isEmpty() && local.stream().allMatch(Pauli::isIdentity)) {
        continue;
      }
      double circuits = MeasurementBases.of(local).size();
      for (CutGroup group : plan.groupsOf(f)) {
        circuits *= group.table(f.id()).circuits();
      }
      executed += circuits;
    }
    return executed;
  }

  /** The distinct strings a fragment sees. */
  private static List<Pauli> local(Fragment fragment, List<Observable> observables) {
    Set<Pauli> local = new LinkedHashSet<>();
    observables.forEach(o -> o.terms().forEach(t -> local.add(fragment.restrict(t.pauli()))));
    return List.copyOf(local);
  }

  private static int settings(List<Observable> observables) {
    List<Pauli> strings = new ArrayList<>();
    observables.forEach(o -> o.terms().forEach(t -> strings.add(t.pauli())));
    return Math.max(1, MeasurementBases.of(strings).size());
  }

  /** The order in which a plan's fragments are contracted. */
  public static ContractionOrder order(CutPlan plan) {
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (Cut cut : plan.cuts()) {
      legs.add(
          new ContractionOrder.Leg(
              cut.fragmentA(),
              cut.fragmentB(),
              cut.how().a().branching().legs(),
              cut.how().b().branching().legs()));
    }
    return ContractionOrder.of(plan.fragments().size(), legs, MOST_ENTRIES);
  }

  /**
   * Shots in all for a standard error on an observable Σ c_i P_i, in the worst case: (κ Σ|c_i| /
   * error)².
   */
  public double shotsFor(double error, Observable observable) {
    double norm = 0;
    for (Observable.Term t : observable.terms()) {
      norm += t.pauli().isIdentity() ? 0 : Math.abs(t.coefficient());
    }
    return Math.ceil(overhead * norm * norm / (error * error));
  }

  /** A guess at the time of one exact query, within a factor of three or so. */
  public double seconds(int slots) {
    return LAUNCH + kernelFlops / SPEED / slots + contractionFlops / CONTRACTION_SPEED;
  }
}
