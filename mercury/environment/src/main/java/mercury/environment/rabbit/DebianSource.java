package mercury.environment.rabbit;

import java.io.IOException;
import java.nio.file.Path;
import mercury.environment.FailureReason;
import mercury.environment.ServiceStartException;
import mercury.environment.UserCacheFolder;

/** Debian's or Ubuntu's packages, unpacked below the user's cache: nobody needs to be root. */
final class DebianSource implements RabbitSource {

  @Override
  public RunningRabbit open(RabbitRequest request, Path folder, RabbitReadiness readiness)
      throws RabbitAbsentException, ServiceStartException, InterruptedException {
    Path cache =
        UserCacheFolder.of("rabbitmq")
            .orElseThrow(
                () ->
                    new RabbitAbsentException(
                        "the folder mercury in the user's cache cannot be made, is a link or is"
                            + " somebody else's"));
    try {
      ErlangTools tools = new DebianPackages(cache).unpacked();
      return new LocalNodes(tools, request, folder).start(readiness);
    } catch (IOException e) {
      throw new ServiceStartException(
          "its packages cannot be unpacked in " + cache + ": " + FailureReason.of(e));
    }
  }
}
