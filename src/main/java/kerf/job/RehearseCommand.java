package kerf.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs a small command of every kind in one process, for {@code jobs/kerf} to keep what the JVM
 * learns by it: classes loaded and verified, and where a JDK has them profiles.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final String CIRCUIT =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      input float x;
      qubit[4] q;
      for int i in [0:3] { ry(x * i) q[i]; }
      for int i in [0:2] { cx q[i], q[i + 1]; }
      rzz(0.3) q[1], q[2];
      """;

  @Parameters(description = "Folder for what is written; the caller removes it.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    String circuit = write("circuit.qasm", CIRCUIT);
    String batch =
        write(
            "batch.jsonl",
            """
            {"circuit": "%s", "inputs": {"x": 0.1}, "observables": ["Z0*Z3"]}
            {"circuit": "%s", "inputs": {"x": 0.2}, "observables": ["Z0*Z3"]}
            """
                .formatted(circuit, circuit));
    String out = folder.resolve("runs").toString();
    String svg = folder.resolve("plan.svg").toString();
    return Main.run("plan", circuit, "--max-width", "2", "--set", "x=0.3", "--svg", svg)
        + Main.run("estimate", circuit, "--max-width", "2", "--set", "x=0.3", "--out", out)
        + Main.run("estimate", "--batch", batch, "--max-width", "2", "--out", out)
        + Main.run("train", "--set", "train.epochs=1", "--out", out);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
