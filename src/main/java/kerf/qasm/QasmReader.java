package kerf.qasm;

import java.util.Map;
import java.util.function.UnaryOperator;
import kerf.qasm.program.Limits;
import kerf.qasm.program.Machine;
import kerf.qasm.program.Place;
import kerf.qasm.program.Refusal;
import kerf.qasm.program.Statement;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads OpenQASM 2 and 3. */
public final class QasmReader {
  private QasmReader() {}

  /**
   * Reads a text as a circuit.
   *
   * @param text the text; a byte order mark is allowed
   * @param name what the text is called in messages
   * @param inputs values for the text's {@code input} declarations, by name
   * @param remedy what a user does to give one, by its name: {@code give it with --set x=VALUE}
   * @throws QasmException where the text is no circuit of gates, naming line and column
   */
  public static Parsed read(
      String text, String name, Map<String, Double> inputs, UnaryOperator<String> remedy) {
    return read(text, name, inputs, remedy, Limits.DEFAULT);
  }

  static Parsed read(
      String text,
      String name,
      Map<String, Double> inputs,
      UnaryOperator<String> remedy,
      Limits limits) {
    Machine machine = new Machine(Library.gates(), Map.copyOf(inputs), remedy, limits);
    run(text.startsWith("\uFEFF") ? text.substring(1) : text, name, machine);
    try {
      return new Parsed(machine.circuit(), machine.labels(), machine.notes());
    } catch (Refusal refusal) {
      throw new QasmException(name, refusal.place(), refusal.getMessage());
    }
  }

  /** Statement after statement: none is kept but in what it leaves in the machine. */
  static void run(String text, String name, Machine machine) {
    if (text.length() > machine.limits().text()) {
      throw new QasmException(
          name,
          Place.START,
          "expected at most %,d characters, got %,d; read a smaller circuit"
              .formatted(machine.limits().text(), text.length()));
    }
    QasmLexer lexer = new QasmLexer(CharStreams.fromString(text, name));
    lexer.removeErrorListeners();
    Place place = Place.START;
    try {
      QasmParser parser = new QasmParser(new UnbufferedTokenStream<Token>(lexer));
      parser.removeErrorListeners();
      parser.setErrorHandler(new SyntaxErrors());
      // Enough for the one decision that needs prediction: an 'else' belongs to the nearest 'if'.
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      parser.setLimits(machine.limits());
      parser.setBuildParseTree(false);
      for (Statement next = parser.unit().made; next != null; next = parser.unit().made) {
        place = next.place();
        machine.run(next);
      }
    } catch (Refusal refusal) {
      Place where = refusal.place() != null ? refusal.place() : place;
      throw new QasmException(name, where, refusal.getMessage());
    }
  }
}
