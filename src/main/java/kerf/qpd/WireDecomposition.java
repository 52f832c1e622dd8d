package kerf.qpd;

import java.util.ArrayList;
import java.util.List;

/**
 * How a wire is cut: the identity as ½ Σ of eight terms, a signed Pauli measurement where the wire
 * ends and a prepared state where it begins again; κ = 4 (Peng et al., arXiv 1904.00102).
 */
final class WireDecomposition {
  private static final String[][] TERMS = {
    {"I", "0"}, {"I", "1"}, {"X", "+"}, {"X", "-"}, {"Y", "R"}, {"Y", "L"}, {"Z", "0"}, {"Z", "1"}
  };
  private static final double[] COEFFICIENTS = {.5, .5, .5, -.5, .5, -.5, .5, -.5};

  private WireDecomposition() {}

  static Decomposition of() {
    List<Qpd.Term> terms = new ArrayList<>();
    for (String[] t : TERMS) {
      terms.add(new Qpd.Term(OperationTable.OUT.indexOf(t[0]), OperationTable.IN.indexOf(t[1])));
    }
    Qpd qpd =
        new Qpd(
            OperationTable.OUT,
            OperationTable.IN,
            terms,
            angles -> COEFFICIENTS.clone(),
            TERMS.length,
            4);
    return new Decomposition(
        "wire",
        null,
        Side.of(Branching.OUT, OperationTable.OUT),
        Side.of(Branching.IN, OperationTable.IN),
        Coupling.of(Branching.OUT, Branching.IN, new double[] {1, 0, 0, 0, 0, 0, 1, 0}),
        qpd,
        null);
  }
}
