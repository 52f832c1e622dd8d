package kerf.plan;

/** What may be cut. */
public enum CutKind {
  /** A two-qubit gate, replaced by local operations. */
  GATE,
  /** A wire between two gates: measured before, prepared after. */
  WIRE
}
