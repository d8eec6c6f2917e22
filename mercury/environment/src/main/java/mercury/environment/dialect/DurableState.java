package mercury.environment.dialect;

/**
 * The things that survive a restart: durable exchanges, queues and bindings, and persistent
 * messages in them. Thread-safe.
 */
interface DurableState extends AutoCloseable {

  /** The state of a broker that keeps nothing. */
  DurableState NOTHING =
      new DurableState() {
        @Override
        public void add(Exchange exchange) {}

        @Override
        public void remove(Exchange exchange) {}

        @Override
        public void add(RabbitQueue queue) {}

        @Override
        public void remove(RabbitQueue queue) {}

        @Override
        public void add(Exchange source, Binding binding) {}

        @Override
        public void remove(Exchange source, Binding binding) {}

        @Override
        public void add(RabbitQueue queue, QueueEntry entry) {}

        @Override
        public void remove(QueueEntry entry) {}

        @Override
        public void commit() {}

        @Override
        public void close() {}
      };

  void add(Exchange exchange);

  void remove(Exchange exchange);

  void add(RabbitQueue queue);

  void remove(RabbitQueue queue);

  void add(Exchange source, Binding binding);

  void remove(Exchange source, Binding binding);

  /** Keeps a message of a durable queue, if it is persistent. */
  void add(RabbitQueue queue, QueueEntry entry);

  /** Forgets a message, if it was kept. */
  void remove(QueueEntry entry);

  /** Makes sure that what was kept so far survives the end of this process. */
  void commit();

  @Override
  void close();
}
