/**
 * The command {@code course demo}: the environment, the reference bot and the playground in one
 * process.
 *
 * <p>It promises that Ctrl+C stops everything that it started, each part whatever becomes of the
 * others. Its services may be started and stopped from any thread.
 */
package mercury.demo;
