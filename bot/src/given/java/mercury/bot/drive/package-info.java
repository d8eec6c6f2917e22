/**
 * Tells somebody else what a worker of the bot does. The checks drive your class through this;
 * nothing to do here.
 */
package mercury.bot.drive;
