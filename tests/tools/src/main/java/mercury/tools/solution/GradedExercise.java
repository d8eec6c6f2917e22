package mercury.tools.solution;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.tools.CourseCheckout;
import mercury.tools.EmbeddedDatabases;
import mercury.tools.TestBroker;

/** An exercise whose solutions the kit grades. */
public enum GradedExercise {
  TASK("matrix", "CWL", 2) {
    @Override
    public ServiceAddresses addresses() {
      return new ServiceAddresses(Map.of(ServiceAddresses.RABBITMQ_URL, TestBroker.url()));
    }
  },
  BOT("bot-matrix", "PBG", 0.5) {
    /**
     * Returns the services that the environment variables name, and embedded ones for the others.
     */
    @Override
    public ServiceAddresses addresses() {
      Map<String, String> all = new HashMap<>(EmbeddedDatabases.addresses().variables());
      all.replaceAll((name, embedded) -> System.getenv().getOrDefault(name, embedded));
      all.put(ServiceAddresses.RABBITMQ_URL, TestBroker.url());
      return new ServiceAddresses(all);
    }
  };

  private final String matrix;
  private final String letters;
  private final double gradingsPerCore;

  GradedExercise(String matrix, String letters, double gradingsPerCore) {
    this.matrix = matrix;
    this.letters = letters;
    this.gradingsPerCore = gradingsPerCore;
  }

  /** Its module: {@code task} or {@code bot}. */
  public String module() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The program that grades its solutions, and the mark of the tables that it writes. */
  public String matrix() {
    return matrix;
  }

  /** The letters with which the ids of its checks begin, one for each class. */
  public List<String> classes() {
    return List.of(letters.split(""));
  }

  /**
   * The number of gradings that this machine can run at once: a worker mostly waits, a bot does
   * not.
   */
  public int gradings() {
    return (int) Math.ceil(gradingsPerCore * Runtime.getRuntime().availableProcessors());
  }

  /** Its solutions of a kind, in the order of their names. */
  public List<SolutionOverlay> solutions(String kind) {
    return SolutionOverlay.all(this, proof(kind));
  }

  /** The folder of the golden files: the texts that learners read about some wrong solutions. */
  public Path golden() {
    return proof("golden");
  }

  /** The path in the checkout of the list of known mistakes that the grader reads. */
  public String mistakes() {
    return resources() + "mistakes.json";
  }

  /** The path in the checkout of the English texts of its checks. */
  public String texts() {
    return resources() + "checks.properties";
  }

  /** The source root of its reference. */
  Path reference() {
    return CourseCheckout.path(module() + "/src/solution/java");
  }

  /** The folder of its package below a source root. */
  String packageFolder() {
    return packageName().replace('.', '/');
  }

  public Path tests() {
    return CourseCheckout.path(module() + "/target/solution/test-classes");
  }

  String packageName() {
    return "mercury." + module();
  }

  /** The addresses of the services that its checks need. */
  public abstract ServiceAddresses addresses();

  private Path proof(String kind) {
    return CourseCheckout.path(module()).resolve("proof").resolve(kind);
  }

  private String resources() {
    return "%1$s/src/test/resources/mercury/%1$s/".formatted(module());
  }
}
