package mercury.playground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people of Telegram's stand-in with the ends of their chats, for each bot that has called: the
 * answer of {@code GET /people}, with {@code chats} added.
 */
final class PeoplePanel implements PanelFeed.Look {

  /** Of a chat the newest messages only: the rest is of no use on the page. */
  private static final int NEWEST = 60;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String telegram;

  PeoplePanel(String telegram) {
    this.telegram = telegram;
  }

  @Override
  public Object now() throws IOException, InterruptedException {
    ObjectNode all = (ObjectNode) get("/people");
    ArrayNode chats = all.putArray("chats");
    for (JsonNode person : all.get("people")) {
      for (JsonNode bot : all.get("bots")) {
        chats.add(chat(person.get("id").asLong(), bot.get("id").asLong()));
      }
    }
    return all;
  }

  private ObjectNode chat(long person, long bot) throws IOException, InterruptedException {
    ObjectNode chat = JsonMapper.shared().createObjectNode().put("person", person).put("bot", bot);
    JsonNode messages = get("/people/%d/messages?bot=%d".formatted(person, bot));
    ArrayNode newest = chat.putArray("messages");
    for (int i = Math.max(0, messages.size() - NEWEST); i < messages.size(); i++) {
      newest.add(messages.get(i));
    }
    return chat;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram + path)).timeout(Duration.ofSeconds(5)).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    if (!answer.path("ok").asBoolean()) {
      throw new IOException("what answers there has no people: it is not Mercury's Telegram");
    }
    return answer.get("result");
  }
}
