package kerf.device;

import java.io.Serializable;
import kerf.circuit.Precision;

/**
 * One run of a query's subexperiments: a query may take several, a pilot and then the rest.
 *
 * @param precision how precise the values shall be
 * @param seed seed of the run, from which with its key every subexperiment's randomness derives
 * @param draw number of the draw, part of the keys: other draws have other noise
 */
public record Round(Precision precision, long seed, long draw) implements Serializable {}
