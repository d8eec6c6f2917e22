package mercury.tools.solution;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import mercury.harness.runner.ClassPath;

/** Compiles an exercise's reference with some files replaced. */
public final class VariantCompiler {

  /** Shared by all: it keeps the class path open, and opening takes longer than compiling. */
  private static final StandardJavaFileManager MANAGER =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

  private VariantCompiler() {}

  /**
   * Compiles into a folder.
   *
   * @param files texts by their paths below the source root
   * @throws IllegalArgumentException with the compiler's messages
   */
  public static void compile(GradedExercise exercise, Map<String, String> files, Path classes)
      throws IOException {
    compile(exercise, "solution", files, classes);
  }

  /**
   * Compiles another variant than the reference into a folder.
   *
   * @param variant {@code solution} or {@code plain}
   * @param files texts by their paths below the source root
   * @throws IllegalArgumentException with the compiler's messages
   */
  public static synchronized void compile(
      GradedExercise exercise, String variant, Map<String, String> files, Path classes)
      throws IOException {
    Map<String, String> sources = sources(exercise, variant);
    sources.putAll(files);
    List<Source> units =
        sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
    DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", libraries(exercise), "-proc:none", "-nowarn");
    boolean good =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, MANAGER, complaints, options, null, units)
            .call();
    if (!good) {
      throw new IllegalArgumentException("does not compile: " + complaints.getDiagnostics());
    }
  }

  /** Returns the kit's class path without that exercise's own classes. */
  public static String libraries(GradedExercise exercise) {
    Path built = exercise.paths().resolve("target").toAbsolutePath().normalize();
    return ClassPath.entries().stream()
        .filter(entry -> !entry.toAbsolutePath().normalize().startsWith(built))
        .map(Path::toString)
        .collect(joining(File.pathSeparator));
  }

  private static Map<String, String> sources(GradedExercise exercise, String variant)
      throws IOException {
    Map<String, String> sources = new TreeMap<>();
    List<Path> roots = List.of(exercise.paths().given(), exercise.paths().sources(variant));
    for (Path root : roots.stream().filter(Files::isDirectory).toList()) {
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : walk.filter(VariantCompiler::isClass).toList()) {
          sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return sources;
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
  }

  /** A source file in memory. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
