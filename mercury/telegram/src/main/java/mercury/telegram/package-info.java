/**
 * A stand-in for Telegram's Bot API: a server on this machine that keeps Telegram's rules, and the
 * people who write to the bots.
 *
 * <p>It runs on Jetty's servlets, because S3Proxy brings exactly these into Mercury's class path
 * anyway: no second HTTP server, no second version of one. They hold a long poll without a thread,
 * keep an upload on the disk, and can serve pages and server-sent events.
 *
 * <p>What it does otherwise than Telegram is listed in {@code mercury/README.md}.
 */
package mercury.telegram;
