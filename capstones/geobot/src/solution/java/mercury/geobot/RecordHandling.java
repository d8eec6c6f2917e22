package mercury.geobot;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a record leads to: the result of its handler, or a place in the dead. Thread-safe. */
final class RecordHandling {

  private static final Logger LOG = LoggerFactory.getLogger(RecordHandling.class);
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HandlerFactory handlers;
  private final String results;
  private final StopRequest stop;

  RecordHandling(HandlerFactory handlers, String results, StopRequest stop) {
    this.handlers = handlers;
    this.results = results;
    this.stop = stop;
  }

  /**
   * Handles a record.
   *
   * @param cancelled whether others have the record meanwhile
   * @return what is to be sent before its offset is committed
   * @throws InterruptedException if others have it
   */
  ProducerRecord<byte[], byte[]> effectOf(
      ConsumerRecord<byte[], byte[]> record, BooleanSupplier cancelled)
      throws InterruptedException {
    try {
      Event event = EventJson.read(record.value());
      byte[] result = result(handlers.handlerOf(event.action()), event, cancelled);
      return new ProducerRecord<>(results, record.key(), result);
    } catch (IOException | UnknownActionException | HandlerFailedException e) {
      LOG.warn(
          "put aside {}-{}@{}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return PutAside.of(record, e.getMessage());
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever a handler throws, the service goes on
  private byte[] result(MessageHandler handler, Event event, BooleanSupplier cancelled)
      throws HandlerFailedException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        Event result = handler.handle(event);
        return EventJson.write(Objects.requireNonNull(result, "the handler has returned nothing"));
      } catch (Throwable e) {
        if (cancelled.getAsBoolean()) {
          throw new InterruptedException("others have the record");
        }
        if (attempt == ATTEMPTS) {
          throw new HandlerFailedException(e);
        }
        stop.pause(PAUSE);
      }
    }
  }
}
