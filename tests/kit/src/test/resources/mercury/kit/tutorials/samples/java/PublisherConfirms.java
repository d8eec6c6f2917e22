import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;

public class PublisherConfirms {

  private static final int MESSAGE_COUNT = 1000;

  public static void main(String[] argv) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(System.getenv("RABBITMQ_URL"));
    try (Connection connection = factory.newConnection();
        Channel channel = connection.createChannel()) {
      String queue = channel.queueDeclare("", false, false, true, null).getQueue();
      channel.confirmSelect();
      publishOneByOne(channel, queue);
      publishInBatches(channel, queue);
      publishAsynchronously(channel, queue);
      System.out.println(" [x] The queue has " + channel.messageCount(queue) + " messages");
    }
  }

  private static void publishOneByOne(Channel channel, String queue) throws Exception {
    for (int i = 0; i < MESSAGE_COUNT; i++) {
      publish(channel, queue, i);
      channel.waitForConfirmsOrDie(5_000);
    }
    System.out.println(" [x] Published " + MESSAGE_COUNT + " messages one by one");
  }

  private static void publishInBatches(Channel channel, String queue) throws Exception {
    for (int i = 0; i < MESSAGE_COUNT; i++) {
      publish(channel, queue, i);
      if (i % 100 == 99) {
        channel.waitForConfirmsOrDie(5_000);
      }
    }
    System.out.println(" [x] Published " + MESSAGE_COUNT + " messages in batches");
  }

  private static void publishAsynchronously(Channel channel, String queue) throws Exception {
    ConcurrentNavigableMap<Long, Integer> outstanding = new ConcurrentSkipListMap<>();
    CountDownLatch confirmed = new CountDownLatch(MESSAGE_COUNT);
    ConfirmCallback cleanUp =
        (sequenceNumber, multiple) -> {
          ConcurrentNavigableMap<Long, Integer> done =
              outstanding.subMap(
                  multiple ? outstanding.firstKey() : sequenceNumber, true, sequenceNumber, true);
          for (int i = done.size(); i > 0; i--) {
            confirmed.countDown();
          }
          done.clear();
        };
    channel.addConfirmListener(
        cleanUp, (sequenceNumber, multiple) -> System.out.println(" [!] nacked " + sequenceNumber));
    for (int i = 0; i < MESSAGE_COUNT; i++) {
      outstanding.put(channel.getNextPublishSeqNo(), i);
      publish(channel, queue, i);
    }
    confirmed.await();
    System.out.println(" [x] Published " + MESSAGE_COUNT + " messages asynchronously");
  }

  private static void publish(Channel channel, String queue, int number) throws Exception {
    channel.basicPublish(
        "", queue, null, Integer.toString(number).getBytes(StandardCharsets.UTF_8));
  }
}
