package kerf.cut;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import kerf.circuit.Angle;
import kerf.qpd.Decomposition;
import kerf.qpd.Side;

/** One cut between two fragments: of a gate, or of a wire. */
public sealed interface Cut extends Serializable permits GateCut, WireCut {
  /** 0-based, in time order but that the cuts of a group stand together. */
  int id();

  /** Index in the plan's circuit of the gate, or of the gate a wire is cut before. */
  int position();

  /** The gate's qubits, or the one whose wire is cut. */
  List<Integer> qubits();

  /** Its decomposition. */
  Decomposition how();

  /** Fragment of the gate's first qubit, or where the wire ends. */
  int fragmentA();

  /** Fragment of the gate's second qubit, or where the wire begins again. */
  int fragmentB();

  /** The gate as OpenQASM calls it, or "wire". */
  String name();

  /** The angles its coefficients depend on. */
  List<Angle> angles();

  /** True when a binding changes its coefficients. */
  boolean isParametrised();

  /** The cut's side in a fragment. */
  default Side side(int fragment) {
    return fragment == fragmentA() ? how().a() : how().b();
  }

  /** Values of the angles for one binding, in radians; none where no binding changes them. */
  default double[] angles(double[] features, double[] weights) {
    double[] values = new double[isParametrised() ? angles().size() : 0];
    for (int i = 0; i < values.length; i++) {
      values[i] = angles().get(i).value(features, weights);
    }
    return values;
  }

  /** Adds the features and weights its coefficients depend on. */
  default void collect(SortedSet<Integer> features, SortedSet<Integer> weights) {
    angles().forEach(a -> a.collect(features, weights));
  }
}
