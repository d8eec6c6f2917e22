package mercury.bot.run;

/** A service that the bot needs cannot be used. The message is all that a person has to read. */
final class UnusableServiceException extends Exception {

  private static final long serialVersionUID = 1;

  UnusableServiceException(String sentence) {
    super(sentence);
  }
}
