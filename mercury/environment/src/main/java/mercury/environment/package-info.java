/**
 * The environment of the course: its services in one JVM, and where they are.
 *
 * <ul>
 *   <li>{@link mercury.environment.CourseService} is what a service is. {@link
 *       mercury.environment.CourseServices} finds all on the class path by {@link
 *       java.util.ServiceLoader}; no other list of them exists. This package provides RabbitMQ,
 *       PostgreSQL, MongoDB and S3; {@code mercury.telegram} provides Telegram.
 *   <li>{@link mercury.environment.MercuryEnvironment} starts the services of an {@link
 *       mercury.environment.EnvironmentPlan} side by side and stops them together.
 *   <li>{@link mercury.environment.ServiceAddresses} holds the variables by which programs find
 *       them.
 * </ul>
 *
 * <p>The package knows no exercise: tables come with the plan. It promises that nothing listens
 * beyond 127.0.0.1, that no message repeats a password, and that closing an environment leaves no
 * process, no port and no temporary file. Every public type is immutable or thread-safe.
 */
package mercury.environment;
