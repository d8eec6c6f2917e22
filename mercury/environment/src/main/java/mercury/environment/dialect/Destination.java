package mercury.environment.dialect;

/** The end of a binding: a queue or another exchange. */
sealed interface Destination permits Exchange, RabbitQueue {
  String name();
}
