package mercury.tools.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mercury.bot.ObjectStorage;
import mercury.kit.task.EnabledOnReference;
import mercury.tools.endtoend.BotUsers.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test of the complaints when people have written but no bot has run. */
@EnabledOnReference
class EndToEndInspectionTest {

  private static final EndToEndRound ROUND = new EndToEndRound(1, 24, 2, 24, 0, 0, 0);

  @TempDir Path folder;

  @Test
  void everything_that_is_missing_or_wrong_is_told() throws Exception {
    EndToEndPlan plan = EndToEndPlan.of(ROUND);
    try (EndToEndEnvironment environment = EndToEndEnvironment.open();
        BotProcessGroup nobody = new BotProcessGroup(environment)) {
      EndToEndPlanRunner run = new EndToEndPlanRunner(ROUND, environment, nobody);
      for (EndToEndPlan.Step step : plan.steps()) {
        run.people().act(step);
      }
      Sent sent = run.people().documents().get(0);
      store(environment, sent.key());
      store(environment, "1/no/body's");
      publish(environment);
      List<String> complaints = new EndToEndInspection(environment, plan, run).inspectStopped();
      assertThat(complaints)
          .contains(
              String.format(Locale.ROOT, "the table has no Row[id=%d, name=user_0]", id(run, 0)))
          .contains(
              String.format(Locale.ROOT, "the table has no Row[id=%d, name=user_1]", id(run, 1)))
          .contains("nobody sent the object 1/no/body's")
          .contains("messages are left in the queue bot_poller")
          .anyMatch(it -> it.contains(sent.key()) && it.contains("was sent with"))
          .anyMatch(it -> it.contains("documents are not stored"))
          .anyMatch(it -> it.contains("[greeting] must come at least 1 times"));
    }
  }

  private static long id(EndToEndPlanRunner run, int person) {
    return run.people().person(person).id();
  }

  private void store(EndToEndEnvironment environment, String key) throws Exception {
    Path file = Files.writeString(folder.resolve("wrong"), "wrong");
    try (ObjectStorage storage = new ObjectStorage(environment.s3())) {
      storage.put(key, file);
    }
  }

  private static void publish(EndToEndEnvironment environment) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(environment.brokerUrl());
    try (Connection connection = factory.newConnection("kit");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare("bot_poller", true, false, false, null);
      channel.confirmSelect();
      channel.basicPublish("", "bot_poller", null, "{}".getBytes(UTF_8));
      channel.waitForConfirmsOrDie(10_000);
    }
  }
}
