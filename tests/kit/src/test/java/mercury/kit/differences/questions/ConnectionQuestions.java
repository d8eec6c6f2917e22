package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.util.Map;

/** Opening a connection, its limits, and what the broker says of itself. */
final class ConnectionQuestions {

  private ConnectionQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("connect");
    properties(list);
    refused(list);
    limits(list);
    channels(list);
    return list;
  }

  private static void properties(QuestionList list) {
    list.ask("the product", it -> it.say(property(it, "product")));
    list.ask("the capabilities", it -> it.say(property(it, "capabilities")));
    list.ask(
        "the platform is told",
        it -> it.say(property(it, "platform").toString().startsWith("Erlang")));
    list.ask("the cluster has a name", it -> it.say(property(it, "cluster_name") != null));
    list.ask("the information", it -> it.say(property(it, "information")));
  }

  private static Object property(Interview it, String name) throws Exception {
    return it.connect().getServerProperties().get(name);
  }

  private static void refused(QuestionList list) {
    list.ask(
        "with a wrong password",
        it -> {
          ConnectionFactory factory = it.factory();
          factory.setPassword("wrong");
          refusal(it, factory);
        });
    list.ask(
        "as an unknown user",
        it -> {
          ConnectionFactory factory = it.factory();
          factory.setUsername("nobody");
          refusal(it, factory);
        });
    for (String host : new String[] {"absent", "", "/absent", "//"}) {
      list.ask(
          "to virtual host '" + host + "'",
          it -> {
            ConnectionFactory factory = it.factory();
            factory.setVirtualHost(host);
            refusal(it, factory);
          });
    }
    list.ask(
        "to virtual host '/'",
        it -> {
          ConnectionFactory factory = it.factory();
          factory.setVirtualHost("/");
          refusal(it, factory);
        });
  }

  private static void refusal(Interview it, ConnectionFactory factory) {
    try {
      factory.newConnection().close();
      it.say("connected");
    } catch (Exception e) {
      it.say(e.getClass().getSimpleName() + " " + e.getMessage());
      it.say(AnswerText.of(e));
    }
  }

  private static void limits(QuestionList list) {
    list.ask(
        "channels, frames and heartbeat",
        it -> {
          Connection connection = it.connect();
          it.say(connection.getChannelMax());
          it.say(connection.getFrameMax());
          it.say(connection.getHeartbeat());
        });
    list.ask(
        "fewer channels, smaller frames, another heartbeat",
        it -> {
          ConnectionFactory factory = it.factory();
          factory.setRequestedChannelMax(10);
          factory.setRequestedFrameMax(10_000);
          factory.setRequestedHeartbeat(7);
          try (Connection connection = factory.newConnection()) {
            it.say(connection.getChannelMax());
            it.say(connection.getFrameMax());
            it.say(connection.getHeartbeat());
            for (int i = 0; i < 10; i++) {
              connection.createChannel();
            }
            it.say(connection.createChannel() == null ? "no eleventh" : "an eleventh");
          }
        });
    list.ask(
        "too small a frame",
        it -> {
          ConnectionFactory factory = it.factory();
          factory.setRequestedFrameMax(1000);
          refusal(it, factory);
        });
    list.ask(
        "a large message through small frames",
        it -> {
          ConnectionFactory factory = it.factory();
          factory.setRequestedFrameMax(8192);
          try (Connection connection = factory.newConnection()) {
            var on = connection.createChannel();
            String queue = on.queueDeclare(it.name("a"), false, true, false, Map.of()).getQueue();
            on.basicPublish("", queue, null, new byte[100_000]);
            it.say(on.basicGet(queue, true).getBody().length);
          }
        });
  }

  private static void channels(QuestionList list) {
    list.ask(
        "a channel is closed by an error, its connection stays",
        it -> {
          var other = it.sibling();
          it.tries("error", on -> on.queueDeclarePassive("no"));
          it.triesOn(other, "other", on -> on.queueDeclare().getMessageCount());
        });
    list.ask(
        "a channel's number is used again",
        it -> {
          var connection = it.connect();
          var on = connection.createChannel(5);
          on.close();
          var again = connection.createChannel(5);
          it.triesOn(again, "", ok -> ok.queueDeclare().getMessageCount());
        });
    list.ask(
        "flow",
        it ->
            it.tries(
                "",
                on ->
                    on.rpc(new AMQP.Channel.Flow.Builder().active(true).build())
                        .getMethod()
                        .protocolMethodName()));
    list.ask(
        "flow off",
        it ->
            it.tries(
                "",
                on ->
                    on.rpc(new AMQP.Channel.Flow.Builder().active(false).build())
                        .getMethod()
                        .protocolMethodName()));
    list.ask(
        "access",
        it ->
            it.tries(
                "",
                on ->
                    on.rpc(new AMQP.Access.Request.Builder().build())
                        .getMethod()
                        .protocolMethodName()));
  }
}
