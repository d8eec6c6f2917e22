package mercury.bot;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Makes typed updates of messages, and takes no offence at what is newer than the types. */
final class UpdateParser {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

  private UpdateParser() {}

  /** Reads a JSON object. */
  static JsonNode tree(byte[] body) throws IOException {
    JsonNode update = MAPPER.readTree(body);
    if (!update.isObject()) {
      throw new IOException("an update is a JSON object");
    }
    return update;
  }

  /** Makes an update; where the types do not fit, one that has no more than the bot needs. */
  static Update update(JsonNode json) throws IOException {
    try {
      return MAPPER.treeToValue(json, Update.class);
    } catch (JsonProcessingException e) {
      return MAPPER.treeToValue(EssentialUpdate.of(json), Update.class);
    }
  }
}
