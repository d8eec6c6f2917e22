package mercury.lessons.confirms;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import com.rabbitmq.client.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mercury.lessons.BrokerConnection;

/** Sends messages without waiting, and takes the confirms as they come. */
public final class Asynchronous {

  private static final String QUEUE = "confirms";
  private static final int MAX_UNCONFIRMED = 1000;

  public static void main(String[] args) throws Exception {
    String count = args.length == 0 ? "2000" : args[0];
    if (args.length > 1 || !count.matches("[1-9]\\d{0,6}")) {
      System.err.println("usage: ./course run confirms asynchronous [COUNT]");
      System.exit(2);
    }
    ConcurrentSkipListMap<Long, String> unconfirmed = new ConcurrentSkipListMap<>();
    Semaphore room = new Semaphore(MAX_UNCONFIRMED);
    ConfirmCallback onAck =
        (number, multiple) -> {
          Map<Long, String> answered =
              unconfirmed.subMap(multiple ? 0 : number, true, number, true);
          room.release(answered.size());
          answered.clear();
        };
    ConfirmCallback onNack =
        (number, multiple) -> {
          System.out.println(" [!] Refused: " + unconfirmed.get(number)); // send it again
          onAck.handle(number, multiple);
        };
    try (Connection connection = BrokerConnection.open("confirms asynchronous");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      channel.addConfirmListener(onAck, onNack);
      long start = System.nanoTime();
      for (int i = 0; i < Integer.parseInt(count); i++) {
        room.acquire();
        String message = "message " + i;
        unconfirmed.put(channel.getNextPublishSeqNo(), message); // before it can be confirmed
        channel.basicPublish("", QUEUE, PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
      }
      boolean allAnswered = room.tryAcquire(MAX_UNCONFIRMED, 10, TimeUnit.SECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
      double rate = Integer.parseInt(count) / seconds;
      System.out.printf(" [x] %s messages, asynchronously: %.0f a second%n", count, rate);
      System.out.println(allAnswered ? " [x] All answered" : " [?] No answer: " + unconfirmed);
    }
  }
}
