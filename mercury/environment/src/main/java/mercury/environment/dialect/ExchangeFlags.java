package mercury.environment.dialect;

/** How an exchange was declared. Immutable. */
record ExchangeFlags(boolean durable, boolean autoDelete, boolean internal) {

  /** The flags of the exchanges that every virtual host has. */
  static final ExchangeFlags PREDECLARED = new ExchangeFlags(true, false, false);
}
