package kerf.qpd;

/**
 * How a wire is cut: the identity as ½ Σ of eight terms, a signed Pauli measurement where the wire
 * ends and a prepared state where it begins again; κ = 4 (Peng et al., arXiv 1904.00102).
 */
final class WireDecomposition {
  private static final String TERMS = "I0 I1 X+ X- YR YL Z0 Z1";

  private WireDecomposition() {}

  static Decomposition of() {
    OperationTable out = OperationTable.OUT;
    OperationTable in = OperationTable.IN;
    Qpd.Coefficients c = new Qpd.Fixed(.5, .5, .5, -.5, .5, -.5, .5, -.5);
    return new Decomposition(
        null,
        Side.of(Branching.OUT, out),
        Side.of(Branching.IN, in),
        Coupling.of(Branching.OUT, Branching.IN, new double[] {1, 0, 0, 0, 0, 0, 1, 0}),
        new Qpd(out, in, Qpd.pairs(out, in, TERMS), c, 8, 4),
        null);
  }
}
