package kerf.qpd;

import java.io.Serializable;
import java.util.List;

/**
 * A runnable operation on one qubit on one side of a cut.
 *
 * @param name short name; letters of a subexperiment's key
 * @param steps what a device does, in time order: gate names, {@code measure} (outcome 0 counts +1,
 *     outcome 1 counts −1, qubit kept)
 * @param legs its value as a combination of the side's leg quantities (p, u, w, z), see {@link
 *     OperationTable}
 */
public record LocalOperation(String name, List<String> steps, List<Double> legs)
    implements Serializable {

  /** Copies the lists. */
  public LocalOperation {
    steps = List.copyOf(steps);
    legs = List.copyOf(legs);
  }
}
