package mercury.bot.run;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import mercury.bot.TelegramApi;
import mercury.bot.TelegramException;
import mercury.task.run.UnusableServiceException;

/**
 * The bot's account: that of BOT_TOKEN or, without it, one at the Telegram that {@code course up}
 * brings.
 *
 * @param token the bot's password, never shown
 * @param url the Bot API
 */
record TelegramAccount(String token, String url) {

  private static final String STAND_IN_TOKEN = "1000000001:mercury-stand-in-for-telegram-0001";
  private static final String STAND_IN_URL = "http://localhost:8082";
  private static final String NO_TOKEN =
      "BOT_TOKEN is not set. Get a token from @BotFather (https://t.me/BotFather) and set it, or"
          + " start ./course up, which has a Telegram of its own";

  /** Finds the account, and prints whose it is. */
  static TelegramAccount of(EnvironmentSettings settings) throws UnusableServiceException {
    return settings.token().isPresent()
        ? given(settings.token().get(), settings.apiUrl().orElse(TelegramApi.URL))
        : standIn(settings.apiUrl().orElse(STAND_IN_URL));
  }

  private static TelegramAccount given(String token, String url) throws UnusableServiceException {
    TelegramAccount account = new TelegramAccount(token, url);
    try {
      System.out.printf(" [*] Telegram: @%s at %s%n", account.name(), account.host());
      return account;
    } catch (TelegramException e) {
      boolean unknown = e.status() == 401 || e.status() == 404;
      throw new UnusableServiceException(
          unknown
              ? "Telegram at %s does not know this BOT_TOKEN. @BotFather (https://t.me/BotFather) shows the right one"
                  .formatted(account.host())
              : e.getMessage());
    } catch (IOException e) {
      throw new UnusableServiceException(
          "Cannot reach Telegram at %s: %s".formatted(account.host(), e.getMessage()));
    }
  }

  private static TelegramAccount standIn(String url) throws UnusableServiceException {
    TelegramAccount account = new TelegramAccount(STAND_IN_TOKEN, url);
    try {
      System.out.printf(
          " [*] Telegram: @%s at %s, Mercury's own, because BOT_TOKEN is not set%n",
          account.name(), account.host());
      return account;
    } catch (IOException e) {
      throw new UnusableServiceException(NO_TOKEN);
    }
  }

  private String name() throws IOException {
    try (TelegramApi api = new TelegramApi(token, url)) {
      Object me = api.call("getMe", Map.of());
      return me instanceof Map<?, ?> user ? String.valueOf(user.get("username")) : "?";
    }
  }

  private String host() {
    return URI.create(url).getAuthority().replaceFirst(".*@", "");
  }

  /** Shows the account without the token. */
  @Override
  public String toString() {
    return "TelegramAccount[url=%s]".formatted(url);
  }
}
