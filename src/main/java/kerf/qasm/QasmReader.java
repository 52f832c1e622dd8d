package kerf.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

/** Reads OpenQASM 2 and 3: a text, once or with one set of inputs after the other. */
public final class QasmReader {
  /** Of files: longer ones are not worth reading. */
  public static final int MOST_BYTES = Limits.DEFAULT.text();

  /** Longest text whose statements are kept, so that it is parsed once. */
  private static final int KEPT = 100_000;

  private final String text;
  private final String name;
  private final Limits limits;
  private volatile List<Statement> statements;

  /**
   * A reader of a text.
   *
   * @param text the text; a byte order mark is allowed
   * @param name what the text is called in messages
   */
  public QasmReader(String text, String name) {
    this(text, name, Limits.DEFAULT);
  }

  QasmReader(String text, String name, Limits limits) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.name = name;
    this.limits = limits;
  }

  /**
   * Reads the text as a circuit.
   *
   * @param inputs values for the text's {@code input} declarations, by name
   * @param remedy what a user does to give one, by its name: {@code give it with --set x=VALUE}
   * @throws QasmException where the text is no circuit of gates, naming line and column
   */
  public Parsed read(Map<String, Double> inputs, UnaryOperator<String> remedy) {
    Machine machine = new Machine(Library.gates(), Map.copyOf(inputs), remedy, limits);
    run(machine);
    try {
      return new Parsed(machine.circuit(), machine.labels(), machine.notes());
    } catch (Refusal refusal) {
      throw new QasmException(name, refusal.place(), refusal.getMessage());
    }
  }

  /** Statement after statement, as they are parsed. */
  void run(Machine machine) {
    List<Statement> known = statements;
    List<Statement> kept = new ArrayList<>();
    Place place = Place.START;
    try {
      Supplier<Statement> source = known == null ? parser() : known.iterator()::next;
      for (Statement next = source.get(); next != null; next = source.get()) {
        place = next.place();
        machine.run(next);
        if (known == null && text.length() <= KEPT) {
          kept.add(next);
        }
      }
    } catch (Refusal refusal) {
      Place where = refusal.place() != null ? refusal.place() : place;
      throw new QasmException(name, where, refusal.getMessage());
    }
    if (known == null && text.length() <= KEPT) {
      kept.add(null);
      statements = kept;
    }
  }

  private Supplier<Statement> parser() {
    if (text.length() > limits.text()) {
      throw new QasmException(
          name,
          Place.START,
          "expected at most %,d characters, got %,d; read a smaller circuit"
              .formatted(limits.text(), text.length()));
    }
    QasmLexer lexer = new QasmLexer(CharStreams.fromString(text, name));
    lexer.removeErrorListeners();
    QasmParser parser = new QasmParser(new UnbufferedTokenStream<Token>(lexer));
    parser.removeErrorListeners();
    parser.setErrorHandler(new SyntaxErrors());
    // Enough for the one decision that needs prediction: an 'else' belongs to the nearest 'if'.
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setLimits(limits);
    parser.setBuildParseTree(false);
    return () -> parser.unit().made;
  }
}
