package mercury.harness.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The files and folders of an exercise in a checkout.
 *
 * @param root the checkout
 * @param exercise the exercise
 */
public record ExercisePaths(Path root, ExerciseManifest exercise) {

  private static final String TEXTS = "checks.properties";

  /** Returns a file or folder below the exercise. */
  public Path resolve(String relative) {
    return root.resolve(exercise.folder()).resolve(relative);
  }

  /** Returns the source root of a variant, like {@code solution}. */
  public Path sources(String variant) {
    return resolve(exercise.folders().sources(variant));
  }

  /** Returns the source root of what is given. */
  public Path given() {
    return resolve(exercise.folders().given());
  }

  /** Returns the source root of the stubs as they were. */
  public Path stub() {
    return resolve(exercise.folders().stub());
  }

  /** Returns the source root of the checks. */
  public Path checks() {
    return resolve(exercise.folders().checks());
  }

  /** Returns the folders with resources that are there. */
  public List<Path> resources() {
    return exercise.folders().resources().stream()
        .map(this::resolve)
        .filter(Files::isDirectory)
        .toList();
  }

  /**
   * Returns the folders with resources of what is given, which are there for the learner's code.
   */
  public List<Path> givenResources() {
    return resources().stream().filter(folder -> !folder.startsWith(checks().getParent())).toList();
  }

  /**
   * Returns the libraries of the learner's code in a variant, as a class path: what Maven wrote
   * when it built the exercise. Without that there are none.
   */
  public String libraries(String variant) throws IOException {
    Path file = build(variant).resolve("libraries.txt");
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  /** Returns the folder of a kind of solutions that prove the checks, like {@code wrong}. */
  public Path proof(String kind) {
    return resolve(exercise.folders().proof()).resolve(kind);
  }

  /** Returns the texts of the checks, in English where they are not in that language. */
  public Path texts(Locale locale) {
    String language = locale.getLanguage();
    Path english = besideTexts(TEXTS);
    return exercise.languages().contains(language) && !language.equals("en")
        ? english.resolveSibling("checks_" + language + ".properties")
        : english;
  }

  /** Returns the list of known mistakes. */
  public Path mistakes() {
    return besideTexts("mistakes.json");
  }

  /** Returns the folder into which a variant is built. */
  public Path build(String variant) {
    return resolve("target").resolve(variant);
  }

  /** Returns the folder with the reports on a variant. */
  public Path reports(String variant) {
    return build(variant).resolve("grade");
  }

  private Path besideTexts(String name) {
    List<Path> folders =
        exercise.folders().resources().stream()
            .map(folder -> resolve(folder).resolve(exercise.packageFolder()))
            .toList();
    return folders.stream()
        .filter(folder -> Files.exists(folder.resolve(TEXTS)))
        .findFirst()
        .orElse(folders.get(0))
        .resolve(name);
  }
}
