package mercury.harness.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drill: what its {@code drill.json} says. The Java files of all drills are in one module, each
 * drill's in a package of its own; its texts and its proof are in the folder of the manifest.
 *
 * @param folder its folder relative to the checkout, like {@code drills/ack_after_work}
 * @param lesson the lesson that it follows
 * @param order its place among the drills of that lesson, counted from 1
 * @param name what {@code course drills} calls it; also the name of its folder
 * @param title its title
 * @param minutes that it takes a learner
 * @param packageName the package of its class and of the checks
 * @param className the simple name of the class that the learner completes
 * @param services the ids of the services that its checks need; without them, {@code rabbit}
 * @param hints by language, from gentle to nearly the answer
 */
public record DrillManifest(
    String folder,
    String lesson,
    int order,
    String name,
    LocalizedTitle title,
    int minutes,
    @JsonProperty("package") String packageName,
    @JsonProperty("class") String className,
    List<String> services,
    Map<String, List<String>> hints) {

  /** The letter with which the ids of the checks begin. */
  private static final String IDS = "D";

  private static final List<String> LANGUAGES = List.of("en", "ru");

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public DrillManifest {
    ManifestRules.id("lesson", lesson);
    ManifestRules.order(order);
    ManifestRules.nameOf(folder, name);
    ManifestRules.present("title", title);
    ManifestRules.minutes(minutes);
    ManifestRules.packageName(packageName);
    ManifestRules.className("class", className);
    ManifestRules.present("hints", hints);
    for (String language : LANGUAGES) {
      if (hints.getOrDefault(language, List.of()).isEmpty()) {
        throw new ManifestException("hints." + language, "is missing: write a hint");
      }
    }
    services = ManifestRules.ids("services", services == null ? List.of("rabbit") : services);
    hints = Map.copyOf(hints);
  }

  /** Returns the hints in that language, else in English. */
  public List<String> hintsIn(String language) {
    return hints.getOrDefault(language, hints.get("en"));
  }

  /** Returns the folder of the module that holds the drills, relative to the checkout. */
  public String module() {
    return folder.substring(0, folder.lastIndexOf('/'));
  }

  /** Returns the file that the learner completes, relative to a folder with sources. */
  public String source() {
    return packageName.replace('.', '/') + "/" + className + ".java";
  }

  /**
   * Returns the exercise that the drill is: the module with only this drill's class and checks, so
   * that everything that grades an exercise grades a drill.
   */
  public ExerciseManifest exercise() {
    String module = module();
    return new ExerciseManifest(
        module,
        order,
        module.substring(module.lastIndexOf('/') + 1),
        title,
        minutes,
        packageName,
        LANGUAGES,
        List.of(),
        services,
        List.of(new SubjectManifest(className, IDS, List.of(), source())),
        folders(),
        "drills",
        Map.of(),
        1,
        Optional.empty(),
        Optional.of(true),
        Optional.of(lesson));
  }

  private ExerciseFolders folders() {
    return new ExerciseFolders(
        "src/given/java",
        "src/main/java",
        "src/stub/java",
        "src/solution/java",
        Optional.empty(),
        "src/test/java",
        name + "/proof",
        List.of("src/test/resources"));
  }
}
