package mercury.search;

import mercury.environment.EmbeddedServer;
import mercury.environment.ServerProvider;
import mercury.environment.ServerSettings;

/** Starts OpenSearch as an {@link EmbeddedSearch}. Stateless. */
public final class SearchServerProvider implements ServerProvider {

  @Override
  public String service() {
    return "search";
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return EmbeddedSearch.start(settings);
  }
}
