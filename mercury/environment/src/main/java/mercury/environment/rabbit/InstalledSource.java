package mercury.environment.rabbit;

import java.nio.file.Path;
import mercury.environment.ServiceStartException;

/** The RabbitMQ that is installed on this machine, by Homebrew or a distribution's packages. */
final class InstalledSource implements RabbitSource {

  @Override
  public RunningRabbit open(RabbitRequest request, Path folder, RabbitReadiness readiness)
      throws RabbitAbsentException, ServiceStartException, InterruptedException {
    ErlangTools tools =
        ErlangTools.installed(request.environment())
            .orElseThrow(() -> new RabbitAbsentException("rabbitmq-server is not installed"));
    return new LocalNodes(tools, request, folder).start(readiness);
  }
}
