package kerf.qasm;

import kerf.qasm.program.Place;

/**
 * Says why a text is not read as a circuit: {@code name:line:column: what was expected, what came,
 * what to do}.
 */
public final class QasmException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  QasmException(String name, Place place, String problem) {
    super(name + ":" + place + ": " + problem);
  }
}
