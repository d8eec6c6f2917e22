package mercury.search;

import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** A node whose only plugin is the one that lets it listen, from the class path. */
final class SearchNode extends Node {

  SearchNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "mercury"),
        List.of(Netty4Plugin.class),
        false);
  }
}
