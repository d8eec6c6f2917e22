package mercury.kit.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mercury.kit.LoadPatience;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** Spring AMQP, as a service in Java uses it. */
class SpringAmqpTest {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;

  private final String name = "clients-" + UUID.randomUUID();
  private final CachingConnectionFactory connections =
      new CachingConnectionFactory(URI.create(TestBroker.url()));
  private final RabbitAdmin admin = new RabbitAdmin(connections);
  private RabbitTemplate template;

  @BeforeEach
  void connect() {
    connections.setPublisherConfirmType(ConfirmType.CORRELATED);
    connections.setPublisherReturns(true);
    template = new RabbitTemplate(connections);
    template.setMandatory(true);
    template.setReplyTimeout(PATIENCE.toMillis());
  }

  @AfterEach
  void disconnect() {
    admin.deleteQueue(name);
    admin.deleteQueue(name + ".dead");
    connections.destroy();
  }

  @Test
  void what_a_listener_of_a_quorum_queue_rejects_is_dead_lettered() {
    Queue dead = QueueBuilder.durable(name + ".dead").quorum().build();
    Queue queue =
        QueueBuilder.durable(name)
            .quorum()
            .deliveryLimit(2)
            .deadLetterExchange("")
            .deadLetterRoutingKey(dead.getName())
            .build();
    admin.declareQueue(dead);
    admin.declareQueue(queue);
    List<Message> died = new CopyOnWriteArrayList<>();
    AbstractMessageListenerContainer failing =
        listen(new SimpleMessageListenerContainer(connections), name, SpringAmqpTest::fail);
    AbstractMessageListenerContainer mourning =
        listen(new DirectMessageListenerContainer(connections), dead.getName(), died::add);
    template.convertAndSend("", name, "rejected");
    template.convertAndSend("", name, "failed");
    await().atMost(PATIENCE).until(() -> died.size() == 2);
    failing.stop();
    mourning.stop();
    assertThat(died)
        .extracting(message -> text(message) + " " + reason(message))
        .containsExactlyInAnyOrder("rejected rejected", "failed delivery_limit");
  }

  @Test
  void a_confirm_tells_of_a_message_that_was_returned() throws Exception {
    CorrelationData returned = new CorrelationData("1");
    template.convertAndSend("", name + ".nowhere", "lost", returned);
    assertThat(returned.getFuture().get(20, TimeUnit.SECONDS).ack()).isTrue();
    assertThat(returned.getReturned().getReplyText()).isEqualTo("NO_ROUTE");
  }

  @Test
  void an_anonymous_queue_hears_a_topic_and_goes_with_its_connection() {
    Queue queue = new AnonymousQueue();
    TopicExchange exchange = new TopicExchange(name, false, true);
    admin.declareExchange(exchange);
    String declared = admin.declareQueue(queue);
    admin.declareBinding(BindingBuilder.bind(queue).to(exchange).with("kern.*"));
    template.convertAndSend(name, "kern.info", "heard");
    assertThat(template.receiveAndConvert(declared, PATIENCE.toMillis())).isEqualTo("heard");
    connections.resetConnection();
    assertThat(admin.getQueueProperties(declared)).isNull();
  }

  @Test
  void a_question_is_answered_through_the_direct_reply_queue() {
    Queue queue = new AnonymousQueue();
    admin.declareQueue(queue);
    AbstractMessageListenerContainer answering =
        listen(
            new SimpleMessageListenerContainer(connections), queue.getActualName(), this::answer);
    assertThat(template.convertSendAndReceive("", queue.getActualName(), "ping"))
        .isEqualTo("pong to ping");
    answering.stop();
  }

  private void answer(Message question) {
    String replyTo = question.getMessageProperties().getReplyTo();
    assertThat(replyTo).startsWith("amq.rabbitmq.reply-to.");
    String correlation = question.getMessageProperties().getCorrelationId();
    template.convertAndSend(
        "",
        replyTo,
        "pong to " + text(question),
        reply -> {
          reply.getMessageProperties().setCorrelationId(correlation);
          return reply;
        });
  }

  private static void fail(Message message) {
    if (text(message).equals("rejected")) {
      throw new AmqpRejectAndDontRequeueException("as asked");
    }
    throw new IllegalStateException("as asked");
  }

  private AbstractMessageListenerContainer listen(
      AbstractMessageListenerContainer container, String queue, MessageListener listener) {
    container.setQueueNames(queue);
    container.setMessageListener(listener);
    container.setErrorHandler(
        failure -> {
          if (failure.getCause() instanceof AmqpRejectAndDontRequeueException rejection) {
            throw rejection;
          }
        });
    container.afterPropertiesSet();
    container.start();
    return container;
  }

  private static String reason(Message message) {
    List<Map<String, ?>> deaths = message.getMessageProperties().getXDeathHeader();
    return String.valueOf(deaths.get(0).get("reason"));
  }

  private static String text(Message message) {
    return new String(message.getBody(), UTF_8);
  }
}
