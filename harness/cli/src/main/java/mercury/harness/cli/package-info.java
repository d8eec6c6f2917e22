/**
 * The programs of a course: they grade an exercise, once or on every save, give hints and put the
 * stubs back. A course starts the services of its checks by a {@link
 * mercury.harness.cli.GradingServiceProvider}. The programs are not thread-safe, and each belongs
 * in a JVM of its own: they read system properties and may end the JVM.
 */
package mercury.harness.cli;
