package mercury.tools.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/**
 * Finds the mutants of compiled classes: PIT's default operators, in the order of files and lines.
 *
 * @see <a href="https://pitest.org/quickstart/mutators/">PIT's operators</a>
 */
final class MutantFinder {

  private static final List<String> OPERATORS = List.of("DEFAULTS");

  private final Path classes;
  private final Path sources;
  private final Mutater mutater;

  /**
   * Takes the folders.
   *
   * @param classes the compiled classes
   * @param sources the source root whose classes are changed; others in {@code classes} are not
   */
  MutantFinder(Path classes, Path sources) {
    this.classes = classes;
    this.sources = sources;
    this.mutater =
        new GregorEngineFactory()
            .createEngine(EngineArguments.arguments().withMutators(OPERATORS))
            .createMutator(compiled(classes));
  }

  /** Returns all mutants. */
  List<Mutant> find() throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(sources)) {
      for (Path source : walk.filter(MutantFinder::isClass).sorted().toList()) {
        mutants.addAll(of(source));
      }
    }
    return mutants;
  }

  private List<Mutant> of(Path source) throws IOException {
    List<MutationDetails> changes = new ArrayList<>();
    for (String className : classesOf(source)) {
      changes.addAll(mutater.findMutations(ClassName.fromString(className)));
    }
    changes.sort(
        Comparator.comparing(MutationDetails::getLineNumber)
            .thenComparing(MutationDetails::getFirstIndex));
    List<String> lines = Files.readAllLines(source);
    Map<String, Integer> occurrences = new HashMap<>();
    return changes.stream()
        .map(change -> mutant(change, lines, occurrences))
        .filter(mutant -> !mutant.source().matches("(.* )?record .*")) // what the compiler writes
        .toList();
  }

  private Mutant mutant(
      MutationDetails change, List<String> lines, Map<String, Integer> occurrences) {
    String source = lines.get(change.getLineNumber() - 1).strip();
    String same = change.getClassName() + change.getMethod() + source + change.getDescription();
    return new Mutant(
        change.getClassName().asJavaName(),
        change.getFilename(),
        change.getMethod(),
        change.getLineNumber(),
        source,
        change.getDescription(),
        occurrences.merge(same, 1, Integer::sum),
        mutater.getMutation(change.getId()));
  }

  /** Returns the class of a source file and all that are nested in it. */
  private List<String> classesOf(Path source) throws IOException {
    Path relative = sources.relativize(source);
    String name = relative.getFileName().toString().replace(".java", "");
    Path folder = classes.resolve(relative).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
          .map(file -> classes.relativize(file).toString().replace(".class", ""))
          .map(file -> file.replace('\\', '/').replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  /** Returns a source of class files that looks into the folder first. */
  private static ClassByteArraySource compiled(Path classes) {
    ClassByteArraySource others = ClassloaderByteArraySource.fromContext();
    return name -> {
      Path file = classes.resolve(name.replace('.', '/') + ".class");
      try {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : others.getBytes(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
  }
}
