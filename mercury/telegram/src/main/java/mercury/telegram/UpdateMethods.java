package mercury.telegram;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which a bot gets its updates. */
final class UpdateMethods {

  private static final int MAX_UPDATES = 100;

  private final Duration maxPollTime;

  UpdateMethods(TelegramRules rules) {
    this.maxPollTime = rules.maxPollTime();
  }

  /** Returns these methods by their names. */
  Map<String, BotApiMethod> all() {
    return Map.of(
        "getupdates", this::updates,
        "setwebhook", BotApiMethod.of(this::setWebhook),
        "deletewebhook", BotApiMethod.of(this::deleteWebhook),
        "getwebhookinfo", BotApiMethod.of(this::webhookInfo));
  }

  private CompletableFuture<List<ObjectNode>> updates(TelegramBot bot, RequestParameters parameters)
      throws BotApiException {
    Optional<JsonNode> kinds = parameters.structure("allowed_updates");
    if (kinds.isPresent()) {
      bot.updates().allow(names(kinds.get()));
    }
    long offset = parameters.number("offset").orElse(0L);
    long limit = parameters.number("limit").orElse((long) MAX_UPDATES);
    Duration asked = Duration.ofSeconds(between(0, parameters.number("timeout").orElse(0L), 3600));
    return bot.updates()
        .poll(
            new UpdatePoll(
                between(-TelegramRules.MAX_ID, offset, TelegramRules.MAX_ID),
                (int) between(1, limit, MAX_UPDATES),
                asked.compareTo(maxPollTime) > 0 ? maxPollTime : asked));
  }

  /** Allows only the removal of a webhook: the stand-in calls nobody. */
  private boolean setWebhook(TelegramBot bot, RequestParameters parameters) throws BotApiException {
    if (!parameters.text("url").orElse("").isBlank()) {
      throw BotApiException.badRequest(
          "bad webhook: the stand-in calls no webhooks, use getUpdates");
    }
    return deleteWebhook(bot, parameters);
  }

  private boolean deleteWebhook(TelegramBot bot, RequestParameters parameters) {
    if (parameters.isTrue("drop_pending_updates")) {
      bot.updates().clear();
    }
    return true;
  }

  private ObjectNode webhookInfo(TelegramBot bot, RequestParameters parameters) {
    return BotApiJson.object()
        .put("url", "")
        .put("has_custom_certificate", false)
        .put("pending_update_count", bot.updates().pending());
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new HashSet<>();
    list.forEach(name -> names.add(name.asString("")));
    return names;
  }

  private static long between(long min, long value, long max) {
    return Math.max(min, Math.min(value, max));
  }
}
