package mercury.harness.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson: what its {@code lesson.json} says.
 *
 * @param folder its folder relative to the checkout, like {@code lessons/intro}
 * @param order its place among the lessons, counted from 1
 * @param name what {@code course run} calls it; also the name of its folder
 * @param title its title
 * @param minutes that it takes a learner to read it and to run its programs
 * @param packageName the package of its programs
 * @param services the ids of the services it needs, like {@code rabbit}
 * @param needs the RabbitMQ that the embedded broker cannot stand in for, like {@code rabbitmq-4}
 *     for version 4 or newer; empty where any broker will do
 * @param programs the classes of its programs below the package, by the programs' names, in order
 */
public record LessonManifest(
    String folder,
    int order,
    String name,
    LocalizedTitle title,
    int minutes,
    @JsonProperty("package") String packageName,
    List<String> services,
    Optional<String> needs,
    Map<String, String> programs) {

  private static final String NEEDS = "rabbitmq-";

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public LessonManifest {
    ManifestRules.order(order);
    ManifestRules.nameOf(folder, name);
    ManifestRules.present("title", title);
    ManifestRules.minutes(minutes);
    ManifestRules.packageName(packageName);
    services = ManifestRules.ids("services", services);
    needs.ifPresent(
        value ->
            ManifestRules.matches(
                "needs", value, NEEDS + "[1-9]\\d?", "write rabbitmq-4 for RabbitMQ 4 or newer"));
    programs = ManifestRules.programs(programs);
  }

  /**
   * Returns the oldest major version of RabbitMQ that it can use; empty where any broker will do.
   */
  public Optional<Integer> oldestRabbit() {
    return needs.map(value -> Integer.valueOf(value.substring(NEEDS.length())));
  }

  /** Returns the full name of the main class of a program that {@link #programs} names. */
  public String mainClass(String program) {
    return packageName + "." + programs.get(program);
  }
}
