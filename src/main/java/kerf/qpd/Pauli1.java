package kerf.qpd;

import java.util.List;
import java.util.Locale;
import kerf.circuit.GateKind;

/** The one-qubit Paulis and what a device does about them. */
enum Pauli1 {
  I,
  X,
  Y,
  Z;

  /** Conjugation by this Pauli. */
  String[] steps() {
    return this == I ? new String[0] : new String[] {name().toLowerCase(Locale.ROOT)};
  }

  /** The product but for its phase. */
  Pauli1 times(Pauli1 other) {
    return values()[ordinal() ^ other.ordinal()];
  }

  /** The signed measurement of this Pauli, qubit kept. */
  List<String> measurement() {
    return switch (this) {
      case X -> List.of("h", "measure", "h");
      case Y -> List.of("sdg", "h", "measure", "h", "s");
      default -> List.of("measure");
    };
  }

  /** exp(∓iπP/4) for sign ±1, up to a phase. */
  List<String> quarter(int sign) {
    return switch (this) {
      case X -> List.of(sign > 0 ? "sx" : "sxdg");
      case Y -> sign > 0 ? List.of("z", "h") : List.of("h", "z");
      default -> List.of(sign > 0 ? "s" : "sdg");
    };
  }

  double[] matrix() {
    return this == I ? GateKind.ID.matrix() : GateKind.valueOf(name()).matrix();
  }
}
