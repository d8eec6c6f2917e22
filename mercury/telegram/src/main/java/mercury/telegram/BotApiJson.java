package mercury.telegram;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON mapper of this package. Thread-safe. */
final class BotApiJson {

  static final JsonMapper MAPPER = JsonMapper.shared();

  private BotApiJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
