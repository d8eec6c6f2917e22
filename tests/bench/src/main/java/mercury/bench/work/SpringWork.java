package mercury.bench.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mercury.bench.broker.BenchQueue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/**
 * Spring AMQP's listener containers with as many consumers as the capacity, each with a prefetch
 * count of one, so that no more messages are unacknowledged than the capacity allows.
 */
record SpringWork(
    AbstractMessageListenerContainer container,
    CachingConnectionFactory factory,
    ExecutorService threads)
    implements MeasuredConsumer {

  static SpringWork simple(String url, String queue, int capacity, Runnable handler) {
    SimpleMessageListenerContainer container = new SimpleMessageListenerContainer();
    container.setConcurrentConsumers(capacity);
    return start(container, url, queue, capacity, handler);
  }

  static SpringWork direct(String url, String queue, int capacity, Runnable handler) {
    DirectMessageListenerContainer container = new DirectMessageListenerContainer();
    container.setConsumersPerQueue(capacity);
    return start(container, url, queue, capacity, handler);
  }

  private static SpringWork start(
      AbstractMessageListenerContainer container,
      String url,
      String queue,
      int capacity,
      Runnable handler) {
    // the direct container's handlers run in the client's threads, by default two for each core
    ExecutorService threads = Executors.newFixedThreadPool(capacity);
    CachingConnectionFactory factory = new CachingConnectionFactory(BenchQueue.factory(url));
    factory.setExecutor(threads);
    container.setConnectionFactory(factory);
    container.setQueueNames(queue);
    container.setPrefetchCount(1);
    container.setMessageListener(message -> handler.run());
    container.afterPropertiesSet();
    container.start();
    return new SpringWork(container, factory, threads);
  }

  @Override
  public void close() {
    container.destroy();
    factory.destroy();
    threads.shutdown();
  }
}
