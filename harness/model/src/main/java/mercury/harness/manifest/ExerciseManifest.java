package mercury.harness.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise: what its {@code exercise.json} says.
 *
 * @param folder its folder relative to the checkout, like {@code task}
 * @param order its place among the exercises, counted from 1
 * @param name what {@code course grade} calls it; also the name of its folder
 * @param title its title
 * @param minutes that it takes a learner
 * @param packageName the package of the learner's classes and of the checks
 * @param languages the languages of its texts, like {@code en} and {@code ru}
 * @param dependsOn the names of the exercises whose solutions it uses
 * @param services the ids of the services that its checks need, like {@code rabbit}
 * @param subjects the classes that the learner writes, in order
 * @param folders its folders
 * @param command the command of the front door that runs its programs: {@code run} with its name,
 *     or one of its own
 * @param programs the classes of its programs below the package, by the programs' names, in order
 * @param gradingsPerCore how many gradings a core of a machine carries at the same time
 * @param storage where it keeps data in the environment; empty when it keeps none
 * @param driven whether the learner's code runs in a process of its own, which the checks drive;
 *     empty means that it does not
 * @param after the lesson after which, with its drills, a learner can do it; empty for the last
 */
public record ExerciseManifest(
    String folder,
    int order,
    String name,
    LocalizedTitle title,
    int minutes,
    @JsonProperty("package") String packageName,
    List<String> languages,
    List<String> dependsOn,
    List<String> services,
    List<SubjectManifest> subjects,
    ExerciseFolders folders,
    String command,
    Map<String, String> programs,
    double gradingsPerCore,
    Optional<ExerciseStorage> storage,
    Optional<Boolean> driven,
    Optional<String> after) {

  static final String CAPSTONES = "capstones";

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public ExerciseManifest {
    ManifestRules.order(order);
    ManifestRules.nameOf(folder, name);
    ManifestRules.present("title", title);
    ManifestRules.minutes(minutes);
    ManifestRules.packageName(packageName);
    languages = ManifestRules.ids("languages", languages);
    dependsOn = ManifestRules.ids("dependsOn", dependsOn);
    services = ManifestRules.ids("services", services);
    ManifestRules.present("subjects", subjects);
    subjects = List.copyOf(subjects);
    ManifestRules.present("folders", folders);
    ManifestRules.id("command", command);
    programs = ManifestRules.programs(programs);
    ManifestRules.positive("gradingsPerCore", gradingsPerCore);
    storage = storage == null ? Optional.empty() : storage;
    driven = driven == null ? Optional.empty() : driven;
    after = after == null ? Optional.empty() : after;
  }

  /** Returns the full name of the main class of a program that {@link #programs} names. */
  public String mainClass(String program) {
    return packageName + "." + programs.get(program);
  }

  /** Returns the letters with which the ids of its checks begin, in the order of the subjects. */
  public List<String> ids() {
    return subjects.stream().map(SubjectManifest::ids).distinct().toList();
  }

  /** Returns the folder of its package below a source root or a folder of resources. */
  public String packageFolder() {
    return packageName.replace('.', '/');
  }

  /** Returns whether the learner's code runs in a process of its own, which the checks drive. */
  public boolean isDriven() {
    return driven.orElse(false);
  }

  /** Returns whether it is a capstone: an exercise below the folder {@code capstones}. */
  public boolean isCapstone() {
    return folder.startsWith(CAPSTONES + "/");
  }

  /** Returns whether {@code course run} starts its programs, by the name of the exercise. */
  public boolean isRunByName() {
    return command.equals("run");
  }
}
