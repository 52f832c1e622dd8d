package kerf.qasm.program;

import java.util.ArrayList;
import java.util.List;

/** What a reader of the circuit should know that is not in it. */
final class Notes {
  private int measured;
  private int reset;
  private int directives;
  private Place firstDirective;

  void measured(int qubits) {
    measured += qubits;
  }

  void reset(int qubits) {
    reset += qubits;
  }

  void directive(Place place) {
    directives++;
    firstDirective = firstDirective == null ? place : firstDirective;
  }

  /** In words. */
  List<String> list(String version) {
    List<String> notes = new ArrayList<>();
    if (version != null) {
      notes.add(version);
    }
    if (measured > 0) {
      notes.add(
          "%s left out: the circuit ends before them"
              .formatted(Words.count(measured, "final measurement")));
    }
    if (reset > 0) {
      notes.add(
          "%s left out: the qubits are |0⟩ there anyway".formatted(Words.count(reset, "reset")));
    }
    if (directives > 0) {
      notes.add(
          "pragmas or annotations ignored: %,d, the first on line %d"
              .formatted(directives, firstDirective.line()));
    }
    return notes;
  }
}
