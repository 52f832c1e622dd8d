package kerf.price;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kerf.circuit.Observable;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Slicing;
import kerf.order.ContractionOrder;

/**
 * What a plan costs for some observables and one binding, in closed form: nothing is built or run.
 *
 * @param kappa κ = Π κ_c
 * @param overhead κ²: how many times more shots than uncut, in the worst case
 * @param counts its subexperiments
 * @param memory what the exact evaluation holds
 * @param largest the most that any fragment takes of each kind, as it is evaluated exactly
 * @param kernelFlops floating-point operations of the fragments, in all
 * @param contractionFlops multiply-adds of the contraction, in all
 */
public record Price(
    double kappa,
    double overhead,
    Counts counts,
    Memory memory,
    FragmentSize largest,
    double kernelFlops,
    double contractionFlops) {
  /**
   * Bytes.
   *
   * @param tensors of all fragments
   * @param kernels branch states of as many fragments as there are cores, the largest ones
   * @param contraction tensors made on the way
   */
  public record Memory(double tensors, double kernels, double contraction) {}

  /** Most that is contracted: minutes on one core for one binding, an hour for many. */
  private static final double MOST_FLOPS = 1e12;

  /** Operations a second of one core in kernels. */
  private static final double SPEED = 1.5e9;

  /** Multiply-adds a second of one core in a contraction of one binding. */
  private static final double CONTRACTION_SPEED = 3e9;

  /** Seconds it takes to launch a job. */
  private static final double LAUNCH = .02;

  /**
   * Tensors held at once for each join: one for strings that do not touch it, one for those that
   * do.
   */
  private static final double VARIANTS = 2;

  /** Prices a plan. */
  public static Price of(CutPlan plan, List<Observable> observables) {
    CutPlan exact = Slicing.of(plan);
    double kernel = 0;
    double held = 0;
    List<FragmentSize> sizes = new ArrayList<>();
    int strings = observables.stream().mapToInt(o -> o.terms().size()).sum();
    for (Fragment f : exact.fragments()) {
      int local = Counts.local(f, observables).size();
      FragmentSize size = FragmentSize.of(exact, f);
      sizes.add(size);
      kernel += kernelFlops(size.wires(), size.branches(), f.elements().size(), local);
      held += Double.BYTES * Math.pow(4, size.branches()) * local;
    }
    ContractionOrder order = order(exact);
    double kappa = plan.kappa();
    return new Price(
        kappa,
        kappa * kappa,
        Counts.of(plan, observables),
        new Memory(held, FragmentSize.atOnce(sizes), VARIANTS * Double.BYTES * order.made()),
        FragmentSize.most(sizes),
        kernel,
        order.flops() * Math.max(1, strings));
  }

  /**
   * Floating-point operations of the exact simulation of a fragment for one binding.
   *
   * @param qubits its width
   * @param bits branch bits at its cuts
   * @param steps its gates and cut ends
   * @param observables distinct Pauli strings that it is measured in
   */
  public static double kernelFlops(int qubits, int bits, int steps, int observables) {
    double state = 8 * Math.pow(2, qubits + bits) * (steps + 1);
    return state + 4 * observables * Math.pow(4, bits) * Math.pow(2, qubits);
  }

  private static ContractionOrder order(CutPlan plan) {
    List<ContractionOrder.Leg> legs = new ArrayList<>();
    for (Cut cut : plan.cuts()) {
      legs.add(
          new ContractionOrder.Leg(
              cut.fragmentA(),
              cut.fragmentB(),
              cut.how().a().branching().legs(),
              cut.how().b().branching().legs()));
    }
    return ContractionOrder.of(plan.fragments().size(), legs);
  }

  /**
   * Shots in all for a standard error on an observable Σ c_i P_i, in the worst case: (κ Σ|c_i| /
   * error)².
   */
  public double shotsFor(double error, Observable observable) {
    double norm = norm(observable);
    return Math.ceil(overhead * norm * norm / (error * error));
  }

  /** The decimal logarithm of that, which may be beyond a double. */
  public static double logShotsFor(double error, CutPlan plan, Observable observable) {
    return 2 * (plan.logKappa() + Math.log10(norm(observable) / error));
  }

  private static double norm(Observable observable) {
    double norm = 0;
    for (Observable.Term t : observable.terms()) {
      norm += t.pauli().isIdentity() ? 0 : Math.abs(t.coefficient());
    }
    return norm;
  }

  /**
   * Refuses what no machine evaluates exactly.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  public void requireFeasible() {
    largest.requireFeasible();
    requireFlops(contractionFlops);
  }

  /** Refuses contractions beyond {@value #MOST_FLOPS} multiply-adds. */
  public static void requireFlops(double flops) {
    if (flops > MOST_FLOPS) {
      throw new IllegalArgumentException(
          ("reconstruction contract: %s multiply-adds are needed at least, more than %.0e: use a"
                  + " partition with fewer cuts between fragments")
              .formatted(
                  flops < Double.POSITIVE_INFINITY ? "%.3g".formatted(flops) : "over 1.8e308",
                  MOST_FLOPS));
    }
  }

  /** About what the exact evaluation holds at once. */
  public double memoryBytes() {
    return memory.tensors() + Math.max(memory.kernels(), memory.contraction());
  }

  /**
   * A guess at the time of one example in a training: each fragment runs once for the value and
   * twice for each of its own weights.
   */
  public static double gradientSeconds(CutPlan plan, List<Observable> observables, int slots) {
    CutPlan exact = Slicing.of(plan);
    double flops = 0;
    for (Fragment f : exact.fragments()) {
      FragmentSize size = FragmentSize.of(exact, f);
      SortedSet<Integer> weights = new TreeSet<>();
      f.collect(new TreeSet<>(), weights);
      int local = Counts.local(f, observables).size();
      double once = kernelFlops(size.wires(), size.branches(), f.elements().size(), local);
      flops += once * (1 + 2 * weights.size());
    }
    return flops / SPEED / slots;
  }

  /** A guess at the time of one exact query, within a factor of three or so. */
  public double seconds(int slots) {
    return LAUNCH + kernelFlops / SPEED / slots + contractionFlops / CONTRACTION_SPEED;
  }
}
