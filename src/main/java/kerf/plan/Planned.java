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
 * @param passedOver true where a plan of a smaller value was found that cannot be evaluated exactly
 * @param late true where the clock ended the search: another run may then find another plan
 */
public record Planned(
    CutPlan plan,
    boolean searched,
    boolean optimal,
    boolean optimalApart,
    double bound,
    Objective objective,
    boolean passedOver,
    boolean late) {

  /** This one in place of another that is better, but cannot be evaluated. */
  Planned passing(Planned other) {
    boolean timed = late || other.late;
    return new Planned(plan, true, false, false, other.bound, other.objective, true, timed);
  }

  /** A plan that was given. */
  public static Planned given(CutPlan plan) {
    return new Planned(plan, false, false, false, 1, Objective.OVERHEAD, false, false);
  }
}
