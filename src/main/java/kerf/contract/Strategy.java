package kerf.contract;

import java.util.Locale;
import java.util.function.Function;
import kerf.experiment.Basis;
import kerf.experiment.TensorNetwork;

/** The reconstruction strategies, by name. */
public enum Strategy {
  /** The sum over all terms of all cuts, on the driver, after the last task: the paper's way. */
  FLAT(Flat::new),
  /** Contraction along the fragment graph, in the tasks where they hold what it needs. */
  CONTRACT(Contraction::new);

  private final transient Function<TensorNetwork, Reconstruction> make;

  Strategy(Function<TensorNetwork, Reconstruction> make) {
    this.make = make;
  }

  /** Lower-case name, as settings spell it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when it sums over tensors in a basis. */
  public boolean takes(Basis basis) {
    return this == CONTRACT || basis == Basis.OPERATIONS;
  }

  /**
   * The strategy made ready for a network in a basis that it takes.
   *
   * @throws IllegalArgumentException where it would take too long or too much memory
   */
  public Reconstruction on(TensorNetwork network) {
    return make.apply(network);
  }

  /** True when results are contracted as they come, in tasks too; else only all at the end. */
  public boolean streams() {
    return this == CONTRACT;
  }
}
