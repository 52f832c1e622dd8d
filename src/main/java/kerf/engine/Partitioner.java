package kerf.engine;

import java.util.List;
import java.util.function.Function;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Prepared;

/** Makes a circuit ready and decides where it is cut: the first phase of a query. */
@FunctionalInterface
public interface Partitioner {

  /**
   * Where a circuit is cut.
   *
   * @param plan the plan
   * @param observables those that were asked for, on the wires of the plan's circuit
   * @param searchNanos how long a search took that was made before it was asked for here, and that
   *     no other query has been charged with; else 0
   */
  record Partitioning(CutPlan plan, List<Observable> observables, long searchNanos) {}

  /**
   * Finds a plan, or looks it up.
   *
   * @throws IllegalArgumentException when there is none
   */
  Partitioning partition(Circuit circuit, List<Observable> observables);

  /** Cuts circuits, made ready with their wires' names kept, as it is told. */
  static Partitioner of(Function<Circuit, CutPlan> planner) {
    return (circuit, observables) -> {
      Prepared prepared = Prepared.of(circuit, observables);
      return new Partitioning(planner.apply(prepared.circuit()), prepared.observables(), 0);
    };
  }
}
