package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.harness.model.GraderMessages;

/**
 * Faults of a learner's files for which the compiler blames others: a class that was moved, renamed
 * or made final compiles by itself, and the errors are in the checks that use it.
 *
 * @param sources the folder of the learner's classes
 * @param stubs the folder of the classes as they were given
 * @param messages the words
 */
record SourceFaults(Path sources, Path stubs, GraderMessages messages) {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern METHOD =
      Pattern.compile("(?:public|protected)\\s[\\w<>?,\\[\\]. ]*?\\b(\\w+)\\s*\\(");

  /** Returns a sentence for each fault. */
  List<String> sentences() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path stub : files(stubs)) {
      fault(stubs.relativize(stub)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<String> fault(Path relative) throws IOException {
    Path file = sources.resolve(relative);
    String type = relative.getFileName().toString().replace(".java", "");
    if (Files.exists(file)) {
      return fault(file, type, code(stubs.resolve(relative)), code(file));
    }
    List<Path> moved =
        files(sources).stream().filter(f -> f.endsWith(relative.getFileName())).toList();
    return Optional.of(
        moved.isEmpty()
            ? messages.get("source.missing", shown(file), type)
            : messages.get("source.moved", shown(file), type, shown(moved.get(0))));
  }

  private Optional<String> fault(Path file, String type, String stub, String code) {
    String wanted = packageName(stub).orElse("");
    if (!packageName(code).orElse("").equals(wanted)) {
      String says = packageName(code).map(name -> "package " + name + ";").orElse("");
      return Optional.of(messages.get("source.package", shown(file), wanted, says));
    }
    String fault = declaration(modifiers(type, stub), modifiers(type, code));
    return fault.isEmpty()
        ? method(file, type, stub, code)
        : Optional.of(messages.get(fault, shown(file), type));
  }

  private static String declaration(Optional<String> given, Optional<String> written) {
    if (written.isEmpty()) {
      return "source.none";
    }
    if (has(written, "final") && !has(given, "final")) {
      return "source.final";
    }
    return has(given, "public") && !has(written, "public") ? "source.hidden" : "";
  }

  private static boolean has(Optional<String> modifiers, String modifier) {
    return modifiers.filter(all -> all.contains(modifier)).isPresent();
  }

  private Optional<String> method(Path file, String type, String stub, String code) {
    Matcher method = METHOD.matcher(stub);
    while (method.find()) {
      String name = method.group(1);
      if (!Pattern.compile("\\b" + name + "\\s*\\(").matcher(code).find()) {
        return Optional.of(messages.get("source.method", shown(file), type, name));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> modifiers(String type, String code) {
    Matcher declaration =
        Pattern.compile("((?:\\b[\\w-]+\\s+)*)(?:class|interface|record|enum)\\s+" + type + "\\b")
            .matcher(code);
    return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
  }

  private static Optional<String> packageName(String code) {
    Matcher found = PACKAGE.matcher(code);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String code(Path file) throws IOException {
    return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Path shown(Path file) {
    return CourseRoot.shown(file);
  }
}
