// OpenQASM 2 and 3 in one grammar, less what no circuit of gates can hold. Every decision but a
// dangling else falls on one word of lookahead: reading is linear, and an error is where it is
// noticed. Rules return what they have read as statements, operands and expressions, so that no
// tree of the words is made. Operators come as a flat list, as ExpressionReader knows which of them
// bind tighter.
parser grammar QasmParser;

options {
  tokenVocab = QasmLexer;
  superClass = GuardedParser;
}

@header {
import kerf.qasm.program.*;
}

unit returns [Statement made] : statement { $made = $statement.made; } | EOF ;

statement returns [Statement made]
locals [
  Expression value,
  Operand into,
  List<Modifier> modifiers = List.of(),
  List<String> parameters = List.of(),
  List<Expression> angles = List.of(),
  List<Operand> on = List.of(),
  List<Operand.Index> indices = List.of(),
  List<Statement> inside,
  Statement otherwise
]
  : OPENQASM number=(INT | FLOAT) SEMICOLON
    { $made = new Declarations.Version(place($start), $number.text); }
  | INCLUDE STRING SEMICOLON { $made = new Declarations.Include(place($start), $STRING.text); }
  | (PRAGMA | ANNOTATION) { $made = new Declarations.Directive(place($start), $start.getText()); }
  | QREG IDENT (size { $value = $size.value; })? SEMICOLON
    { $made = new Declarations.Qubits(place($start), $IDENT.text, $value, true); }
  | CREG IDENT (size { $value = $size.value; })? SEMICOLON
    { $made = new Declarations.Bits(place($start), $IDENT.text, $value, null, true); }
  | QUBIT (size { $value = $size.value; })? IDENT SEMICOLON
    { $made = new Declarations.Qubits(place($start), $IDENT.text, $value, false); }
  | bits SEMICOLON { $made = $bits.made; }
  | timing SEMICOLON { $made = $timing.made; }
  | CONST
    ( bits { $made = $bits.made; }
    | timing { $made = $timing.made; }
    | type IDENT ASSIGN given=expression
      { $made = new Declarations.Constant(place($start), $type.is, $IDENT.text, $given.value); }
    ) SEMICOLON
  | type IDENT (ASSIGN expression { $value = $expression.value; })? SEMICOLON
    { $made = new Declarations.Variable(place($start), $type.is, $IDENT.text, $value); }
  | INPUT type IDENT SEMICOLON
    { $made = new Declarations.Input(place($start), $type.is, $IDENT.text); }
  | LET IDENT ASSIGN operand { $on = plus($on, $operand.value); }
    (PLUSPLUS operand { $on = plus($on, $operand.value); })* SEMICOLON
    { $made = new Declarations.Alias(place($start), $IDENT.text, $on); }
  | GATE IDENT (LPAREN (names { $parameters = $names.list; })? RPAREN)? names block
    { $inside = $block.list; }
    { $made = new GateDefinition(place($start), $IDENT.text, $parameters, $names.list, $inside); }
  | OPAQUE IDENT (LPAREN (names { $parameters = $names.list; })? RPAREN)? names SEMICOLON
    { $made = new GateDefinition(place($start), $IDENT.text, $parameters, $names.list, $inside); }
  | measurement (ARROW operand { $into = $operand.value; })? SEMICOLON
    { $made = new Measurement.Measure(place($start), $measurement.of, $into); }
  | RESET operands SEMICOLON { $made = new Measurement.Reset(place($start), $operands.list); }
  | BARRIER (operands { $on = $operands.list; })? SEMICOLON
    { $made = new Measurement.Barrier(place($start), $on); }
  | IF LPAREN expression RPAREN body { $made = $body.made; }
    (ELSE body { $otherwise = $body.made; })?
    { $made = new Control.If(place($start), $expression.value, $made, $otherwise); }
  | FOR type? IDENT IN values body
    { $made = new Control.For(place($start), $IDENT.text, $values.list, $body.made); }
  | WHILE LPAREN expression RPAREN body
    { $made = new Control.While(place($start), $expression.value, $body.made); }
  | BOX (index { $indices = plus($indices, $index.value); })? block
    { $made = new Control.Box(place($start), !$indices.isEmpty(), $block.list); }
  | (modifier { $modifiers = plus($modifiers, $modifier.value); })+ IDENT
    (arguments { $angles = $arguments.list; })? (operands { $on = $operands.list; })? SEMICOLON
    { $made = new Call(place($start), $modifiers, $IDENT.text, $angles, $on); }
  | IDENT
    ( (arguments { $angles = $arguments.list; })? (operands { $on = $operands.list; })? SEMICOLON
      { $made = new Call(place($start), List.of(), $IDENT.text, $angles, $on); }
    | (index { $indices = plus($indices, $index.value); })+
      ( assigned[named($start, $indices)] { $made = $assigned.made; }
      | (operands { $on = $operands.list; })? { $made = timed($start, $on); }
      ) SEMICOLON
    | assigned[named($start, $indices)] SEMICOLON { $made = $assigned.made; }
    )
  ;

bits returns [Statement made]
locals [Expression number, Statement value]
  : BIT (size { $number = $size.value; })? IDENT
    (first[named($IDENT, List.of())] { $value = $first.made; })?
    { $made = new Declarations.Bits(place($start), $IDENT.text, $number, $value, false); }
  ;

timing returns [Statement made]
  : (DURATION | STRETCH) IDENT (ASSIGN expression)?
    { $made = new Declarations.Timing(place($start), $IDENT.text); }
  ;

first[Operand into] returns [Statement made]
  : ASSIGN
    ( measurement { $made = new Measurement.Measure($into.place(), $measurement.of, $into); }
    | expression { $made = new Measurement.Assignment($into, $expression.value); }
    )
  ;

