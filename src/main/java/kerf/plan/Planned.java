package kerf.plan;

import kerf.cut.CutPlan;

/**
 * A plan and what is known about it.
 *
 * @param plan the plan
 * @param searched true when it was searched for, not given
 * @param optimal true when no plan that meets the goal has a smaller value of the objective
 * @param optimalApart true when none has a smaller one with all its cuts priced one by one, as if
 *     no rotations were cut jointly
 * @param bound no such plan has a smaller value than this
 * @param objective what was to be kept small
 * @param late true where the clock ended the search: another run may then find another plan
 */
public record Planned(
    CutPlan plan,
    boolean searched,
    boolean optimal,
    boolean optimalApart,
    double bound,
    Objective objective,
    boolean late) {

  /** A plan that was given. */
  public static Planned given(CutPlan plan) {
    return new Planned(plan, false, false, false, 1, Objective.OVERHEAD, false);
  }
}
