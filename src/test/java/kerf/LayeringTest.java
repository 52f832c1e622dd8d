package kerf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package uses what its row names, all of it from rows above, and nothing else but the JDK. */
class LayeringTest {
  private static final String ROOT = "kerf";

  /** One package: the packages of Kerf and the libraries that it may use. */
  private record Row(String name, List<String> uses, List<String> libraries) {
    boolean allows(String used) {
      return used.equals(ROOT + "." + name)
          || used.startsWith("java.")
          || uses.stream().anyMatch(above -> used.equals(ROOT + "." + above))
          || libraries.stream().anyMatch(lib -> (used + ".").startsWith(lib + "."));
    }
  }

  /** In dependency order. */
  private static final List<Row> ROWS =
      List.of(
          row("circuit", uses(), libraries()),
          row("qasm.operator", uses("circuit"), libraries()),
          row("qasm.program", uses("circuit", "qasm.operator"), libraries()),
          row("qasm", uses("circuit", "qasm.program"), libraries("org.antlr")),
          row("data", uses(), libraries("org.ejml")),
          row("trace", uses(), libraries("org.apache.parquet", "org.apache.hadoop", "org.slf4j")),
          row("sim", uses("circuit"), libraries()),
          row("qpd", uses("circuit"), libraries("org.ejml")),
          row("model", uses("circuit"), libraries()),
          row("cut", uses("circuit", "qpd"), libraries()),
          row("draw", uses("circuit", "qpd", "cut"), libraries()),
          row("order", uses(), libraries()),
          row("plan.partition", uses(), libraries()),
          row("plan", uses("circuit", "qpd", "cut", "order", "plan.partition"), libraries()),
          row("experiment", uses("circuit", "sim", "qpd", "cut", "order"), libraries()),
          row("contract", uses("circuit", "qpd", "cut", "order", "experiment"), libraries()),
          row("engine", uses("circuit", "cut", "experiment", "contract"), libraries()),
          row("train", uses("circuit", "data", "model", "trace"), libraries()),
          row(
              "spark",
              uses("circuit", "cut", "experiment", "trace"),
              libraries("org.apache.spark", "scala")),
          row(
              "session",
              uses("engine", "spark"),
              libraries("org.apache.spark", "com.typesafe.config")),
          row(
              "job.cli",
              uses("circuit", "qasm", "cut", "plan", "experiment", "train", "session"),
              libraries("picocli", "com.fasterxml.jackson", "me.tongfei.progressbar")),
          row(
              "job.bench",
              uses(
                  "circuit",
                  "data",
                  "sim",
                  "model",
                  "cut",
                  "plan",
                  "experiment",
                  "contract",
                  "engine",
                  "train",
                  "spark",
                  "session",
                  "job.cli"),
              libraries("org.apache.spark", "com.fasterxml.jackson")),
          row(
              "job",
              uses(
                  "circuit",
                  "qasm",
                  "data",
                  "trace",
                  "sim",
                  "qpd",
                  "model",
                  "cut",
                  "draw",
                  "plan",
                  "experiment",
                  "contract",
                  "engine",
                  "train",
                  "spark",
                  "session",
                  "job.cli",
                  "job.bench"),
              libraries(
                  "org.apache.spark", "org.apache.hadoop", "picocli", "com.fasterxml.jackson")));

  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-z_0-9]+(?:\\.[a-z_0-9]+)*)\\.", Pattern.MULTILINE);

  @Test
  void rowsUseOnlyRowsAbove() {
    for (int i = 0; i < ROWS.size(); i++) {
      List<String> above = ROWS.subList(0, i).stream().map(Row::name).toList();
      assertThat(above).as("rows above %s", ROWS.get(i).name()).containsAll(ROWS.get(i).uses());
    }
  }

  @Test
  void everyPackageHasARow() throws IOException {
    Set<String> rows = new TreeSet<>(ROWS.stream().map(row -> ROOT + "." + row.name()).toList());
    assertThat(rows).as("packages with a row").containsAll(packages());
  }

  @Test
  void everyPackageHasAPackageInfo() throws IOException {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(folder(name).resolve("package-info.java")).exists());
  }

  @Test
  void classesUseOnlyWhatTheirRowNames() {
    // The names of libraries' classes suffice: do not read the classes themselves.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    Set<String> wrong = new TreeSet<>();
    for (JavaClass user :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (!allowed(user.getPackageName(), used.getPackageName())) {
          wrong.add(user.getName() + " uses " + used.getName());
        }
      }
    }
    assertThat(wrong).as("uses that no row allows").isEmpty();
  }

  /** Also imports that only documentation needs, which leave no mark in a class. */
  @Test
  void sourcesImportOnlyWhatTheirRowNames() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String name : packages()) {
      for (Path file : javaFiles(folder(name), 1)) {
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .map(result -> result.group(1))
            .filter(used -> !allowed(name, used))
            .forEach(used -> wrong.add(file + " imports from " + used));
      }
    }
    assertThat(wrong).as("imports that no row allows").isEmpty();
  }

  /** True too for a package without a row, which is {@link #everyPackageHasARow}'s to report. */
  private static boolean allowed(String user, String used) {
    return ROWS.stream()
        .filter(row -> user.equals(ROOT + "." + row.name()))
        .allMatch(row -> row.allows(used));
  }

  private static Set<String> packages() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : javaFiles(SOURCES, Integer.MAX_VALUE)) {
      names.add(SOURCES.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."));
    }
    return names;
  }

  private static List<Path> javaFiles(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Path folder(String packageName) {
    return SOURCES.resolve(packageName.replace('.', '/'));
  }

  private static Row row(String name, List<String> uses, List<String> libraries) {
    return new Row(name, uses, libraries);
  }

  private static List<String> uses(String... packages) {
    return List.of(packages);
  }

  private static List<String> libraries(String... packages) {
    return List.of(packages);
  }
}
