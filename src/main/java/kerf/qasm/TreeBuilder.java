package kerf.qasm;

import java.util.ArrayList;
import java.util.List;
import kerf.qasm.program.Call;
import kerf.qasm.program.Control;
import kerf.qasm.program.Declarations;
import kerf.qasm.program.Directives;
import kerf.qasm.program.Expression;
import kerf.qasm.program.GateDefinition;
import kerf.qasm.program.Measurement;
import kerf.qasm.program.Modifier;
import kerf.qasm.program.Operand;
import kerf.qasm.program.Place;
import kerf.qasm.program.Refusal;
import kerf.qasm.program.Statement;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes statements of what the parser found. */
final class TreeBuilder extends QasmParserBaseVisitor<Statement> {
  private final Expressions expressions = new Expressions();

  @Override
  public Statement visitVersion(QasmParser.VersionContext context) {
    String version = (context.INT() != null ? context.INT() : context.FLOAT()).getText();
    expressions.setCaretIsPower(!version.startsWith("3"));
    return new Directives.Version(place(context), version);
  }

  @Override
  public Statement visitInclude(QasmParser.IncludeContext context) {
    String text = context.STRING().getText();
    return new Directives.Include(place(context), text.substring(1, text.length() - 1));
  }

  @Override
  public Statement visitDirective(QasmParser.DirectiveContext context) {
    return new Directives.Directive(place(context));
  }

  @Override
  public Statement visitRegister(QasmParser.RegisterContext context) {
    Place place = place(context);
    String name = context.IDENT().getText();
    Expression size = expressions.size(context.size());
    return context.QREG() != null
        ? new Declarations.Qubits(place, name, size, true)
        : new Declarations.Bits(place, name, size, null, true);
  }

  @Override
  public Statement visitQubits(QasmParser.QubitsContext context) {
    String name = context.IDENT().getText();
    return new Declarations.Qubits(place(context), name, expressions.size(context.size()), false);
  }

  @Override
  public Statement visitBits(QasmParser.BitsContext context) {
    Operand measured =
        context.measurement() == null ? null : operand(context.measurement().operand());
    String name = context.IDENT().getText();
    return new Declarations.Bits(
        place(context), name, expressions.size(context.size()), measured, false);
  }

  @Override
  public Statement visitConstant(QasmParser.ConstantContext context) {
    Expression value = expressions.of(context.expression());
    return new Declarations.Constant(
        place(context), type(context.type()), context.IDENT().getText(), value);
  }

  @Override
  public Statement visitVariable(QasmParser.VariableContext context) {
    Expression value = expressions.orNull(context.expression());
    return new Declarations.Constant(
        place(context), type(context.type()), context.IDENT().getText(), value);
  }

  @Override
  public Statement visitInput(QasmParser.InputContext context) {
    return new Declarations.Input(place(context), type(context.type()), context.IDENT().getText());
  }

  @Override
  public Statement visitAlias(QasmParser.AliasContext context) {
    return new Declarations.Alias(
        place(context), context.IDENT().getText(), operands(context.operand()));
  }

  @Override
  public Statement visitGate(QasmParser.GateContext context) {
    return definition(context, context.IDENT(), context.names(), statements(context.block()));
  }

  @Override
  public Statement visitOpaque(QasmParser.OpaqueContext context) {
    return definition(context, context.IDENT(), context.names(), null);
  }

  private static Statement definition(
      ParserRuleContext context,
      TerminalNode name,
      List<QasmParser.NamesContext> names,
      List<Statement> body) {
    List<String> parameters = names.size() == 1 ? List.of() : texts(names.get(0));
    List<String> qubits = texts(names.get(names.size() - 1));
    return new GateDefinition(place(context), name.getText(), parameters, qubits, body);
  }

  @Override
  public Statement visitMeasure(QasmParser.MeasureContext context) {
    Operand into = context.operand() == null ? null : operand(context.operand());
    return new Measurement.Measure(place(context), operand(context.measurement().operand()), into);
  }

  @Override
  public Statement visitReset(QasmParser.ResetContext context) {
    return new Measurement.Reset(place(context), operands(context.operands()));
  }

  @Override
  public Statement visitBarrier(QasmParser.BarrierContext context) {
    return new Measurement.Barrier(place(context), operands(context.operands()));
  }

  @Override
  public Statement visitIf(QasmParser.IfContext context) {
    Expression condition = expressions.of(context.expression());
    Statement otherwise = context.body().size() == 1 ? null : body(context.body(1));
    return new Control.If(place(context), condition, body(context.body(0)), otherwise);
  }

  @Override
  public Statement visitFor(QasmParser.ForContext context) {
    String name = context.IDENT().getText();
    return new Control.For(place(context), name, values(context.values()), body(context.body()));
  }

