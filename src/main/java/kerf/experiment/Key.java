package kerf.experiment;

import java.util.List;

/**
 * What identifies a subexperiment: two that agree in all of this are one and run once.
 *
 * @param fragment fragment id
 * @param operations local operation at each cut of the fragment, by name, in order of cut id
 * @param setting measurement basis, a letter per local qubit (rightmost = local qubit 0)
 * @param features representative row of the features, −1 where the fragment uses none
 * @param weights representative row of the weights, the first that agrees on all the fragment uses
 */
public record Key(
    int fragment, List<String> operations, String setting, int features, int weights) {}
