/**
 * The HTTP server that Telegram's stand-in and the playground share.
 *
 * <p>It promises that nothing listens beyond 127.0.0.1. {@link mercury.web.LocalServer} is
 * thread-safe.
 */
package mercury.web;
