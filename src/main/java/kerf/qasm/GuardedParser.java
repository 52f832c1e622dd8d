package kerf.qasm;

import kerf.qasm.program.Limits;
import kerf.qasm.program.Refusal;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The part of the parser that keeps to the limits: on nesting, as rules call each other on the Java
 * stack, and on the words of a statement. What it found is made a statement as soon as that is
 * whole, so that one statement is all it ever holds, however long the gate or loop around it.
 */
abstract class GuardedParser extends Parser {
  private final TreeBuilder builder = new TreeBuilder();
  private Limits limits = Limits.DEFAULT;
  private int depth;
  private int words;

  GuardedParser(TokenStream input) {
    super(input);
  }

  final void setLimits(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    super.enterRule(context, state, rule);
    if (nests(rule) && ++depth > limits.depth()) {
      throw new Refusal(
          Places.of(getCurrentToken()),
          "expected at most %d parentheses or blocks inside each other; write it in steps"
              .formatted(limits.depth()));
    }
    if (rule == QasmParser.RULE_statement) {
      words = 0;
    }
  }

  @Override
  public void exitRule() {
    int rule = _ctx.getRuleIndex();
    super.exitRule();
    if (nests(rule)) {
      depth--;
    }
    if (rule == QasmParser.RULE_statement) {
      words = 0;
    }
  }

  /** Called at the end of each statement. */
  final void build(QasmParser.StatementContext statement) {
    statement.node = builder.visit(statement);
    statement.children = null;
  }

  @Override
  public Token consume() {
    if (++words > limits.words()) {
      throw new Refusal(
          Places.of(getCurrentToken()),
          "expected the end of the statement within %,d words; split it".formatted(limits.words()));
    }
    return super.consume();
  }

  private static boolean nests(int rule) {
    return rule == QasmParser.RULE_expression || rule == QasmParser.RULE_statement;
  }
}
