package kerf.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a sum of Pauli strings as users write it, word by word. */
final class SumReader {
  private static final Pattern WORD =
      Pattern.compile("\\G\\s*([+*-]|[0-9.]+(?:[eE][+-]?[0-9]*)?|[IXYZ]+[0-9]*|$|\\S)");

  /** Anything but letters of Pauli strings, numbers, signs and blanks. */
  private static final Pattern STRANGE = Pattern.compile("[^IXYZ0-9.*+\\-\\seE]|(?<![0-9.])[eE]");

  private static final Pattern NEGATIVE = Pattern.compile("[IXYZ]-[0-9]+");

  private final String text;
  private final int qubits;
  private final Matcher words;

  /** The word that comes next, empty at the end. */
  private String word = "";

  private SumReader(String text, int qubits) {
    this.text = text;
    this.qubits = qubits;
    this.words = WORD.matcher(text);
    next();
  }

  static List<Observable.Term> terms(String text, int qubits) {
    Matcher strange = STRANGE.matcher(text);
    if (strange.find()) {
      String got = Character.toString(text.codePointAt(strange.start()));
      throw wrong(
          text,
          strange.start(),
          "expected letters I, X, Y, Z, numbers, *, + and -, got '%s'".formatted(got));
    }
    SumReader reader = new SumReader(text, qubits);
    List<Observable.Term> terms = new ArrayList<>();
    do {
      terms.add(reader.term(terms.isEmpty()));
    } while (!reader.word.isEmpty());
    return terms;
  }

  private Observable.Term term(boolean first) {
    double coefficient = word.equals("-") ? -1 : 1;
    if (!take("-") && !take("+") && !first) {
      throw expected("'+', '-' or the end");
    }
    if (!word.matches("[0-9.].*")) {
      return new Observable.Term(coefficient, pauli("a number or a Pauli string"));
    }
    try {
      coefficient *= Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw expected("a number");
    }
    next();
    Pauli pauli = take("*") ? pauli("a Pauli string") : Pauli.identity(qubits);
    return new Observable.Term(coefficient, pauli);
  }

  private Pauli pauli(String what) {
    if (word.matches("[IXYZ]+")) {
      return dense();
    }
    Map<Integer, Character> letters = new LinkedHashMap<>();
    do {
      if (!word.matches("[IXYZ][0-9]{1,6}")) {
        throw expected(letters.isEmpty() ? what : "a letter and a qubit, as in X0");
      }
      int qubit = Integer.parseInt(word.substring(1));
      if (letters.put(qubit, word.charAt(0)) != null) {
        throw wrong(text, words.start(1), "qubit %d stands twice in one term".formatted(qubit));
      }
      next();
    } while (take("*"));
    return Pauli.of(qubits, letters);
  }

  private Pauli dense() {
    String label = word;
    int at = words.start(1);
    if (label.length() != qubits) {
      Matcher negative = NEGATIVE.matcher(text).region(at, text.length());
      throw wrong(
          text,
          at,
          negative.lookingAt()
              ? "expected a qubit from 0 on, as in %s0, got '%s'".formatted(label, negative.group())
              : "expected %d letter%s (one per qubit), got %d: %s"
                  .formatted(qubits, qubits == 1 ? "" : "s", label.length(), label));
    }
    next();
    return Pauli.ofLabel(label);
  }

  private boolean take(String sign) {
    boolean there = word.equals(sign);
    if (there) {
      next();
    }
    return there;
  }

  private void next() {
    words.find();
    word = words.group(1);
  }

  private IllegalArgumentException expected(String what) {
    String got = word.isEmpty() ? "the end" : "'" + word + "'";
    return wrong(
        text,
        words.start(1),
        "expected %s, got %s; write a sum such as 'ZZI - 0.5*X0*Y2 + 0.25'".formatted(what, got));
  }

  private static IllegalArgumentException wrong(String text, int at, String problem) {
    return new IllegalArgumentException(
        "observable '%s', column %d: %s".formatted(text, at + 1, problem));
  }
}
