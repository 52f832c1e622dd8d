package kerf.qasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.circuit.GateKind;
import kerf.qasm.program.Definition;
import kerf.qasm.program.Limits;
import kerf.qasm.program.Machine;

/**
 * The gates known without a definition: the rows of the gate table, those of {@code library.qasm},
 * and the marks of cuts.
 */
final class Library {
  private static final Map<String, Definition> GATES = make();

  private Library() {}

  /** Gates by name. */
  static Map<String, Definition> gates() {
    return GATES;
  }

  private static Map<String, Definition> make() {
    Map<String, Definition> gates = new HashMap<>();
    for (GateKind kind : GateKind.values()) {
      if (!kind.isEntries()) {
        gates.put(kind.text(), Definition.row(kind.text(), kind));
        kind.aliases().forEach(name -> gates.put(name, Definition.row(name, kind)));
      }
    }
    gates.put("gphase", Definition.phase());
    for (String idle : List.of("delay", "nop")) {
      gates.put(idle, new Definition.Idle(idle, 0, 0));
    }
    gates.putAll(read("library.qasm", Map.copyOf(gates)));
    gates.put("cut_wire", new Definition.Marker("cut_wire", 1));
    gates.put("cut_gate", new Definition.Marker("cut_gate", 2));
    return Map.copyOf(gates);
  }

  private static Map<String, Definition> read(String file, Map<String, Definition> known) {
    try (InputStream in = Library.class.getResourceAsStream(file)) {
      Machine machine = new Machine(known, Map.of(), input -> "", Limits.DEFAULT);
      new QasmReader(new String(in.readAllBytes(), StandardCharsets.UTF_8), file).run(machine);
      return machine.defined();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
