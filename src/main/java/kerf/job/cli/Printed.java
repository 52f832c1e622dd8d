package kerf.job.cli;

/** A result that a command prints. */
public interface Printed {
  /** For people. */
  String text();

  /** For scripts: a JSON object a line, names as documented. */
  String json();
}
