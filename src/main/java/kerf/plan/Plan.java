package kerf.plan;

/**
 * A plan found and how good it is.
 *
 * @param labels a label for every place of the circuit, those of one fragment alike
 * @param bound no plan that meets the goal has a lower value of the objective, the natural
 *     logarithm of κ in case of {@link Objective#OVERHEAD}
 * @param proven true where none is better
 * @param late true where the clock, not the number of steps, ended the search: another run may then
 *     find another plan
 */
record Plan(int[] labels, double bound, boolean proven, boolean late) {}
