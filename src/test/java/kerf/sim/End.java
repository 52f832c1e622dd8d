package kerf.sim;

import java.util.function.BiConsumer;
import kerf.circuit.GateKind;

/** The kinds of cut ends by their definition: a 2×2 matrix for each word of the bits it appends. */
enum End {
  PROJECTORS(1, Program.Builder::branch, matrix(1, 0, 0, 0), matrix(0, 0, 0, 1)),
  PAULIS(
      2,
      Program.Builder::paulis,
      matrix(1, 0, 0, 1),
      GateKind.X.matrix(),
      GateKind.Z.matrix(),
      matrix(0, 1, -1, 0)),
  OUT(1, Program.Builder::out, matrix(1, 0, 0, 0), matrix(0, 1, 0, 0)),
  IN(1, Program.Builder::in, matrix(1, 0, 0, 0), matrix(0, 0, 1, 0));

  final int bits;
  final BiConsumer<Program.Builder, Integer> append;
  final double[][] matrices;

  End(int bits, BiConsumer<Program.Builder, Integer> append, double[]... matrices) {
    this.bits = bits;
    this.append = append;
    this.matrices = matrices;
  }

  private static double[] matrix(double a, double b, double c, double d) {
    return new double[] {a, 0, b, 0, c, 0, d, 0};
  }
}
