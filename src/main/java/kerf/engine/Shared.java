package kerf.engine;

import java.io.Serializable;
import kerf.contract.Reconstruction;
import kerf.experiment.Experiment;

/** What all tasks of all queries of a plan share. */
record Shared(Experiment experiment, Reconstruction reconstruction) implements Serializable {}
