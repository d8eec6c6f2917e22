package mercury.launcher;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.manifest.SubjectManifest;

/**
 * The declarations of a learner's classes, held to those of the stubs: where one of them differs,
 * it is the checks that do not compile, in files that the learner has never seen.
 */
public final class SubjectDeclarations {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  private final Path home;
  private final ExercisePaths paths;

  /** Looks at the learner's classes of an exercise in that checkout. */
  public SubjectDeclarations(Path home, ExerciseManifest exercise) {
    this.home = home;
    this.paths = new ExercisePaths(home, exercise);
  }

  /** Returns a line for each class that the checks cannot use; empty when all are as they were. */
  public String complaints() {
    return paths.exercise().subjects().stream()
        .flatMap(subject -> complaint(subject).stream())
        .map(complaint -> "course: " + complaint + System.lineSeparator())
        .collect(joining());
  }

  private Optional<String> complaint(SubjectManifest subject) {
    Path file = paths.sources(Variant.MAIN.id()).resolve(subject.source());
    String name = home.relativize(file).toString();
    if (!Files.exists(file)) {
      return Optional.of(name + " is not there: the checks need it, in this folder.");
    }
    String mine = text(file);
    String stub = text(paths.stub().resolve(subject.source()));
    if (!packageOf(mine).equals(packageOf(stub))) {
      return Optional.of(
          "%s is in %s: put it back into the package %s, where the checks look for it."
              .formatted(name, named(packageOf(mine)), packageOf(stub)));
    }
    return declaration(mine, subject)
        .map(modifiers -> wrongModifier(modifiers, declaration(stub, subject).orElse("")))
        .orElseGet(() -> Optional.of("no class " + subject.className() + " is declared"))
        .map(wrong -> "%s: %s, and the checks need it as it was.".formatted(name, wrong));
  }

  private static Optional<String> wrongModifier(String mine, String stub) {
    for (String added : List.of("final", "sealed")) {
      if (has(mine, added) && !has(stub, added)) {
        return Optional.of("the class has become " + added);
      }
    }
    return has(stub, "public") && !has(mine, "public")
        ? Optional.of("the class is no longer public")
        : Optional.empty();
  }

  private static boolean has(String modifiers, String word) {
    return List.of(modifiers.split("\\s+")).contains(word);
  }

  private static Optional<String> declaration(String source, SubjectManifest subject) {
    String code = COMMENT.matcher(source).replaceAll("");
    Matcher found =
        Pattern.compile("((?:[\\w-]+\\s+)*)class\\s+" + subject.className() + "\\b").matcher(code);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String packageOf(String source) {
    Matcher found = PACKAGE.matcher(source);
    return found.find() ? found.group(1) : "";
  }

  private static String named(String name) {
    return name.isEmpty() ? "no package" : "the package " + name;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
