package mercury.kit.cli;

import java.io.IOException;
import java.util.Map;
import mercury.environment.CourseService;
import mercury.environment.EmbeddedServer;
import mercury.environment.ServerSettings;
import mercury.environment.ServiceAddresses;

/** A service that does not start, for {@link GradingEnvironmentTest}. */
public final class FailingService implements CourseService {

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String id() {
    return "failing";
  }

  @Override
  public String title() {
    return "Failing 1";
  }

  @Override
  public String standIn() {
    return "nothing";
  }

  @Override
  public int standardPort() {
    return 10008;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of("FAILING_URL", "http://localhost:" + port);
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws IOException {
    throw new IOException("it never does");
  }

  @Override
  public void probe(ServiceAddresses addresses) throws IOException {
    throw new IOException("it never works");
  }
}
