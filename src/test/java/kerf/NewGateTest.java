package kerf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * A new gate is one new row of the gate table and nothing else: with a few rows more in a copy of
 * the table, the tests that every row passes are passed by these, from reading to gradients.
 */
class NewGateTest {
  private static final Path TABLE = Path.of("src/main/java/kerf/circuit/GateKind.java");

  /** Rows in the style of the table: one of each form, and one that has none. */
  private static final String ROWS =
      """
        RXY(GateRow.rotation("XY")),
        RZY(GateRow.rotation("ZY")),
        V(
            GateRow.phase(
                "X",
                Math.PI / 4,
                a -> GateMatrices.u(Math.PI / 4, -Math.PI / 2, Math.PI / 2, Math.PI / 8))),
        CV(GateRow.controlled(V)),
        SQISWAP(GateRow.of(2, 0, a -> GateMatrices.block(-Math.PI / 2, 0, 1, 2))),
        FSIM(
            GateRow.of(
                2,
                2,
                a ->
                    Matrices.multiply(
                        GateMatrices.phases(0, 0, 0, -a[1]),
                        GateMatrices.block(2 * a[0], 0, 1, 2)))),
      """;

  private static final List<String> NEW = List.of("RXY", "RZY", "V", "CV", "SQISWAP", "FSIM");

  @TempDir Path folder;

  @Test
  void aNewRowIsReadCutSimulatedDifferentiatedAndDrawn() throws Exception {
    try (URLClassLoader copy = withTable(table())) {
      Class<?> kinds = copy.loadClass(GateKind.class.getName());
      List<Object> rows = new ArrayList<>();
      for (Object kind : kinds.getEnumConstants()) {
        if (NEW.contains(kind.toString())) {
          rows.add(kind);
        }
      }
      assertThat(rows).hasSameSizeAs(NEW);
      assertThat(run(copy, "kerf.circuit.GateKindTest", rows)).isGreaterThan(10 * NEW.size());
      assertThat(run(copy, "kerf.qasm.RowsTest", rows)).isEqualTo(2 * NEW.size());
      assertThat(run(copy, "kerf.sim.GatesTest", rows)).isEqualTo(2 * NEW.size());
      List<Object> pairs = rows.stream().filter(row -> !row.toString().equals("V")).toList();
      assertThat(run(copy, "kerf.qpd.DecompositionTest", pairs)).isEqualTo(4 * pairs.size());
      assertThat(run(copy, "kerf.train.ParameterShiftTest", rows)).isEqualTo(NEW.size());
      assertThat(run(copy, "kerf.draw.TerminalTest", rows)).isEqualTo(NEW.size());
    }
  }

  /** The table with the rows before those of any unitary on two qubits. */
  private static String table() throws IOException {
    String source = Files.readString(TABLE);
    String before = "  /** Any 4×4 unitary";
    assertThat(source).contains(before);
    return source.replace(before, ROWS.indent(0) + before);
  }

  /** All classes of this project anew, with another gate table. */
  private URLClassLoader withTable(String source) throws IOException {
    Path file = folder.resolve("GateKind.java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    URL main = GateKind.class.getProtectionDomain().getCodeSource().getLocation();
    URL test = NewGateTest.class.getProtectionDomain().getCodeSource().getLocation();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", Path.of(main.getPath()).toString());
      boolean compiled =
          compiler
              .getTask(errors, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as("%s", errors).isTrue();
    }
    URL[] urls = {folder.toUri().toURL(), main, test};
    return new URLClassLoader(urls, getClass().getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
          Class<?> known = findLoadedClass(name);
          if (known != null || !name.startsWith("kerf.")) {
            return known != null ? known : super.loadClass(name, resolve);
          }
          return findClass(name);
        }
      }
    };
  }

  /** Runs a class's tests that take a row for some rows; returns how many that were. */
  private static int run(ClassLoader loader, String tests, List<Object> rows) throws Exception {
    int count = 0;
    Constructor<?> constructor = loader.loadClass(tests).getDeclaredConstructor();
    constructor.setAccessible(true);
    for (Method method : constructor.getDeclaringClass().getDeclaredMethods()) {
      boolean takesRow =
          method.isAnnotationPresent(ParameterizedTest.class)
              && Arrays.equals(method.getParameterTypes(), new Class<?>[] {rows.get(0).getClass()});
      method.setAccessible(true);
      for (Object row : takesRow ? rows : List.of()) {
        try {
          method.invoke(constructor.newInstance(), row);
        } catch (InvocationTargetException e) {
          throw new AssertionError(
              "%s.%s(%s)".formatted(tests, method.getName(), row), e.getCause());
        }
        count++;
      }
    }
    return count;
  }
}
