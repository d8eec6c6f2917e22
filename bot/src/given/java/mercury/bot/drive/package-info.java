/**
 * A subclass that tells somebody else what a worker of the bot does. The checks drive your class
 * through it; nothing to do here.
 */
package mercury.bot.drive;
