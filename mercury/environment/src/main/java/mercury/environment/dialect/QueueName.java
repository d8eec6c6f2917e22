package mercury.environment.dialect;

/** The name of a queue, with the errors that are about it. Immutable. */
record QueueName(String name) {

  @Override
  public String toString() {
    return "queue '" + name + "' in vhost '/'";
  }

  AmqpErrorException absent() {
    return ReplyCode.NOT_FOUND.error("no %s", this);
  }

  AmqpErrorException locked() {
    return ReplyCode.RESOURCE_LOCKED.error(
        "cannot obtain exclusive access to locked %s. It could be originally declared on another"
            + " connection or the exclusive property value does not match that of the original"
            + " declaration.",
        this);
  }

  AmqpErrorException invalid(String argument, String reason) {
    return ReplyCode.PRECONDITION_FAILED.error(
        "invalid arg '%s' for %s: %s", argument, this, reason);
  }
}
