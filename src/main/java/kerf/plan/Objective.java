package kerf.plan;

/** What a plan should keep small; the others, in this order, decide between equals. */
public enum Objective {
  /** κ = Π κ_c: sampling takes κ² times the shots in the worst case. */
  OVERHEAD,
  /** Σ_f Π_c (local operations of f at cut c): subexperiments run for one binding and setting. */
  SUBEXPERIMENTS,
  /** Multiply-adds of the cheapest contraction of the fragments' tensors. */
  CONTRACTION
}
