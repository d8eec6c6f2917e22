package mercury.environment.rabbit;

import java.nio.file.Path;
import mercury.environment.ServiceStartException;

/** A place that a RabbitMQ may come from. Stateless. */
interface RabbitSource {

  /**
   * Finds or starts one there.
   *
   * @param folder where its data goes
   * @param readiness waits for one that was started
   * @throws RabbitAbsentException if this place has none, which the next one may have
   * @throws ServiceStartException if it has one that does not start
   */
  RunningRabbit open(RabbitRequest request, Path folder, RabbitReadiness readiness)
      throws RabbitAbsentException, ServiceStartException, InterruptedException;
}
