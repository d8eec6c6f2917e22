/**
 * The FileBot: three services around one queue and one bus.
 *
 * <p>This package is given and stays as it is: the configurations, the clients of Telegram ({@link
 * mercury.bot.TelegramApi}, {@link mercury.bot.TelegramFiles}) and of the bucket ({@link
 * mercury.bot.ObjectStorage}), and the programs ({@link mercury.bot.run}). The services themselves
 * are yours: {@code bot/src/main/java/mercury/bot}.
 */
package mercury.bot;
