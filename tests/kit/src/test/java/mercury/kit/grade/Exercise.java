package mercury.kit.grade;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.environment.Addresses;
import mercury.kit.Brokers;
import mercury.kit.Course;
import mercury.kit.Databases;

/** An exercise, as the kit has solutions of it graded. */
public enum Exercise {
  TASK("matrix", "CWL", 2) {
    @Override
    Addresses addresses() {
      return new Addresses(Map.of(Addresses.RABBITMQ_URL, Brokers.url()));
    }
  },
  BOT("bot-matrix", "PBG", 0.5) {
    /** The services that the environment names, and embedded ones where it names none. */
    @Override
    Addresses addresses() {
      Map<String, String> all = new HashMap<>(Databases.addresses().variables());
      all.replaceAll((name, embedded) -> System.getenv().getOrDefault(name, embedded));
      all.put(Addresses.RABBITMQ_URL, Brokers.url());
      return new Addresses(all);
    }
  };

  private final String matrix;
  private final String letters;
  private final double gradingsPerCore;

  Exercise(String matrix, String letters, double gradingsPerCore) {
    this.matrix = matrix;
    this.letters = letters;
    this.gradingsPerCore = gradingsPerCore;
  }

  /** Its module: {@code task} or {@code bot}. */
  public String module() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The program that has its solutions graded, and the mark of the tables that it writes. */
  public String matrix() {
    return matrix;
  }

  /** The letters with which the ids of its checks begin, one for each class. */
  public List<String> classes() {
    return List.of(letters.split(""));
  }

  /** How many gradings go well together on this machine: a worker mostly waits, a bot does not. */
  public int gradings() {
    return (int) Math.ceil(gradingsPerCore * Runtime.getRuntime().availableProcessors());
  }

  /** Its solutions of a kind, in the order of their names. */
  public List<Overlay> solutions(String kind) {
    return Overlay.all(this, proof(kind));
  }

  /** Where it is kept what learners are told of some of the wrong ones. */
  public Path golden() {
    return proof("golden");
  }

  /** The list of known mistakes that the grader reads, by its place in the checkout. */
  public String mistakes() {
    return resources() + "mistakes.json";
  }

  /** The texts of its checks in English, by their place in the checkout. */
  public String texts() {
    return resources() + "checks.properties";
  }

  /** The source root of its reference. */
  Path reference() {
    return Course.path(module() + "/src/solution/java");
  }

  /** The folder of its package below a source root. */
  String packageFolder() {
    return packageName().replace('.', '/');
  }

  Path tests() {
    return Course.path(module() + "/target/solution/test-classes");
  }

  String packageName() {
    return "mercury." + module();
  }

  /** Where the services are that its checks need. */
  abstract Addresses addresses();

  private Path proof(String kind) {
    return Course.path(module()).resolve("proof").resolve(kind);
  }

  private String resources() {
    return "%1$s/src/test/resources/mercury/%1$s/".formatted(module());
  }
}
