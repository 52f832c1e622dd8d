// The words of OpenQASM 2 and 3. Nothing here can fail: what is no word comes out as OTHER, for the
// parser to complain about.
lexer grammar QasmLexer;

options { superClass = GuardedLexer; }

OPENQASM : 'OPENQASM' ;
INCLUDE : 'include' ;
QREG : 'qreg' ;
CREG : 'creg' ;
GATE : 'gate' ;
OPAQUE : 'opaque' ;
MEASURE : 'measure' ;
RESET : 'reset' ;
BARRIER : 'barrier' ;
IF : 'if' ;

// Words of version 3 only: GuardedLexer turns them into names in a file of version 2.
QUBIT : 'qubit' ;
BIT : 'bit' ;
LET : 'let' ;
CONST : 'const' ;
INPUT : 'input' ;
INV : 'inv' ;
POW : 'pow' ;
CTRL : 'ctrl' ;
NEGCTRL : 'negctrl' ;
ELSE : 'else' ;
FOR : 'for' ;
WHILE : 'while' ;
IN : 'in' ;
INT_TYPE : 'int' ;
UINT_TYPE : 'uint' ;
FLOAT_TYPE : 'float' ;
ANGLE_TYPE : 'angle' ;
BOOL_TYPE : 'bool' ;
BOX : 'box' ;
DURATION : 'duration' ;
STRETCH : 'stretch' ;
DURATIONOF : 'durationof' ;
TRUE : 'true' ;
FALSE : 'false' ;

PRAGMA : '#'? 'pragma' ([ \t] ~[\r\n]*)? ;

IDENT : [_\p{Alphabetic}] [_\p{Alphabetic}\p{Nd}]* ;
PHYSICAL : '$' [0-9]+ ;
INT : DIGITS ;
FLOAT : (DIGITS '.' DIGITS? | '.' DIGITS) EXPONENT? | DIGITS EXPONENT ;
TIME : (DIGITS | FLOAT) [ \t]* ('dt' | 'ns' | 'us' | '\u00B5s' | '\u03BCs' | 'ms' | 's') ;
HEX : '0' [xX] [0-9a-fA-F_]+ ;
OCT : '0o' [0-7_]+ ;
BIN : '0' [bB] [01_]+ ;
STRING : '"' ~["\r\n]* '"' | '\'' ~['\r\n]* '\'' ;

ARROW : '->' ;
PLUSPLUS : '++' ;
POWER : '**' ;
EQUAL : '==' ;
UNEQUAL : '!=' ;
AT_MOST : '<=' ;
AT_LEAST : '>=' ;
LEFT : '<<' ;
RIGHT : '>>' ;
AND : '&&' ;
OR : '||' ;
ASSIGN : '=' ;
LESS : '<' ;
GREATER : '>' ;
NOT : '!' ;
TILDE : '~' ;
AMPERSAND : '&' ;
BAR : '|' ;
CARET : '^' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;
COMMA : ',' ;
COLON : ':' ;
SEMICOLON : ';' ;
AT : '@' ;

SPACE : [ \t\r\n\f\u00A0]+ -> skip ;
LINE_COMMENT : '//' ~[\r\n]* -> skip ;
COMMENT : '/*' .*? '*/' -> skip ;

// Longer than COMMENT only where no end follows.
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* ;

// An '@' that begins a statement, with the rest of its line: made by GuardedLexer.
ANNOTATION : '\u0000@' ;

OTHER : . ;

fragment DIGITS : [0-9] ('_'? [0-9])* ;
fragment EXPONENT : [eE] [+-]? DIGITS ;
