/**
 * Starts the services of the environment for the grader, which finds this by {@link
 * java.util.ServiceLoader} and itself knows no service. A service that the environment variables
 * name is used; of the others an embedded one is started, or a RabbitMQ in a container with {@code
 * -Dmercury=testcontainers}. What was started ends with the grading. Thread-safe.
 */
package mercury.grading;