assigned[Operand into] returns [Statement made]
  : first[$into] { $made = $first.made; }
  | by=(PLUS | MINUS | STAR | SLASH | PERCENT | POWER | CARET | AMPERSAND | BAR | LEFT | RIGHT)
    ASSIGN expression
    { $made = new Measurement.Assignment($into, compound($into, $by, $expression.value)); }
  ;

block returns [List<Statement> list = List.of()]
  : LBRACE (statement { $list = plus($list, $statement.made); })* RBRACE ;

body returns [Statement made]
  : block { $made = new Statement.Block(place($start), $block.list); }
  | statement { $made = new Statement.Block(place($start), List.of($statement.made)); }
  ;

names returns [List<String> list = List.of()]
  : IDENT { $list = plus($list, $IDENT.text); }
    (COMMA IDENT { $list = plus($list, $IDENT.text); })*
  ;

type returns [Declarations.Sized is]
locals [Declarations.Type of, Expression width]
  : ( INT_TYPE { $of = Declarations.Type.INT; }
    | UINT_TYPE { $of = Declarations.Type.UINT; }
    | (FLOAT_TYPE | ANGLE_TYPE) { $of = Declarations.Type.FLOAT; }
    | BOOL_TYPE { $of = Declarations.Type.BOOL; }
    ) (size { $width = $size.value; })?
    { $is = new Declarations.Sized($of, $width); }
  ;

size returns [Expression value] : LBRACKET expression RBRACKET { $value = $expression.value; } ;

measurement returns [Operand of] : MEASURE operand { $of = $operand.value; } ;

values returns [Operand.Index list]
  : LBRACKET item[$start] RBRACKET { $list = counted($item.value, $start); }
  | set { $list = new Operand.Some(place($start), $set.list); }
  | IDENT { $list = counted(null, $start); }
  ;

modifier returns [Modifier value]
locals [Modifier.Kind kind, Expression argument]
  : ( INV { $kind = Modifier.Kind.INVERSE; }
    | POW { $kind = Modifier.Kind.POWER; }
      LPAREN expression RPAREN { $argument = $expression.value; }
    | ( CTRL { $kind = Modifier.Kind.CONTROL; }
      | NEGCTRL { $kind = Modifier.Kind.NEGATIVE_CONTROL; }
      )
      (LPAREN expression RPAREN { $argument = $expression.value; })?
    ) AT
    { $value = new Modifier(place($start), $kind, $argument); }
  ;

operands returns [List<Operand> list = List.of()]
  : operand { $list = plus($list, $operand.value); }
    (COMMA operand { $list = plus($list, $operand.value); })*
  ;

operand returns [Operand value]
locals [List<Operand.Index> indices = List.of()]
  : (IDENT | PHYSICAL) (index { $indices = plus($indices, $index.value); })*
    { $value = new Operand(place($start), $start.getText(), $indices); }
  ;

index returns [Operand.Index value]
  : LBRACKET
    ( set { $value = new Operand.Some(place($start), $set.list); }
    | item[$start] { $value = $item.value; }
    ) RBRACKET
  ;

set returns [List<Expression> list = List.of()]
  : LBRACE expression { $list = plus($list, $expression.value); }
    (COMMA expression { $list = plus($list, $expression.value); })* RBRACE
  ;

// a  a:c  a:b:c  and, with ends left out,  :  a:  :c
item[Token bracket] returns [Operand.Index value]
  : expression { $value = new Operand.One($expression.value.place(), $expression.value); }
    (range[$bracket, $expression.value] { $value = $range.value; })?
  | range[$bracket, null] { $value = $range.value; }
  ;

range[Token bracket, Expression from] returns [Operand.Range value]
locals [Expression step, Expression to]
  : COLON (expression { $to = $expression.value; })?
    (COLON expression { $step = $to; $to = $expression.value; })?
    { $value = new Operand.Range(place($bracket), $from, $step, $to); }
  ;

arguments returns [List<Expression> list = List.of()]
  : LPAREN
    (expression { $list = plus($list, $expression.value); }
      (COMMA expression { $list = plus($list, $expression.value); })*)?
    RPAREN
  ;

expression returns [Expression value]
locals [ExpressionReader reader = new ExpressionReader()]
  : term[$reader] (binary { $reader.between($binary.start); } term[$reader])*
    { $value = shallow($reader.value()); }
  ;

term[ExpressionReader reader]
  : (sign=(PLUS | MINUS | NOT | TILDE) { $reader.before($sign); })*
    primary { $reader.add($primary.value); }
  ;

primary returns [Expression value]
locals [List<Operand.Index> indices = List.of()]
  : (INT | FLOAT | HEX | OCT | BIN | TRUE | FALSE) { $value = ExpressionReader.literal($start); }
  | STRING { $value = new Expression.Bitstring(place($start), $STRING.text); }
  | (TIME | DURATIONOF LPAREN block RPAREN) { $value = new Expression.Time(place($start)); }
  | LPAREN expression RPAREN { $value = $expression.value; }
  | IDENT { $value = new Expression.Name(place($start), $IDENT.text); }
    (arguments { $value = function($start, $arguments.list); }
    | (index { $indices = plus($indices, $index.value); })+
      { $value = new Expression.Digit(place($start), $IDENT.text, $indices); }
    )?
  | (POW | type) arguments { $value = function($start, $arguments.list); }
  ;

binary
  : PLUS | MINUS | STAR | SLASH | PERCENT | POWER | CARET | AMPERSAND | BAR | LEFT | RIGHT
  | EQUAL | UNEQUAL | LESS | GREATER | AT_MOST | AT_LEAST | AND | OR
  ;
