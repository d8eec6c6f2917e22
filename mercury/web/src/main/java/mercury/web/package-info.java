/**
 * The HTTP server that Telegram's stand-in, the shops and the playground share.
 *
 * <p>It promises that nothing listens beyond this machine, that no foreign page in a browser here
 * is answered, and that no body is longer than its server allows. {@link mercury.web.LocalServer}
 * is thread-safe.
 */
package mercury.web;
