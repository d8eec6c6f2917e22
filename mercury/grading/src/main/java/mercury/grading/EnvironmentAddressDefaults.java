package mercury.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.harness.check.AddressDefaults;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;

/**
 * Names what the environment variables name, and the standard ports of this machine otherwise. For
 * an IDE it starts what the exercise needs, as the grader does: the checks have a broker of their
 * own beside the one with which a learner experiments.
 */
public final class EnvironmentAddressDefaults implements AddressDefaults {

  private static final Map<String, Map<String, String>> STARTED = new LinkedHashMap<>();

  /** Makes one, for the service loader. */
  public EnvironmentAddressDefaults() {}

  @Override
  public Map<String, String> addresses() {
    return ServiceAddresses.from(System.getenv()).variables();
  }

  @Override
  public Map<String, String> started(String packageName) {
    synchronized (STARTED) {
      return STARTED.computeIfAbsent(packageName, this::start);
    }
  }

  private Map<String, String> start(String packageName) {
    Map<String, String> addresses = new LinkedHashMap<>(addresses());
    try {
      Optional<Path> root = root();
      if (root.isPresent()) {
        CourseManifests course = CourseManifests.of(root.get());
        for (ExerciseManifest exercise : course.exercises()) {
          if (exercise.packageName().equals(packageName)) {
            addresses.putAll(start(exercise, course, root.get()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return addresses;
  }

  private static Map<String, String> start(
      ExerciseManifest exercise, CourseManifests course, Path root) throws IOException {
    try {
      GradingEnvironment environment =
          GradingEnvironment.of(exercise.services(), System.getenv(), course.sql(root));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(environment), "stop services"));
      return environment.addresses().variables();
    } catch (ServiceStartException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the services started", e);
    }
  }

  private static void close(GradingEnvironment environment) {
    try {
      environment.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  /** Returns the course's folder: an IDE starts a test there, or in a folder below it. */
  private static Optional<Path> root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
