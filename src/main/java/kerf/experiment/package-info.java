/**
 * The subexperiments a plan needs, keyed and grouped, and the port {@link kerf.experiment.Runner}
 * that runs them.
 *
 * <p>In: a cut plan, K observables and B bindings. Out: for every fragment f its tensor T_f with
 * one axis per cut (5 local operations each), for every distinct binding of the fragment.
 *
 * <p>A subexperiment is keyed by (fragment, local operation at each of its cuts, measurement
 * setting, binding). Its binding is a sample (the features) and the weights <em>the fragment
 * uses</em>: a parameter shift therefore re-runs one fragment, the owner of the parameter. All 5^m
 * local operations of a key's (fragment, binding) come from one branch state.
 *
 * <p>What a reader would get wrong: samples are told apart by the whole feature row, not by the
 * part a fragment reads, so that all fragments of a sample stay together and the task that ran them
 * contracts them on the spot. Executed counts follow that rule: Σ_f S·classes_f·5^m_f, a fragment
 * without features counting one sample.
 *
 * <p>Counts: nominal F·6^c for each binding and setting; executed as above, the same for any number
 * of tasks.
 */
package kerf.experiment;
