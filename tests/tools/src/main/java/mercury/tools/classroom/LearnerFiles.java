package mercury.tools.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.terminal.ForeignText;

/**
 * Takes the learner's own sources out of a submission: those of the exercise's package, below
 * {@code src/main/java} or, where somebody handed in bare files, wherever they say that they belong
 * to the package. Everything else comes from the kit.
 */
final class LearnerFiles implements SubmittedTree.Visitor {

  static final int MOST_FILES = 5_000;
  private static final int MOST_SOURCES = 100;
  private static final int MOST_BYTES = 500_000;
  private static final Pattern NOT_OWN =
      Pattern.compile(
          "(^|.*/)(target|build|out|bin|backup|__MACOSX|src/(stub|solution|plain|given|test))/.*");
  private static final Pattern NO_CLASS =
      Pattern.compile("\\..*|package-info\\.java|module-info\\.java");

  private final String packageFolder;
  private final Pattern declaration;
  private final Pattern ownPath;
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, String> bare = new TreeMap<>();
  private int seen;

  private LearnerFiles(ExerciseManifest exercise) {
    this.packageFolder = exercise.packageFolder();
    this.declaration =
        Pattern.compile("(?m)^\\s*package\\s+" + Pattern.quote(exercise.packageName()) + "\\s*;");
    this.ownPath =
        Pattern.compile(
            "(?:(?:.*/)?%s/|(?:[^/]+/)?)src/main/java/(%s/.+\\.java)"
                .formatted(Pattern.quote(exercise.name()), Pattern.quote(packageFolder)));
  }

  /**
   * Returns the sources by their paths below the source root.
   *
   * @throws UnusableSubmissionException if there are none, or they cannot be taken
   */
  static Map<String, String> of(SubmittedTree tree, ExerciseManifest exercise)
      throws IOException, UnusableSubmissionException {
    LearnerFiles files = new LearnerFiles(exercise);
    tree.walk(files);
    Map<String, String> found = files.sources.isEmpty() ? files.bare : files.sources;
    if (found.isEmpty()) {
      throw new UnusableSubmissionException(
          "has no source of package %s, for instance src/main/java/%s"
              .formatted(exercise.packageName(), exercise.subjects().get(0).source()));
    }
    return found;
  }

  @Override
  public void visit(SubmittedFile file) throws IOException, UnusableSubmissionException {
    seen++;
    require(seen <= MOST_FILES, String.format(Locale.ROOT, "has more than %,d files", MOST_FILES));
    if (!isOwn(file)) {
      return;
    }
    require(
        !file.link(),
        "has a link or a special file in place of a source: " + ForeignText.line(file.path()));
    Matcher own = ownPath.matcher(file.path());
    if (own.matches()) {
      requireSafe(own.group(1));
      put(sources, own.group(1), text(file));
    } else if (file.name().matches("\\w+\\.java") && !file.path().contains("src/main/java/")) {
      takeBare(file);
    }
    require(
        sources.size() + bare.size() <= MOST_SOURCES,
        String.format(Locale.ROOT, "has more than %d sources", MOST_SOURCES));
  }

  private void takeBare(SubmittedFile file) throws IOException, UnusableSubmissionException {
    String text = text(file);
    if (declaration.matcher(text).find()) {
      put(bare, packageFolder + "/" + file.name(), text);
    }
  }

  private static boolean isOwn(SubmittedFile file) {
    return file.name().endsWith(".java")
        && !NO_CLASS.matcher(file.name()).matches()
        && !NOT_OWN.matcher(file.path()).matches();
  }

  /** Nobody knows which of two is meant. */
  private static void put(Map<String, String> into, String path, String text)
      throws UnusableSubmissionException {
    String other = into.put(path, text);
    require(
        other == null || other.equals(text), "has two that differ of " + path + ": hand in one");
  }

  private static String text(SubmittedFile file) throws IOException, UnusableSubmissionException {
    try (InputStream content = file.content().open()) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      require(
          bytes.length <= MOST_BYTES,
          String.format(
              Locale.ROOT,
              "has a source of more than %d kB: %s",
              MOST_BYTES / 1_000,
              ForeignText.line(file.path())));
      return new String(bytes, UTF_8);
    }
  }

  private static void requireSafe(String path) throws UnusableSubmissionException {
    require(
        path.matches("(\\w+/)*\\w+\\.java"),
        "has a source with an odd name: " + ForeignText.line(path));
  }

  private static void require(boolean condition, String sentence)
      throws UnusableSubmissionException {
    if (!condition) {
      throw new UnusableSubmissionException(sentence);
    }
  }
}
