package kerf.cut;

import java.io.Serializable;
import java.util.List;
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

  /** The angles by which a binding changes its coefficients; none where none does. */
  List<Angle> angles();

  /** True when a binding changes its coefficients. */
  default boolean isParametrised() {
    return !angles().isEmpty();
  }

  /** The gate as OpenQASM calls it, or "wire". */
  default String name() {
    return how().name();
  }

  /** The cut's side in a fragment. */
  default Side side(int fragment) {
    return fragment == fragmentA() ? how().a() : how().b();
  }
}
