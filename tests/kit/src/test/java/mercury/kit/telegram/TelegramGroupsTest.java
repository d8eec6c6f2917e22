package mercury.kit.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import mercury.kit.LoadPatience;
import mercury.telegram.BotMessage;
import mercury.telegram.TelegramGroup;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Groups: their topics, their move to another id, and what a bot may not do there. */
class TelegramGroupsTest {

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  private TelegramPerson anna;

  @BeforeEach
  void come() {
    anna = standin.api().person("Anna");
  }

  @Test
  void a_message_in_a_topic_is_answered_in_the_topic() throws Exception {
    TelegramGroup forum = standin.api().bot().forum("Lessons");
    long topic = forum.opensTopic(anna, "Homework");
    forum.writes(anna, topic, "hi");
    forum.sends(anna, topic, new ByteArrayInputStream("notes".getBytes(UTF_8)), "notes.txt");
    JsonNode updates = standin.call("getUpdates").result();
    JsonNode message = updates.at("/1/message");
    assertThat(message.get("message_thread_id").asLong()).isEqualTo(topic);
    assertThat(message.get("is_topic_message").asBoolean()).isTrue();
    assertThat(message.at("/chat/is_forum").asBoolean()).isTrue();
    assertThat(message.at("/reply_to_message/forum_topic_created/name").asString())
        .isEqualTo("Homework");
    assertThat(updates.at("/2/message/document/file_name").asString()).isEqualTo("notes.txt");
    JsonNode answer = send(forum, "message_thread_id", topic).result();
    assertThat(answer.get("message_thread_id").asLong()).isEqualTo(topic);
    assertThat(send(forum, "x", "y").result().has("message_thread_id")).isFalse();
    assertThat(forum.awaitAnswers(2, LoadPatience.TIMEOUT))
        .extracting(BotMessage::text)
        .containsExactly("text", "text");
  }

  @Test
  void a_topic_that_is_closed_or_none_is_refused() {
    TelegramGroup forum = standin.api().bot().forum("Lessons");
    long topic = forum.opensTopic(anna, "Homework");
    forum.closesTopic(topic);
    refused(send(forum, "message_thread_id", topic), 400, "Bad Request: TOPIC_CLOSED");
    forum.reopensTopic(topic);
    send(forum, "message_thread_id", topic).result();
    refused(send(forum, "message_thread_id", 99), 400, "Bad Request: message thread not found");
  }

  @Test
  void a_group_that_moved_tells_its_new_id() {
    TelegramGroup group = standin.api().bot().group("Friends");
    group.writes(anna, "hi");
    TelegramGroup moved = group.movesToSupergroup();
    JsonNode updates = standin.call("getUpdates").result();
    assertThat(updates.at("/0/message/chat/type").asString()).isEqualTo("group");
    assertThat(updates.at("/1/message/migrate_to_chat_id").asLong()).isEqualTo(moved.id());
    assertThat(updates.at("/2/message/migrate_from_chat_id").asLong()).isEqualTo(group.id());
    TelegramStandInExtension.Reply reply = send(group, "x", "y");
    refused(reply, 400, "Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(reply.json().at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(moved.id());
    send(moved, "x", "y").result();
    assertThat(moved.answers()).hasSize(1);
  }

  @Test
  void a_bot_without_rights_is_refused_for_good_until_it_has_them_again() {
    TelegramGroup group = standin.api().bot().group("Friends");
    group.mutesBot();
    refused(
        send(group, "x", "y"),
        400,
        "Bad Request: not enough rights to send text messages to the chat");
    group.removesBot();
    refused(send(group, "x", "y"), 403, "Forbidden: bot was kicked from the group chat");
    group.welcomesBot();
    send(group, "x", "y").result();
    assertThat(group.answers()).hasSize(1);
  }

  private TelegramStandInExtension.Reply send(TelegramGroup group, String name, Object value) {
    return standin.call("sendMessage", "chat_id", group.id(), "text", "text", name, value);
  }

  private static void refused(
      TelegramStandInExtension.Reply reply, int status, String description) {
    assertThat(reply.description()).isEqualTo(description);
    assertThat(reply.status()).isEqualTo(status);
  }
}
