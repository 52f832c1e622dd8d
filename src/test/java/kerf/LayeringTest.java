package kerf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
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
          row(
              "qasm.program",
              uses("circuit", "qasm.operator"),
              libraries("org.apache.commons.text")),
          row("qasm", uses("circuit", "qasm.program"), libraries("org.antlr")),
          row("data", uses(), libraries("org.apache.commons.text", "org.apache.commons.codec")),
          row("model", uses("circuit"), libraries()),
          row("trace", uses(), libraries("org.apache.parquet", "org.apache.hadoop")),
          row("sim", uses("circuit"), libraries()),
          row("qpd", uses("circuit"), libraries("org.ejml")),
          row("cut", uses("circuit", "qpd"), libraries()),
          row("order", uses(), libraries()),
          row("price", uses("circuit", "sim", "qpd", "cut", "order"), libraries()),
          row("plan.partition", uses("order"), libraries()),
          row("plan", uses("circuit", "qpd", "cut", "order", "plan.partition"), libraries()),
          row("draw", uses("circuit", "qpd", "cut"), libraries()),
          row("experiment", uses("circuit", "sim", "qpd", "cut", "price"), libraries()),
          row("device", uses("circuit", "sim", "qpd", "experiment"), libraries()),
          row("contract", uses("circuit", "order", "price", "experiment", "device"), libraries()),
          row("schedule", uses("circuit", "experiment"), libraries()),
          row(
              "engine",
              uses("circuit", "trace", "cut", "experiment", "device", "contract", "schedule"),
              libraries()),
          row("spark", uses("schedule", "trace"), libraries("org.apache.spark", "scala")),
          row("train", uses("circuit", "data", "model"), libraries()),
          row(
              "session",
              uses("trace", "device", "contract", "schedule", "engine", "spark"),
              libraries(
                  "org.apache.spark",
                  "org.apache.hadoop",
                  "com.typesafe.config",
                  "org.apache.commons.text")),
          row(
              "job.cli",
              uses(
                  "circuit", "qasm", "data", "model", "trace", "cut", "price", "plan", "engine",
                  "train", "session"),
              libraries("picocli", "com.fasterxml.jackson", "me.tongfei.progressbar")),
          row(
              "job.bench",
              uses(
                  "circuit",
                  "data",
                  "model",
                  "trace",
                  "sim",
                  "cut",
                  "plan",
                  "experiment",
                  "device",
                  "contract",
                  "schedule",
                  "engine",
                  "spark",
                  "train",
                  "session",
                  "job.cli"),
              libraries("com.fasterxml.jackson")),
          row(
              "job",
              uses(
                  "circuit",
                  "qasm",
                  "data",
                  "model",
                  "trace",
                  "sim",
                  "qpd",
                  "cut",
                  "price",
                  "plan",
                  "draw",
                  "contract",
                  "engine",
                  "train",
                  "session",
                  "job.cli",
                  "job.bench"),
              libraries("picocli", "com.fasterxml.jackson")));

  /** Public for those who plug something in from outside: ports, and what they are made of. */
  private static final Set<String> PORTS =
      Set.of(
          "kerf.job.Main",
          // What a device or an export makes of a subexperiment.
          "kerf.experiment.Key",
          "kerf.qpd.Step",
          // What an optimizer is made of.
          "kerf.train.Optimizer",
          "kerf.train.OptimizerState",
          // What reading a text throws, and what a run leaves.
          "kerf.qasm.QasmException",
          "kerf.trace.Table");

  /** One class that uses another. */
  private record Use(String from, String fromPackage, String to, String toPackage) {}

  private static final JavaClasses CLASSES = classes();
  private static final List<Use> USES = uses(CLASSES);

  private static JavaClasses classes() {
    // The names of libraries' classes suffice: do not read the classes themselves.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(ROOT);
  }

  private static List<Use> uses(JavaClasses classes) {
    List<Use> uses = new ArrayList<>();
    for (JavaClass user : classes) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        uses.add(
            new Use(user.getName(), user.getPackageName(), used.getName(), used.getPackageName()));
      }
    }
    return uses;
  }

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
    assertThat(
            USES.stream()
                .filter(u -> !allowed(u.fromPackage(), u.toPackage()))
                .map(u -> u.from() + " uses " + u.to()))
        .as("uses that no row allows")
        .isEmpty();
  }

  /** A grant that nothing uses is a door left open. */
  @Test
  void everyGrantIsUsed() throws IOException {
    List<String> unused = new ArrayList<>();
    for (Row row : ROWS) {
      // Constants leave no mark in a class, their import does in the source.
      Set<String> used = new TreeSet<>();
      imports(ROOT + "." + row.name()).forEach(i -> used.add(i.of()));
      USES.stream()
          .filter(u -> u.fromPackage().equals(ROOT + "." + row.name()))
          .forEach(u -> used.add(u.toPackage()));
      for (String grant : row.uses()) {
        if (!used.contains(ROOT + "." + grant)) {
          unused.add(row.name() + " may use " + grant);
        }
      }
      for (String library : row.libraries()) {
        if (used.stream().noneMatch(u -> (u + ".").startsWith(library + "."))) {
          unused.add(row.name() + " may use " + library);
        }
      }
    }
    assertThat(unused).as("grants that nothing uses").isEmpty();
  }

  /** What nothing outside its package uses need not be public. */
  @Test
  void everyPublicTypeIsUsedOutsideItsPackage() {
    Set<String> used = new TreeSet<>(PORTS);
    USES.stream()
        .filter(u -> !u.fromPackage().equals(u.toPackage()))
        .forEach(u -> used.add(u.to().replaceAll("\\$.*", "")));
    assertThat(
            CLASSES.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.getName().contains("$"))
                .filter(c -> !c.getPackageName().equals(ROOT + ".qasm") || !isGenerated(c))
                .map(JavaClass::getName)
                .filter(name -> !used.contains(name)))
        .as("public types that nothing outside their package uses")
        .isEmpty();
  }

  /** An inner room is seen by its own package alone; the rooms of job are rooms of their own. */
  @Test
  void innerRoomsAreSeenByTheirPackageAlone() {
    for (Row row : ROWS) {
      for (String grant : row.uses()) {
        int dot = grant.lastIndexOf('.');
        if (dot > 0 && !grant.startsWith("job.")) {
          String own = grant.substring(0, dot);
          assertThat(row.name()).as("who uses " + grant).startsWith(own);
        }
      }
    }
  }

  private static boolean isGenerated(JavaClass type) {
    return !Files.exists(folder(type.getPackageName()).resolve(type.getSimpleName() + ".java"));
  }

  /** Also imports that only documentation needs, which leave no mark in a class. */
  @Test
  void sourcesImportOnlyWhatTheirRowNames() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String name : packages()) {
      imports(name).stream()
          .filter(i -> !allowed(name, i.of()))
          .forEach(i -> wrong.add(i.file() + " imports from " + i.of()));
    }
    assertThat(wrong).as("imports that no row allows").isEmpty();
  }

  private record Import(Path file, String of) {}

  private static List<Import> imports(String packageName) throws IOException {
    List<Import> imports = new ArrayList<>();
    for (Path file : javaFiles(folder(packageName), 1)) {
      IMPORT
          .matcher(Files.readString(file))
          .results()
          .forEach(result -> imports.add(new Import(file, result.group(1))));
    }
    return imports;
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
