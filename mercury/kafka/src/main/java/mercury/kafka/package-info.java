/**
 * One broker of Apache Kafka in this JVM, for the environment's service {@code kafka}.
 *
 * <p>The package promises that the broker listens on 127.0.0.1 only, that no fault of it ends this
 * JVM, and that stopping it leaves no thread, no port and, where its folder is temporary, no file.
 * Kafka's server is not a public API: the version is pinned, and a test starts it on each JDK.
 */
package mercury.kafka;
