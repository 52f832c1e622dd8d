package kerf.qasm.program;

import java.util.HashMap;
import java.util.Map;
import kerf.qasm.operator.GateSink;

/**
 * The names known at a place of the text, and where gates applied there go.
 *
 * @param outer null outside of blocks and gates
 * @param gate the gate whose body this is in; null in none
 */
record Scope(Scope outer, GateSink sink, GateDefinition gate, Map<String, Symbol> symbols) {
  /** Knows no name but those of the mathematical constants. */
  static final Scope EMPTY = new Scope(null, null, null);

  /** Without any names of its own. */
  Scope(Scope outer, GateSink sink, GateDefinition gate) {
    this(outer, sink, gate, new HashMap<>());
  }

  /** Of a block inside this one. */
  Scope block() {
    return new Scope(this, sink, gate);
  }

  /** True outside of blocks and gates. */
  boolean isGlobal() {
    return outer == null;
  }

  /** Adds a name, refused where this very scope has it already. */
  void declare(String name, Symbol symbol, Place place) {
    if (symbols.putIfAbsent(name, symbol) != null) {
      throw place.refusal(
          "expected a new name, got %s, which is declared already; rename one of the two",
          Words.quote(name));
    }
  }

  /** Adds a name, whatever it was in this scope before. */
  void set(String name, Symbol symbol) {
    symbols.put(name, symbol);
  }

  /** Gives a name that is known a new meaning, where it was declared. */
  void assign(String name, Symbol symbol) {
    Scope scope = this;
    while (scope.symbols.replace(name, symbol) == null) {
      scope = scope.outer;
    }
  }

  /** What the name stands for, or null. */
  Symbol find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Symbol symbol = scope.symbols.get(name);
      if (symbol != null) {
        return symbol;
      }
    }
    return null;
  }

  /** The number of a name. */
  double number(String name, Place place) {
    Symbol symbol = find(name);
    if (symbol instanceof Symbol.Number number && number.known()) {
      return number.value();
    }
    if (symbol instanceof Symbol.Number) {
      throw Refusal.unknown(
          place, Words.quote(name) + ", which has no value yet or a measured one");
    }
    if (symbol instanceof Symbol.Bits bits) {
      return bits.number(name, place);
    }
    if (symbol != null) {
      throw expected("a number", name, symbol, place);
    }
    return switch (name) {
      case "pi", "π" -> Math.PI;
      case "tau", "τ" -> 2 * Math.PI;
      case "euler", "ℇ" -> Math.E;
      default ->
          throw place.refusal(
              "expected a number, got the unknown name %s; declare it with 'const' or 'input'",
              Words.quote(name));
    };
  }

  /** What the name stands for, refused unless that is of this kind. */
  <T extends Symbol> T find(Class<T> kind, String what, String name, Place place) {
    Symbol symbol = find(name);
    if (kind.isInstance(symbol)) {
      return kind.cast(symbol);
    }
    throw expected(what, name, symbol, place);
  }

  private static Refusal expected(String what, String name, Symbol symbol, Place place) {
    return symbol == null
        ? place.refusal(
            "expected %s, got the unknown name %s; declare it first", what, Words.quote(name))
        : place.refusal(
            "expected %s, got %s, which is %s; use another name",
            what, Words.quote(name), symbol.what());
  }
}
