// right: Asynchronous confirms: a future per message in a map, completed by lambdas, on a lazy connection.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

public final class WorkerClient implements AutoCloseable {

  private final WorkerClientConfig config;
  private final Map<Long, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
  private final Set<String> returned = ConcurrentHashMap.newKeySet();
  private Connection connection;
  private Channel channel;
  private boolean stopped;

  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  public void put(Map<String, ?> data) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(data);
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    String id;
    synchronized (this) {
      connect();
      long number = channel.getNextPublishSeqNo();
      id = connection.getAddress() + "/" + number + "/" + System.nanoTime();
      waiting.put(number, answer);
      channel.basicPublish("", config.queueName(), true, properties(id), body);
    }
    try {
      if (!answer.get(15, TimeUnit.SECONDS) || returned.remove(id)) {
        throw new IOException("the broker has not taken the message");
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("not confirmed", e);
    }
  }

  public void putAll(List<? extends Map<String, ?>> tasks) {
    throw new UnsupportedOperationException("WorkerClient.putAll is not written yet");
  }

  public synchronized void stop() {
    stopped = true;
    if (connection != null) {
      connection.abort(5_000);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void connect() throws IOException {
    if (stopped) {
      throw new IllegalStateException("stopped");
    }
    if (channel != null && channel.isOpen()) {
      return;
    }
    if (connection != null) {
      connection.abort(1_000);
    }
    waiting.clear(); // numbers begin anew
    connection = Dial.open(config.rabbitUrl());
    channel = connection.createChannel();
    channel.queueDeclare(config.queueName(), true, false, false, null);
    channel.addConfirmListener(
        (number, multiple) -> answer(number, multiple, true),
        (number, multiple) -> answer(number, multiple, false));
    channel.addReturnListener(message -> returned.add(message.getProperties().getMessageId()));
    channel.addShutdownListener(cause -> answer(Long.MAX_VALUE, true, false));
    channel.confirmSelect();
  }

  private void answer(long number, boolean multiple, boolean good) {
    waiting.forEach(
        (sent, answer) -> {
          if (multiple ? sent <= number : sent == number) {
            waiting.remove(sent, answer);
            answer.complete(good);
          }
        });
  }

  private static BasicProperties properties(String id) {
    return new BasicProperties("application/json", null, null, 2, null, null, null, null, id, null, null, null, null, null);
  }
}
