package mercury.environment.dialect;

/** Where a binding leads: a queue or another exchange. */
sealed interface Destination permits Exchange, RabbitQueue {
  String name();
}
