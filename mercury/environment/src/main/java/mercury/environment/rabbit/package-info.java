/**
 * A real RabbitMQ in place of the embedded broker: one that runs already, a container, or a server
 * of this machine's, for lessons whose subject is RabbitMQ itself.
 */
package mercury.environment.rabbit;
