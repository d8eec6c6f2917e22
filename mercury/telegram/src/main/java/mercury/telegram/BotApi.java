package mercury.telegram;

import java.io.IOException;
import java.nio.file.Path;
import mercury.environment.ResourceStack;
import mercury.web.LocalServer;

/**
 * A stand-in for Telegram: the Bot API on this machine, and the people who write to its bots.
 *
 * <pre>{@code
 * try (BotApi api = BotApi.start(0, folder)) {
 *   Person anna = api.person("Anna");
 *   anna.writes("hi"); // and a bot with BotApi.TOKEN at api.url() gets it
 *   anna.awaitAnswers(1, Duration.ofSeconds(5));
 * }
 * }</pre>
 *
 * <p>Everything but the files is in memory, and all of it ends with {@link #close()}. Thread-safe.
 */
public final class BotApi implements AutoCloseable {

  /** The token of {@link #bot()}. */
  public static final String TOKEN = "1000000001:mercury-stand-in-for-telegram-0001";

  private final TelegramState state;
  private final LocalServer web;

  private BotApi(TelegramState state, LocalServer web) {
    this.state = state;
    this.web = web;
  }

  /**
   * Starts it.
   *
   * @param port to listen on, of 127.0.0.1; 0 for any
   * @param data the folder for files while it runs; made when missing
   * @throws IOException if the port cannot be had or the folder not be made
   */
  public static BotApi start(int port, Path data) throws IOException {
    return start(port, data, TelegramRules.TELEGRAM);
  }

  /** Starts it with other rules. */
  public static BotApi start(int port, Path data, TelegramRules rules) throws IOException {
    TelegramState state = new TelegramState(rules, TelegramFolder.below(data));
    try {
      return new BotApi(state, BotApiServer.start(port, state));
    } catch (IOException e) {
      state.folder().remove();
      throw e;
    }
  }

  /** Returns the URL that takes the place of {@code https://api.telegram.org}. */
  public String url() {
    return web.url();
  }

  /** Returns the port that it listens on. */
  public int port() {
    return web.port();
  }

  /** Returns the bot of {@link #TOKEN}, which is enough for most tests. */
  public TelegramBot bot() {
    return bot(TOKEN);
  }

  /**
   * Returns the bot of that token, a new one if no bot has it yet.
   *
   * @throws IllegalArgumentException if it does not look like {@code 123456:abc}, or if the bot of
   *     that number has another token
   */
  public TelegramBot bot(String token) {
    try {
      return state.bot(token);
    } catch (BotApiException e) {
      throw new IllegalArgumentException(
          e.getMessage()
              + "; a token looks like 123456:ABC-def: digits, then at least three letters, digits, - or _",
          e);
    }
  }

  /** Returns a new person without a username, in the chat with {@link #bot()}. */
  public TelegramPerson person(String firstName) {
    return bot().person(firstName);
  }

  /** Ends pending long polls at once, stops the server and removes the files. Idempotent. */
  @Override
  public void close() throws IOException {
    ResourceStack parts = new ResourceStack();
    parts.add(state.folder()::remove);
    parts.add(web::stop);
    state.bots().forEach(bot -> parts.add(bot.updates()::close));
    parts.close();
  }
}
