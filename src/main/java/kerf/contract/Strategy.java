package kerf.contract;

import java.util.Locale;
import java.util.function.Function;
import kerf.experiment.Basis;
import kerf.experiment.TensorNetwork;

/** The reconstruction strategies, by name. */
public enum Strategy {
  /** The sum over all terms of all cuts, on the driver, after the last task: the paper's way. */
  FLAT(Flat::new, false),
  /** Contraction along the fragment graph, in the tasks where they hold what it needs. */
  CONTRACT(Contraction::new, true);

  private final transient Function<TensorNetwork, Reconstruction> make;
  private final boolean streams;

  Strategy(Function<TensorNetwork, Reconstruction> make, boolean streams) {
    this.make = make;
    this.streams = streams;
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

  /** True when it sums over tensors in a basis. */
  public boolean takes(Basis basis) {
    return this == CONTRACT || basis == Basis.OPERATIONS;
  }

  /**
   * The strategy made ready for a network.
   *
   * @throws IllegalArgumentException where it would take too long or too much memory, or does not
   *     take the network's basis
   */
  public Reconstruction on(TensorNetwork network) {
    if (!takes(network.basis())) {
      throw new IllegalArgumentException(
          "reconstruction %s: expected a network of local operations, got one of %s"
              .formatted(text(), network.basis().name().toLowerCase(Locale.ROOT)));
    }
    return make.apply(network);
  }

  /** True when results are contracted as they come, in tasks too; else only all at the end. */
  public boolean streams() {
    return streams;
  }
}
