package kerf.plan;

import java.util.function.Predicate;
import kerf.cut.CutPlan;

/**
 * What can be evaluated exactly.
 *
 * @param rows about the most bits of a fragment's branch states
 * @param branches about the most of them that branch
 * @param holds tells whether a plan can be
 */
public record Room(int rows, int branches, Predicate<CutPlan> holds) {
  /** Without bounds. */
  static final Room ANY = new Room(0, 0, plan -> true);
}