  @Override
  public Statement visitModifiedCall(QasmParser.ModifiedCallContext context) {
    List<Modifier> modifiers = new ArrayList<>(context.modifier().size());
    context.modifier().forEach(modifier -> modifiers.add(modifier(modifier)));
    return new Call(
        place(context),
        modifiers,
        context.IDENT().getText(),
        expressions.list(context.arguments()),
        operands(context.operands()));
  }

  @Override
  public Statement visitCallOrAssignment(QasmParser.CallOrAssignmentContext context) {
    Place place = place(context);
    String name = context.IDENT().getText();
    if (context.ASSIGN() == null) {
      return new Call(
          place,
          List.of(),
          name,
          expressions.list(context.arguments()),
          operands(context.operands()));
    }
    if (context.measurement() == null) {
      return new Measurement.Assignment(place, name);
    }
    Operand into = new Operand(place, name, indices(context.index()));
    return new Measurement.Measure(place, operand(context.measurement().operand()), into);
  }

  private Modifier modifier(QasmParser.ModifierContext context) {
    Modifier.Kind kind =
        switch (context.start.getType()) {
          case QasmParser.INV -> Modifier.Kind.INVERSE;
          case QasmParser.POW -> Modifier.Kind.POWER;
          case QasmParser.CTRL -> Modifier.Kind.CONTROL;
          default -> Modifier.Kind.NEGATIVE_CONTROL;
        };
    return new Modifier(place(context), kind, expressions.orNull(context.expression()));
  }

  private Control.Values values(QasmParser.ValuesContext context) {
    if (context.set() != null) {
      return new Control.Listed(expressions.list(context.set().expression()));
    }
    QasmParser.ItemContext item = context.item();
    Expression[] ends = item == null ? new Expression[3] : ends(item);
    if (ends[0] == null || ends[2] == null) {
      throw new Refusal(
          place(context),
          "expected the values of a loop as [first:last], [first:step:last] or {a, b, c}, got"
              + " another form; write one of these");
    }
    return new Control.Counted(ends[0], ends[1], ends[2]);
  }

  /**
   * First, step and last of a range, null where left out; last is null too where it is no range.
   */
  private Expression[] ends(QasmParser.ItemContext item) {
    Expression[] ends = new Expression[3];
    ends[0] = expressions.orNull(item.expression());
    if (item.range() != null) {
      Expression[] behind = new Expression[2];
      int colon = -1;
      for (int i = 0; i < item.range().getChildCount(); i++) {
        if (item.range().getChild(i) instanceof QasmParser.ExpressionContext expression) {
          behind[colon] = expressions.of(expression);
        } else {
          colon++;
        }
      }
      ends[1] = colon == 1 ? behind[0] : null;
      ends[2] = behind[colon];
    }
    return ends;
  }

  private List<Operand.Index> indices(List<QasmParser.IndexContext> contexts) {
    List<Operand.Index> indices = new ArrayList<>(contexts.size());
    for (QasmParser.IndexContext context : contexts) {
      indices.add(index(context));
    }
    return indices;
  }

  private Operand.Index index(QasmParser.IndexContext context) {
    if (context.set() != null) {
      return new Operand.Some(place(context), expressions.list(context.set().expression()));
    }
    Expression[] ends = ends(context.item());
    return context.item().range() == null
        ? new Operand.One(ends[0])
        : new Operand.Range(place(context), ends[0], ends[1], ends[2]);
  }

  private Operand operand(QasmParser.OperandContext context) {
    return new Operand(place(context), context.start.getText(), indices(context.index()));
  }

  private List<Operand> operands(QasmParser.OperandsContext context) {
    return context == null ? List.of() : operands(context.operand());
  }

  private List<Operand> operands(List<QasmParser.OperandContext> contexts) {
    List<Operand> operands = new ArrayList<>(contexts.size());
    contexts.forEach(context -> operands.add(operand(context)));
    return operands;
  }

  private static Statement body(QasmParser.BodyContext context) {
    List<Statement> statements =
        context.block() != null ? statements(context.block()) : List.of(context.statement().node);
    return new Statement.Block(place(context), statements);
  }

  private static List<Statement> statements(QasmParser.BlockContext context) {
    List<Statement> statements = new ArrayList<>(context.statement().size());
    context.statement().forEach(statement -> statements.add(statement.node));
    return statements;
  }

  private static List<String> texts(QasmParser.NamesContext context) {
    return context.IDENT().stream().map(TerminalNode::getText).toList();
  }

  private static Declarations.Type type(QasmParser.TypeContext context) {
    return switch (context.start.getType()) {
      case QasmParser.INT_TYPE -> Declarations.Type.INT;
      case QasmParser.UINT_TYPE -> Declarations.Type.UINT;
      case QasmParser.BOOL_TYPE -> Declarations.Type.BOOL;
      default -> Declarations.Type.FLOAT;
    };
  }

  private static Place place(ParserRuleContext context) {
    return Places.of(context.start);
  }
}
