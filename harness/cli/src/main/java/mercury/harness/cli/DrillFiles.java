package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.progress.DrillSource;

/**
 * The files of a drill in a checkout.
 *
 * @param root the checkout
 * @param drill the drill
 */
record DrillFiles(Path root, DrillManifest drill) {

  /** Returns them as those of the exercise that the drill is. */
  ExercisePaths paths() {
    return new ExercisePaths(root, drill.exercise());
  }

  /** Returns the file that is completed, in a variant. */
  Path source(String variant) {
    return new DrillSource(root, drill).file(variant);
  }

  /** Returns the folder with that file, which holds nothing of another drill. */
  Path sources(String variant) {
    return source(variant).getParent();
  }

  /** Returns the file and the folder that {@code course drills reset} works on. */
  ExerciseStubs stubs() {
    return new ExerciseStubs(paths().stub().resolve(drill.source()).getParent(), sources("main"));
  }

  /** Returns the explanation in that language, as a person here would type its path. */
  Path page(Locale locale) {
    Path folder = root.resolve(drill.folder());
    Path translated = folder.resolve("README." + locale.getLanguage() + ".md");
    return CourseRoot.shown(Files.exists(translated) ? translated : folder.resolve("README.md"));
  }

  /** Returns a digest of the learner's file, by which a solved drill is known to be unchanged. */
  String digest() throws IOException {
    return new DrillSource(root, drill).digest();
  }
}
