package mercury.kit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.environment.CourseServices;
import mercury.environment.ServiceAddresses;
import mercury.tools.CourseCheckout;
import mercury.tools.EmbeddedServices;
import mercury.tools.classroom.BubblewrapSandbox;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the teacher's page for more than one machine, played: three workers of which two
 * are killed, and a broker that restarts, come to the grades of one machine. {@code
 * -Dclass.submissions=60} hands in that many.
 */
class ClassWorkersTest {

  private static final Pattern COMMANDS =
      Pattern.compile("(?s)<a id=\"machines\">.*?```sh\n(\\./course class submit.*?)```");
  private static final List<String> CHOSEN =
      List.of("C2-transient", "W3-ack-first", "prints-a-board");
  private static final int UNGRADABLE = 2;
  private static final int WORKERS = 3;
  private static final String QUEUE = "class_gradings";

  private final GradedExercise exercise = GradedExercise.named("task");
  private final List<ClassProgram> started = new ArrayList<>();

  @TempDir Path folder;
  private QuorumBroker broker;
  private Map<String, String> variables;

  @BeforeEach
  void startServices() throws Exception {
    assumeTrue(VariantGrader.isBuilt(exercise), "built without -Psolution");
    broker = new QuorumBroker(folder.resolve("broker"));
    variables =
        new TreeMap<>(EmbeddedServices.addresses(CourseServices.get("postgres", "s3")).variables());
    variables.put(ServiceAddresses.RABBITMQ_URL, broker.url());
  }

  @AfterEach
  void stopServices() {
    started.forEach(ClassProgram::close);
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void workers_that_die_and_a_broker_that_restarts_lose_no_submission() throws Exception {
    assumeTrue(new BubblewrapSandbox().isHere(), "no Bubblewrap here, or it is not allowed");
    int all = handIn();
    List<String> commands = commands();
    ClassProgram submit = ended(commands.get(0));
    assertThat(submit.text())
        .startsWith("%s submitted: %s to be graded".formatted(all, all - UNGRADABLE));
    publishPoison();

    ClassProgram survivor = workersOfWhichOneSurvives(commands.get(1));
    broker.restart();
    ClassProgram status = ended(commands.get(2));

    assertThat(status.text())
        .contains(all + " submitted: ", ", 0 failed, 0 to do", "1 set aside; workers: 1");
    survivor.stop();
    assertThat(survivor.exitCode()).as(survivor::text).isZero();
    assertThat(survivor.text()).contains(" [*] The worker has stopped");
    ended("./course class grade submissions --exercise task --out one");
    assertThat(rows("grades")).hasSize(all).isEqualTo(rows("one"));
    assertThat(pairs("grades")).isNotEmpty().isEqualTo(pairs("one"));
    assertThat(ended(commands.get(0)).text()).contains(" 0 to be graded");
  }

  @Test
  void what_is_not_there_is_one_sentence() throws Exception {
    Files.createDirectories(folder.resolve("submissions/ada"));
    String submit = "./course class submit submissions --exercise task";
    assertThat(refused("./course class status --exercise task --class of-nobody"))
        .isEqualTo(
            "status: nothing was submitted of task by the class of-nobody: ./course class submit"
                + " does it");
    assertThat(refused("./course class status --exercise chess"))
        .startsWith("Invalid value for option '--exercise': ")
        .contains("there is no exercise 'chess'");
    assertThat(refused(submit + " --class a/b"))
        .startsWith("Invalid value for option '--class': a name has up to 40 letters");
    variables.putAll(EmbeddedServices.addresses(List.of(CourseServices.get("rabbit"))).variables());
    assertThat(refused(submit)).contains("its default queue type is not quorum. Start ./course up");
    variables.put(ServiceAddresses.RABBITMQ_URL, "amqp://guest:guest@localhost:1");
    assertThat(refused(submit))
        .startsWith("submit: RabbitMQ at localhost:1 cannot be used: Connection refused");
    variables.put(ServiceAddresses.POSTGRES_DSN, "postgresql://postgres:hush@localhost:1/postgres");
    assertThat(refused("./course class status --exercise task"))
        .startsWith("status: PostgreSQL at localhost:1 cannot be used: Connection")
        .doesNotContain("hush");
  }

  private int handIn() throws Exception {
    Path submissions = Files.createDirectory(folder.resolve("submissions"));
    ProofClass learners = new ProofClass(exercise, submissions);
    List<ProofSolution> solutions = solutions();
    for (int i = 0; i < solutions.size(); i++) {
      learners.handIn(solutions.get(i).name(), solutions.get(i), i);
    }
    String worker = "mercury/task/Worker.java";
    write("stubs/" + worker, CourseCheckout.text("task/src/stub/java/" + worker));
    write("broken/" + worker, "package mercury.task; class Worker { oops");
    write("empty/notes.txt", "nothing yet");
    return solutions.size() + UNGRADABLE + 1;
  }

  private List<ProofSolution> solutions() throws IOException {
    List<ProofSolution> all = new ArrayList<>(List.of(ProofSolution.reference(exercise)));
    for (String kind : List.of("hostile", "right", "wrong")) {
      all.addAll(ProofSolution.all(exercise, kind));
    }
    int asked = Integer.getInteger("class.submissions", 0);
    return asked > 0
        ? all.subList(0, Math.min(asked, all.size()))
        : Stream.concat(
                Stream.of(all.get(0)),
                all.stream().filter(solution -> CHOSEN.contains(solution.name())))
            .toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("submissions").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> commands() {
    Matcher commands = COMMANDS.matcher(CourseCheckout.text("tests/CLASS.md"));
    assertThat(commands.find()).isTrue();
    return commands.group(1).lines().toList();
  }

  /** Kills the others while each has a submission in hand. */
  private ClassProgram workersOfWhichOneSurvives(String command) throws Exception {
    List<ClassProgram> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(start(command + " --parallel=1"));
    }
    eventually().until(() -> consumers() == WORKERS);
    workers.get(0).close();
    workers.get(1).close();
    return workers.get(2);
  }

  private ClassProgram start(String command) throws IOException {
    ClassProgram program = ClassProgram.start(folder, variables, command);
    started.add(program);
    return program;
  }

  private ClassProgram ended(String command) throws Exception {
    ClassProgram program = start(command);
    assertThat(program.exitCode()).as(program::text).isZero();
    return program;
  }

  private String refused(String command) throws Exception {
    ClassProgram program = start(command);
    assertThat(program.exitCode()).as(program::text).isEqualTo(2);
    return program.text().lines().findFirst().orElseThrow();
  }

  private long consumers() throws Exception {
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      return channel.consumerCount(QUEUE);
    }
  }

  private void publishPoison() throws Exception {
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      byte[] body = "no task".getBytes(UTF_8);
      channel.basicPublish("", QUEUE, MessageProperties.PERSISTENT_BASIC, body);
    }
  }

  private Connection connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(broker.url());
    return factory.newConnection();
  }

  /** The pairs of submissions that are alike: most are the reference with one mistake. */
  private JsonNode pairs(String out) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(out + "/class.json").toFile()).get("pairs");
  }

  /** The rows of a class by learner, without what chance decides. */
  private Map<String, JsonNode> rows(String out) throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    JsonNode graded = new ObjectMapper().readTree(folder.resolve(out + "/class.json").toFile());
    for (JsonNode row : graded.get("rows")) {
      ((ObjectNode) row).remove("seconds");
      rows.put(row.get("learner").asText(), row);
    }
    return rows;
  }
}
