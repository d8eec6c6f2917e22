package mercury.harness.kafka;

/** Takes the events of one request or answer, in their order. */
interface EventSink {

  void add(KafkaEventKind kind, KafkaEventDetail detail);
}
