package mercury.bot;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Makes typed updates of messages, and takes no offence at what is newer than the types. */
final class UpdateParser {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build()
          .readerFor(Update.class);

  private UpdateParser() {}

  static Update parse(byte[] body) throws IOException {
    return READER.readValue(body);
  }
}
