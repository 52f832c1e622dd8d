package kerf.circuit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real sum of Pauli strings on n qubits.
 *
 * @param qubits n
 * @param terms each string once, coefficients finite
 */
public record Observable(int qubits, List<Term> terms) implements Serializable {

  /** One term: coefficient times Pauli string. */
  public record Term(double coefficient, Pauli pauli) implements Serializable {}

  private static final Pattern TERM =
      Pattern.compile(
          "\\s*([+-]?)\\s*(?:([0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*(\\*?)\\s*)?([IXYZ0-9*\\s]*)");

  /** Anything but letters of Pauli strings, numbers, signs and blanks. */
  private static final Pattern STRANGE = Pattern.compile("[^IXYZ0-9.*+\\-\\seE]|(?<![0-9.])[eE]");

  private static final Pattern NEGATIVE = Pattern.compile("[IXYZ]-[0-9]+");
  private static final Pattern FACTOR = Pattern.compile("([IXYZ])([0-9]+)");

  /** Checks sizes and merges equal strings. */
  public Observable {
    Map<Pauli, Double> merged = new LinkedHashMap<>();
    for (Term term : terms) {
      if (term.pauli().qubits() != qubits) {
        throw new IllegalArgumentException(
            "observable term %s: expected %d letters, got %d"
                .formatted(term.pauli(), qubits, term.pauli().qubits()));
      }
      if (!Double.isFinite(term.coefficient())) {
        throw new IllegalArgumentException(
            "observable term " + term.pauli() + ": expected a finite coefficient");
      }
      merged.merge(term.pauli(), term.coefficient(), Double::sum);
    }
    List<Term> copy = new ArrayList<>();
    merged.forEach((p, c) -> copy.add(new Term(c, p)));
    terms = List.copyOf(copy);
  }

  /** A single Pauli string with coefficient 1. */
  public static Observable of(Pauli pauli) {
    return new Observable(pauli.qubits(), List.of(new Term(1, pauli)));
  }

  /** Parity Z⊗…⊗Z. */
  public static Observable parity(int qubits) {
    return of(new Pauli("Z".repeat(qubits)));
  }

  /** Mean magnetisation (1/n) Σ Z_i. */
  public static Observable meanZ(int qubits) {
    List<Term> terms = new ArrayList<>();
    for (int q = 0; q < qubits; q++) {
      terms.add(new Term(1.0 / qubits, Pauli.of(qubits, Map.of(q, 'Z'))));
    }
    return new Observable(qubits, terms);
  }

  /**
   * Reads {@code ZZI - 0.5*X0*Y2 + 0.25}: dense labels (rightmost letter = qubit 0), named qubits,
   * constants.
   *
   * @throws IllegalArgumentException naming the column where reading stopped
   */
  public static Observable parse(String text, int qubits) {
    Matcher strange = STRANGE.matcher(text);
    if (strange.find()) {
      throw new IllegalArgumentException(
          "observable '%s', column %d: expected letters I, X, Y, Z, numbers, *, + and -, got '%s'"
              .formatted(
                  text,
                  strange.start() + 1,
                  Character.toString(text.codePointAt(strange.start()))));
    }
    List<Term> terms = new ArrayList<>();
    Matcher m = TERM.matcher(text);
    int at = 0;
    while (at < text.length()) {
      m.region(at, text.length());
      boolean found = m.lookingAt() && m.end() > at;
      String body = found ? m.group(4).strip() : "";
      boolean empty = found && m.group(2) == null && body.isEmpty();
      if (!found || empty || (at > 0 && m.group(1).isEmpty())) {
        throw bad(text, at);
      }
      if (m.group(2) != null && body.isEmpty() == "*".equals(m.group(3))) {
        throw bad(text, m.end());
      }
      double coefficient = "-".equals(m.group(1)) ? -1 : 1;
      coefficient *= m.group(2) == null ? 1 : number(text, m.group(2), m.start(2));
      terms.add(new Term(coefficient, pauli(text, body, at, qubits)));
      at = m.end();
    }
    if (terms.isEmpty()) {
      throw bad(text, 0);
    }
    return new Observable(qubits, terms);
  }

  private static double number(String text, String digits, int at) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw bad(text, at);
    }
  }

  private static Pauli pauli(String text, String body, int at, int qubits) {
    if (body.isEmpty()) {
      return Pauli.identity(qubits);
    }
    if (body.matches("[IXYZ]+")) {
      if (body.length() != qubits) {
        Matcher negative = NEGATIVE.matcher(text.substring(text.indexOf(body, at)));
        if (negative.lookingAt()) {
          throw new IllegalArgumentException(
              "observable '%s', column %d: expected a qubit from 0 on, as in %s0, got '%s'"
                  .formatted(text, at + 1, body, negative.group()));
        }
        throw new IllegalArgumentException(
            "observable '%s', column %d: expected %d letter%s (one per qubit), got %d: %s"
                .formatted(text, at + 1, qubits, qubits == 1 ? "" : "s", body.length(), body));
      }
      return Pauli.ofLabel(body);
    }
    Map<Integer, Character> letters = new LinkedHashMap<>();
    for (String part : body.split("\\*", -1)) {
      Matcher factor = FACTOR.matcher(part.strip());
      if (!factor.matches() || factor.group(2).length() > 6) {
        throw bad(text, at);
      }
      if (letters.put(Integer.parseInt(factor.group(2)), factor.group(1).charAt(0)) != null) {
        throw new IllegalArgumentException(
            "observable '%s', column %d: qubit %s stands twice in one term"
                .formatted(text, at + 1, factor.group(2)));
      }
    }
    return Pauli.of(qubits, letters);
  }

  private static IllegalArgumentException bad(String text, int at) {
    return new IllegalArgumentException(
        "observable '%s', column %d: expected a sum such as 'ZZI - 0.5*X0*Y2 + 0.25'"
            .formatted(text, at + 1));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      double c = term.coefficient();
      text.append(text.isEmpty() ? (c < 0 ? "-" : "") : c < 0 ? " - " : " + ");
      text.append(Math.abs(c) == 1 ? "" : Math.abs(c) + "*").append(term.pauli().label());
    }
    return text.toString();
  }
}
