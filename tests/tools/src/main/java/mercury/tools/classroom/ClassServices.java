package mercury.tools.classroom;

import java.io.IOException;
import mercury.environment.PostgresDsn;
import mercury.environment.ServiceAddresses;

/**
 * The services through which several machines grade a class. Thread-safe.
 *
 * @param queue the tasks, in RabbitMQ
 * @param table the results, in PostgreSQL
 * @param bucket the sources and the reports, in S3
 */
record ClassServices(GradingQueue queue, GradingTable table, GradingBucket bucket) {

  /** Returns those that the variables of the environment name, or else those of this machine. */
  static ClassServices here() {
    ServiceAddresses addresses = ServiceAddresses.from(System.getenv());
    return new ClassServices(
        new GradingQueue(addresses.get(ServiceAddresses.RABBITMQ_URL)),
        new GradingTable(PostgresDsn.parse(addresses.get(ServiceAddresses.POSTGRES_DSN))),
        GradingBucket.at(addresses));
  }

  /**
   * Makes queue, table and bucket unless they are there. The message of a failure is one sentence.
   */
  ClassServices create() throws IOException {
    queue.create();
    table.create();
    bucket.create();
    return this;
  }
}
