package kerf.circuit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Bases that measure a list of Pauli strings: strings that agree qubit by qubit wherever both are
 * not I share one.
 *
 * @param bases greedy, in the order of the strings; a letter is I where no string asks for the
 *     qubit
 * @param home for each string the index of the basis that measures it
 */
public record MeasurementBases(List<Pauli> bases, List<Integer> home) implements Serializable {

  /** Copies the lists. */
  public MeasurementBases {
    bases = List.copyOf(bases);
    home = List.copyOf(home);
  }

  /** Bases for some strings on the same qubits. */
  public static MeasurementBases of(List<Pauli> strings) {
    List<char[]> bases = new ArrayList<>();
    List<Integer> home = new ArrayList<>();
    for (Pauli string : strings) {
      int at = 0;
      while (at < bases.size() && !agrees(bases.get(at), string)) {
        at++;
      }
      if (at == bases.size()) {
        bases.add("I".repeat(string.qubits()).toCharArray());
      }
      char[] basis = bases.get(at);
      for (int q = 0; q < basis.length; q++) {
        basis[q] = basis[q] == 'I' ? string.letter(q) : basis[q];
      }
      home.add(at);
    }
    return new MeasurementBases(bases.stream().map(b -> new Pauli(new String(b))).toList(), home);
  }

  /** Bases for all strings of some observables. */
  public static MeasurementBases ofAll(List<Observable> observables) {
    return of(observables.stream().flatMap(o -> o.terms().stream()).map(t -> t.pauli()).toList());
  }

  /** Number of bases. */
  public int size() {
    return bases.size();
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
