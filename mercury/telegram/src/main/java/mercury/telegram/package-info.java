/**
 * A stand-in for Telegram's Bot API: a server on this machine that keeps Telegram's rules, and the
 * people who write to the bots.
 *
 * <p>{@link mercury.telegram.BotApi} starts it; {@link mercury.telegram.TelegramService} brings it
 * into the environment of the course. It runs on Jetty's servlets, because S3Proxy brings exactly
 * these into Mercury's class path anyway: there is no second HTTP server and no second version of
 * one. They hold a long poll without a thread and keep an upload on the disk.
 *
 * <p>It promises that it listens on 127.0.0.1 only, that updates reach a bot in the order in which
 * people act, and that closing it ends pending polls and removes all files. {@code
 * mercury/README.md} lists what it does otherwise than Telegram. Every public type is immutable or
 * thread-safe.
 */
package mercury.telegram;
