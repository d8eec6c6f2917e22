/**
 * The FileBot: three services around one queue and one bus.
 *
 * <p>What is here is given and stays as it is: the configurations, the way to Telegram ({@link
 * mercury.bot.TelegramApi}, {@link mercury.bot.TelegramFiles}) and to the bucket ({@link
 * mercury.bot.Storage}), and the programs ({@link mercury.bot.run}). The services themselves are
 * yours: {@code bot/src/main/java/mercury/bot}.
 */
package mercury.bot;
