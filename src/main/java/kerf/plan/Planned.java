package kerf.plan;

import kerf.cut.CutPlan;

/**
 * A plan and what is known about it.
 *
 * @param plan the plan
 * @param searched true when it was searched for, not given
 * @param optimal true when no plan has a smaller value of the objective
 * @param bound no plan has a smaller value than this
 * @param boundOf the objective
 */
public record Planned(
    CutPlan plan, boolean searched, boolean optimal, double bound, String boundOf) {

  /** A plan that was given. */
  public static Planned given(CutPlan plan) {
    return new Planned(plan, false, false, 1, "kappa");
  }
}
