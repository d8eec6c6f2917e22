package mercury.environment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** Every {@link CourseService} on the class path. Thread-safe. */
public final class CourseServices {

  private static final List<CourseService> ALL = load();

  private CourseServices() {}

  /** Returns all services in the order of {@link CourseService#order()}. */
  public static List<CourseService> all() {
    return ALL;
  }

  /** Returns those that are started where nobody names any, in the same order. */
  public static List<CourseService> startedUnnamed() {
    return ALL.stream().filter(service -> !service.startsOnlyWhenNamed()).toList();
  }

  /** Returns the service with that id, written in any case. */
  public static Optional<CourseService> find(String id) {
    return ALL.stream().filter(service -> service.id().equalsIgnoreCase(id)).findFirst();
  }

  /**
   * Returns the service with that id.
   *
   * @throws IllegalArgumentException if there is none, naming those that there are
   */
  public static CourseService get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no service '%s', only %s".formatted(id, ids())));
  }

  /** Returns the services with those ids, as {@link #get} does. */
  public static List<CourseService> get(String... ids) {
    return Arrays.stream(ids).map(CourseServices::get).toList();
  }

  /** Returns all ids, separated by commas. */
  public static String ids() {
    return ALL.stream().map(CourseService::id).collect(joining(", "));
  }

  private static List<CourseService> load() {
    // Maven's exec:java runs the project in a class loader of its own, not the thread's
    ClassLoader ours = CourseService.class.getClassLoader();
    return StreamSupport.stream(ServiceLoader.load(CourseService.class, ours).spliterator(), false)
        .sorted(comparingInt(CourseService::order).thenComparing(comparing(CourseService::id)))
        .toList();
  }
}
