package mercury.harness.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles in this JVM, into a folder of its own. */
public final class SolutionCompiler {

  private final String libraries;
  private final Locale locale;

  public SolutionCompiler(String libraries, Locale locale) {
    this.libraries = libraries;
    this.locale = locale;
  }

  /**
   * Compiles all classes of those folders.
   *
   * @param before folders with classes that these need
   * @param target is emptied first
   * @return what the compiler has against it, as {@code file:line: message} with the line below;
   *     nothing when it compiles
   */
  public List<String> compile(List<Path> sources, List<Path> before, Path target)
      throws IOException {
    empty(target);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(complaints, locale, UTF_8)) {
      List<String> options =
          List.of("-d", target.toString(), "-cp", path(before), "-proc:none", "-nowarn", "-g");
      Iterable<? extends JavaFileObject> classes =
          files.getJavaFileObjectsFromPaths(SourceFolders.classes(sources));
      compiler.getTask(null, files, complaints, options, null, classes).call();
    }
    List<String> lines = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> complaint : complaints.getDiagnostics()) {
      if (complaint.getKind() == Diagnostic.Kind.ERROR) {
        lines.addAll(told(complaint));
      }
    }
    return lines;
  }

  private String path(List<Path> folders) {
    StringBuilder path = new StringBuilder();
    folders.forEach(folder -> path.append(folder).append(File.pathSeparator));
    return path.append(libraries).toString();
  }

  private List<String> told(Diagnostic<? extends JavaFileObject> complaint) throws IOException {
    String message = complaint.getMessage(locale);
    if (complaint.getSource() == null) {
      return List.of(message);
    }
    Path file = Path.of(complaint.getSource().toUri());
    long line = complaint.getLineNumber();
    List<String> told = new ArrayList<>();
    told.add(String.format(Locale.ROOT, "%s:%d: %s", shortened(file), line, message));
    try (var text = Files.lines(file)) {
      text.skip(Math.max(0, line - 1)).findFirst().ifPresent(told::add);
    }
    told.add(" ".repeat((int) Math.max(0, complaint.getColumnNumber() - 1)) + "^");
    return told;
  }

  /** Returns the path as seen from here, if it is below. */
  private static Path shortened(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
