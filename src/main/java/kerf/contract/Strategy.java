package kerf.contract;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.experiment.Experiment;

/** The reconstruction strategies, by name. */
public enum Strategy {
  /** The sum over all terms of all cuts, on the driver, after the last task: the paper's way. */
  FLAT(Flat::new, false),
  /** Contraction along the fragment graph, in the tasks where they hold what it needs. */
  CONTRACT(Contraction::new, true);

  private final transient Function<Experiment, Reconstruction> make;
  private final boolean combines;

  Strategy(Function<Experiment, Reconstruction> make, boolean combines) {
    this.make = make;
    this.combines = combines;
  }

  /** Lower-case name, as settings spell it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The strategy of a name. */
  public static Strategy of(String text) {
    for (Strategy s : values()) {
      if (s.text().equals(text)) {
        return s;
      }
    }
    throw new IllegalArgumentException(
        "reconstruction: expected flat or contract, got '" + text + "'");
  }

  /** What is evaluated for a plan: of its subexperiments, or of slices that determine them. */
  public Experiment experiment(CutPlan plan, List<Observable> observables) {
    return this == FLAT ? Experiment.of(plan, observables) : Experiment.sliced(plan, observables);
  }

  /** The strategy made ready for an experiment. */
  public Reconstruction on(Experiment experiment) {
    return make.apply(experiment);
  }

  /** True when tasks reconstruct what they can and the rest is folded in as they finish. */
  public boolean combines() {
    return combines;
  }
}
