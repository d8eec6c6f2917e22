/** The three services as programs: {@code ./course bot poller}. Given. */
package mercury.bot.run;
