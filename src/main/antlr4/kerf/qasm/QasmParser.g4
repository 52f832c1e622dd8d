// OpenQASM 2 and 3 in one grammar, less what no circuit of gates can hold. Every decision but a
// dangling else falls on one word of lookahead: reading is linear, and an error is where it is
// noticed. Operators come as a flat list: Expressions knows their precedence.
parser grammar QasmParser;

options {
  tokenVocab = QasmLexer;
  superClass = GuardedParser;
}

unit : statement | EOF ;

statement returns [kerf.qasm.program.Statement node]
@after { build($ctx); }
  : OPENQASM (INT | FLOAT) SEMICOLON # version
  | INCLUDE STRING SEMICOLON # include
  | (PRAGMA | ANNOTATION) # directive
  | (QREG | CREG) IDENT size? SEMICOLON # register
  | QUBIT size? IDENT SEMICOLON # qubits
  | BIT size? IDENT (ASSIGN (measurement | expression | STRING))? SEMICOLON # bits
  | CONST type IDENT ASSIGN expression SEMICOLON # constant
  | type IDENT (ASSIGN expression)? SEMICOLON # variable
  | INPUT type IDENT SEMICOLON # input
  | LET IDENT ASSIGN operand (PLUSPLUS operand)* SEMICOLON # alias
  | GATE IDENT (LPAREN names? RPAREN)? names block # gate
  | OPAQUE IDENT (LPAREN names? RPAREN)? names SEMICOLON # opaque
  | measurement (ARROW operand)? SEMICOLON # measure
  | RESET operands SEMICOLON # reset
  | BARRIER operands? SEMICOLON # barrier
  | IF LPAREN expression RPAREN body (ELSE body)? # if
  | FOR type? IDENT IN values body # for
  | modifier+ IDENT arguments? operands? SEMICOLON # modifiedCall
  | IDENT
    ( arguments? operands? SEMICOLON
    | index* ASSIGN (measurement | expression) SEMICOLON
    ) # callOrAssignment
  ;

block : LBRACE statement* RBRACE ;
body : block | statement ;
names : IDENT (COMMA IDENT)* ;
type : (INT_TYPE | UINT_TYPE | FLOAT_TYPE | ANGLE_TYPE | BOOL_TYPE) size? ;
size : LBRACKET expression RBRACKET ;
measurement : MEASURE operand ;
values : LBRACKET item RBRACKET | set | IDENT ;

modifier
  : (INV | POW LPAREN expression RPAREN | (CTRL | NEGCTRL) (LPAREN expression RPAREN)?) AT ;

operands : operand (COMMA operand)* ;
operand : (IDENT | PHYSICAL) index* ;
index : LBRACKET (set | item) RBRACKET ;
set : LBRACE expression (COMMA expression)* RBRACE ;

// a  a:c  a:b:c  and, with ends left out,  :  a:  :c
item : expression range? | range ;
range : COLON expression? (COLON expression)? ;

arguments : LPAREN (expression (COMMA expression)*)? RPAREN ;

expression : term (binary term)* ;
term : (PLUS | MINUS | NOT | TILDE)* primary ;

primary
  : (INT | FLOAT | HEX | OCT | BIN | TRUE | FALSE)
  | LPAREN expression RPAREN
  | IDENT (arguments | index+)?
  | (POW | type) arguments
  ;

binary
  : PLUS | MINUS | STAR | SLASH | PERCENT | POWER | CARET | AMPERSAND | BAR | LEFT | RIGHT
  | EQUAL | UNEQUAL | LESS | GREATER | AT_MOST | AT_LEAST | AND | OR
  ;
