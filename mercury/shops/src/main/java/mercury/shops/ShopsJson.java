package mercury.shops;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON mapper of this package. Thread-safe. */
final class ShopsJson {

  static final JsonMapper MAPPER = JsonMapper.shared();

  private ShopsJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
