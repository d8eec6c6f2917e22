package mercury.bench.put;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Spring AMQP's template with correlated confirms and returns; messages are persistent. */
record SpringPut(
    CachingConnectionFactory factory,
    ExecutorService threads,
    RabbitTemplate template,
    String queue)
    implements MeasuredPut {

  private static final int TIMEOUT_S = 30;
  private static final JsonMapper JSON = JsonMapper.shared();

  static SpringPut open(String url, String queue, int threads) {
    CachingConnectionFactory factory = new CachingConnectionFactory(URI.create(url));
    factory.setPublisherConfirmType(ConfirmType.CORRELATED);
    factory.setPublisherReturns(true);
    ExecutorService quietThreads = Executors.newCachedThreadPool(SpringPut::createQuietThread);
    factory.setExecutor(quietThreads);
    RabbitTemplate template = new RabbitTemplate(factory);
    template.setMandatory(true);
    return new SpringPut(factory, quietThreads, template, queue);
  }

  @Override
  public void put(int thread, Map<String, ?> task) throws Exception {
    CorrelationData correlation = new CorrelationData();
    Message message = new Message(JSON.writeValueAsBytes(task), new MessageProperties());
    template.send("", queue, message, correlation);
    boolean confirmed = correlation.getFuture().get(TIMEOUT_S, TimeUnit.SECONDS).ack();
    if (!confirmed || correlation.getReturned() != null) {
      throw new IOException("not confirmed, or no queue took the message");
    }
  }

  @Override
  public void close() {
    factory.destroy();
    threads.shutdown();
  }

  /**
   * Creates a thread without complaints: in it, the factory waits for confirms that have already
   * come, and would complain when it is closed.
   */
  private static Thread createQuietThread(Runnable task) {
    Thread thread = new Thread(task, "spring");
    thread.setUncaughtExceptionHandler((closed, complaint) -> {});
    return thread;
  }
}
