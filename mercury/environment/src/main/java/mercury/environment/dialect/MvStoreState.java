package mercury.environment.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The durable state of a broker, in one file of H2's MVStore. Thread-safe. */
final class MvStoreState implements DurableState {

  private final MVStore store;
  private final MVMap<String, byte[]> exchanges;
  private final MVMap<String, byte[]> queues;
  private final MVMap<String, byte[]> bindings;
  private final MVMap<Long, byte[]> messages;
  private final AtomicLong lastId;

  private MvStoreState(MVStore store) {
    this.store = store;
    exchanges = store.openMap("exchanges");
    queues = store.openMap("queues");
    bindings = store.openMap("bindings");
    messages = store.openMap("messages");
    lastId = new AtomicLong(messages.isEmpty() ? 0 : messages.lastKey());
  }

  /** Opens the file in that folder, or makes it. */
  static MvStoreState in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String file = folder.resolve("rabbit.mv").toString();
    return new MvStoreState(new MVStore.Builder().fileName(file).open());
  }

  /** Puts everything back into a virtual host, exchanges and queues before what needs them. */
  void recover(RabbitVirtualHost host) {
    List.copyOf(exchanges.values()).forEach(bytes -> host.declare(StateRecord.exchange(bytes)));
    List.copyOf(queues.values()).forEach(bytes -> host.declare(StateRecord.queue(host, bytes)));
    List.copyOf(bindings.values()).forEach(bytes -> StateRecord.bind(host, bytes));
    Map.copyOf(messages).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(message -> StateRecord.message(host, message.getKey(), message.getValue()));
  }

  @Override
  public void add(Exchange exchange) {
    if (exchange.isDurable()) {
      exchanges.put(exchange.name(), StateRecord.exchange(exchange));
      commit();
    }
  }

  @Override
  public void remove(Exchange exchange) {
    exchanges.remove(exchange.name());
  }

  @Override
  public void add(RabbitQueue queue) {
    if (queue.isDurable()) {
      queues.put(queue.name(), StateRecord.queue(queue));
      commit();
    }
  }

  @Override
  public void remove(RabbitQueue queue) {
    queues.remove(queue.name());
  }

  @Override
  public void add(Exchange source, Binding binding) {
    boolean isDurable =
        binding.destination() instanceof RabbitQueue queue
            ? queue.isDurable()
            : ((Exchange) binding.destination()).isDurable();
    if (source.isDurable() && isDurable) {
      byte[] bytes = StateRecord.binding(source, binding);
      bindings.put(HexFormat.of().formatHex(bytes), bytes);
      commit();
    }
  }

  @Override
  public void remove(Exchange source, Binding binding) {
    bindings.remove(HexFormat.of().formatHex(StateRecord.binding(source, binding)));
  }

  @Override
  public void add(RabbitQueue queue, QueueEntry entry) {
    boolean isKept = entry.message().isPersistent() || queue.arguments().type() == QueueType.QUORUM;
    if (queue.isDurable() && isKept) {
      entry.keptAs(lastId.incrementAndGet());
      messages.put(entry.keptAs(), StateRecord.message(queue, entry));
    }
  }

  @Override
  public void remove(QueueEntry entry) {
    if (entry.keptAs() != 0) {
      messages.remove(entry.keptAs());
    }
  }

  @Override
  public void commit() {
    if (store.hasUnsavedChanges()) {
      store.commit();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
