package kerf.experiment;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Pauli;

/** Groups Pauli strings that one measurement basis serves. */
final class MeasurementBases {
  private MeasurementBases() {}

  /**
   * Bases that measure all strings: strings that agree qubit by qubit wherever both are not I share
   * one (greedy, in the order given). A letter of a basis is I where no string asks for the qubit.
   */
  static List<Pauli> of(List<Pauli> strings) {
    List<char[]> bases = new ArrayList<>();
    for (Pauli string : strings) {
      char[] home = null;
      for (char[] basis : bases) {
        if (home == null && agrees(basis, string)) {
          home = basis;
        }
      }
      if (home == null) {
        home = "I".repeat(string.qubits()).toCharArray();
        bases.add(home);
      }
      for (int q = 0; q < home.length; q++) {
        home[q] = home[q] == 'I' ? string.letter(q) : home[q];
      }
    }
    return bases.stream().map(b -> Pauli.inQubitOrder(new String(b))).toList();
  }

  private static boolean agrees(char[] basis, Pauli string) {
    for (int q = 0; q < basis.length; q++) {
      char letter = string.letter(q);
      if (letter != 'I' && basis[q] != 'I' && letter != basis[q]) {
        return false;
      }
    }
    return true;
  }
}
