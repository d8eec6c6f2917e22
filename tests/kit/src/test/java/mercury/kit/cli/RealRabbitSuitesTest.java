package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.util.Map;
import java.util.stream.StreamSupport;
import mercury.cli.UpCommand;
import mercury.environment.ServiceAddresses;
import mercury.environment.rabbit.RealRabbitService;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.kit.playground.PlaygroundClient;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The page and a graded suite on the RabbitMQ that {@code course up} itself starts. */
class RealRabbitSuitesTest {

  private static final String QUEUE = "kitchen";

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  private MercuryCliExtension.Run up;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        RealRabbitService.withoutDocker(System.getenv()).isPresent(),
        "no RabbitMQ is to be had here");
    up = cli.start(UpCommand.class, "--only", "rabbit", "--ports", "free", "--rabbit", "real");
    up.awaitReady();
  }

  @Test
  void the_page_draws_what_is_in_it() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url());
    try (Connection connection = factory.newConnection();
        Channel channel = connection.createChannel();
        PlaygroundClient browser = new PlaygroundClient(page()).watching()) {
      channel.queueDeclare(QUEUE, true, false, false, null);
      channel.basicPublish("", QUEUE, null, new byte[1]);
      JsonNode broker = browser.awaitFeed("broker", all -> holdsOne(all.path("queues")));
      assertThat(broker.path("source").asString()).contains("RabbitMQ");
    }
  }

  @Test
  void the_reference_of_the_task_gets_every_point() throws Exception {
    GradedExercise task = GradedExercise.named("task");
    assumeTrue(VariantGrader.isBuilt(task), "built without -Psolution");
    ServiceAddresses addresses = new ServiceAddresses(Map.of(ServiceAddresses.RABBITMQ_URL, url()));
    try (VariantGrader grader = VariantGrader.open(task).on(addresses)) {
      Grade grade = grader.grade(Map.of(), true);
      assertThat(grade.results())
          .as("%s", grade.printed())
          .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.PASSED));
    }
  }

  private static boolean holdsOne(JsonNode queues) {
    return StreamSupport.stream(queues.spliterator(), false)
        .filter(queue -> queue.path("name").asString().equals(QUEUE))
        .anyMatch(queue -> queue.path("ready").asInt() == 1);
  }

  private URI page() {
    return URI.create(up.printed("See it live: (\\S+)"));
  }

  private String url() {
    return up.printed("RABBITMQ_URL='([^']+)'");
  }
}
