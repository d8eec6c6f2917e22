package mercury.tools.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mercury.bot.ObjectStorage;
import mercury.kit.task.EnabledOnReference;
import mercury.tools.endtoend.BotUsers.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is complained of when people have written, and no bot has been there. */
@EnabledOnReference
class EndToEndInspectionTest {

  private static final EndToEndRound ROUND = new EndToEndRound(1, 24, 2, 24, 0, 0, 0);

  @TempDir Path folder;

  @Test
  void everything_that_is_missing_or_wrong_is_told() throws Exception {
    EndToEndPlan plan = EndToEndPlan.of(ROUND);
    try (EndToEndEnvironment place = EndToEndEnvironment.open();
        BotProcessGroup nobody = new BotProcessGroup(place)) {
      EndToEndPlanRunner play = new EndToEndPlanRunner(ROUND, place, nobody);
      for (EndToEndPlan.Step step : plan.steps()) {
        play.people().act(step);
      }
      Sent sent = play.people().documents().get(0);
      store(place, sent.key());
      store(place, "1/no/body's");
      publish(place);
      List<String> complaints = new EndToEndInspection(place, plan, play).stopped();
      assertThat(complaints)
          .contains("the table has no Row[id=%d, name=user_0]".formatted(id(play, 0)))
          .contains("the table has no Row[id=%d, name=user_1]".formatted(id(play, 1)))
          .contains("the object 1/no/body's is nobody's")
          .contains("something is left in the queue bot_poller")
          .anyMatch(it -> it.contains(sent.key()) && it.contains("was sent with"))
          .anyMatch(it -> it.contains("documents are not stored"))
          .anyMatch(it -> it.contains("[greeting] at least 1 times"));
    }
  }

  private static long id(EndToEndPlanRunner play, int person) {
    return play.people().person(person).id();
  }

  private void store(EndToEndEnvironment place, String key) throws Exception {
    Path file = Files.writeString(folder.resolve("wrong"), "wrong");
    try (ObjectStorage storage = new ObjectStorage(place.s3())) {
      storage.put(key, file);
    }
  }

  private static void publish(EndToEndEnvironment place) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(place.brokerUrl());
    try (Connection connection = factory.newConnection("kit");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare("bot_poller", true, false, false, null);
      channel.confirmSelect();
      channel.basicPublish("", "bot_poller", null, "{}".getBytes(UTF_8));
      channel.waitForConfirmsOrDie(10_000);
    }
  }
}
