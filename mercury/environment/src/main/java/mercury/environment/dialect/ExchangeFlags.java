package mercury.environment.dialect;

/** The options with which an exchange was declared. Immutable. */
record ExchangeFlags(boolean durable, boolean autoDelete, boolean internal) {

  /** The flags of the exchanges that every virtual host has. */
  static final ExchangeFlags PREDECLARED = new ExchangeFlags(true, false, false);
}
