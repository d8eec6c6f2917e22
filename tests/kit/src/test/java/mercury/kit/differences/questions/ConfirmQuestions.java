package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.ReturnListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Confirms, returns and transactions. */
final class ConfirmQuestions {

  private ConfirmQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("confirm");
    confirms(list);
    returns(list);
    modes(list);
    transactions(list);
    return list;
  }

  private static ReturnListener returns(List<String> events) {
    return (code, text, exchange, key, properties, body) ->
        events.add("returned " + code + " " + text + " from '" + exchange + "' by '" + key + "'");
  }

  private static void confirms(QuestionList list) {
    list.ask(
        "each message has its number",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.addConfirmListener(
              (tag, all) -> it.say("ack " + tag), (tag, all) -> it.say("nack " + tag));
          on.confirmSelect();
          for (int i = 0; i < 3; i++) {
            on.basicPublish("", queue, null, new byte[0]);
            on.waitForConfirms(Interview.DEADLINE_MS);
          }
        });
    list.ask(
        "an unroutable message is confirmed",
        it -> {
          Channel on = it.sibling();
          on.confirmSelect();
          on.basicPublish("", "no", null, new byte[0]);
          it.say(on.waitForConfirms(Interview.DEADLINE_MS));
        });
    list.ask(
        "confirms selected twice",
        it ->
            it.tries(
                "",
                on -> {
                  on.confirmSelect();
                  on.confirmSelect();
                  return "ok";
                }));
    list.ask(
        "a message published before is not numbered",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicPublish("", queue, null, new byte[0]);
          on.addConfirmListener(
              (tag, all) -> it.say("ack " + tag), (tag, all) -> it.say("nack " + tag));
          on.confirmSelect();
          on.basicPublish("", queue, null, new byte[0]);
          on.waitForConfirms(Interview.DEADLINE_MS);
        });
    list.ask(
        "a persistent message to a durable queue",
        it -> {
          String queue = it.durable("a", Map.of());
          Channel on = it.sibling();
          on.confirmSelect();
          on.basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, new byte[0]);
          it.say(on.waitForConfirms(Interview.DEADLINE_MS));
        });
  }

  private static void returns(QuestionList list) {
    list.ask(
        "a mandatory unroutable message is returned, then confirmed",
        it -> {
          List<String> events = new CopyOnWriteArrayList<>();
          Channel on = it.sibling();
          on.addReturnListener(returns(events));
          on.addConfirmListener(
              (tag, all) -> events.add("ack " + tag), (tag, all) -> events.add("nack " + tag));
          on.confirmSelect();
          on.basicPublish("", "no", true, null, new byte[0]);
          on.waitForConfirms(Interview.DEADLINE_MS);
          it.say(events);
        });
    list.ask(
        "a mandatory message without a binding",
        it -> {
          List<String> events = new CopyOnWriteArrayList<>();
          String exchange = it.exchange("x", "topic");
          it.does(
              "",
              on -> {
                on.addReturnListener(returns(events));
                on.basicPublish(exchange, "k", true, null, "body".getBytes(UTF_8));
              });
          it.say(events);
        });
    list.ask(
        "a mandatory message that is routed",
        it -> {
          List<String> events = new CopyOnWriteArrayList<>();
          String queue = it.queue("a");
          it.does(
              "",
              on -> {
                on.addReturnListener(returns(events));
                on.basicPublish("", queue, true, null, new byte[0]);
              });
          it.say(events);
        });
    list.ask(
        "an unroutable message that is not mandatory",
        it -> {
          List<String> events = new CopyOnWriteArrayList<>();
          it.does(
              "",
              on -> {
                on.addReturnListener(returns(events));
                on.basicPublish("", "no", null, new byte[0]);
              });
          it.say(events);
        });
    list.ask(
        "immediate",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.basicPublish("", queue, false, true, null, new byte[0]));
        });
  }

  private static void modes(QuestionList list) {
    list.ask(
        "transactions after confirms",
        it -> {
          it.channel().confirmSelect();
          it.tries("", Channel::txSelect);
        });
    list.ask(
        "confirms after transactions",
        it -> {
          it.channel().txSelect();
          it.tries("", on -> on.confirmSelect());
        });
    list.ask(
        "commit without a transaction",
        it -> it.tries("", on -> on.txCommit() == null ? "" : "ok"));
    list.ask(
        "rollback without a transaction",
        it -> it.tries("", on -> on.txRollback() == null ? "" : "ok"));
  }

  private static void transactions(QuestionList list) {
    list.ask(
        "what is committed is there, and not before",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.txSelect();
          on.basicPublish("", queue, null, "1".getBytes(UTF_8));
          it.settle(on);
          it.counts(queue);
          on.txCommit();
          it.awaitReady(queue, 1);
        });
    list.ask(
        "what is rolled back is not there",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.txSelect();
          on.basicPublish("", queue, null, "1".getBytes(UTF_8));
          on.txRollback();
          on.basicPublish("", queue, null, "2".getBytes(UTF_8));
          on.txCommit();
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "a mandatory message is returned at commit",
        it -> {
          List<String> events = new CopyOnWriteArrayList<>();
          Channel on = it.sibling();
          on.addReturnListener(returns(events));
          on.txSelect();
          on.basicPublish("", "no", true, null, new byte[0]);
          it.settle(on);
          it.say(events);
          on.txCommit();
          it.settle(on);
          it.say(events);
        });
    list.ask(
        "an acknowledgement that is rolled back",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1");
          Channel on = it.sibling();
          on.txSelect();
          on.basicGet(queue, false);
          on.basicAck(1, false);
          on.txRollback();
          it.counts(queue);
          on.basicAck(1, false);
          on.txCommit();
          on.close();
          it.counts(queue);
        });
    list.ask(
        "an acknowledgement that is not committed",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1");
          Channel on = it.sibling();
          on.txSelect();
          on.basicGet(queue, false);
          on.basicAck(1, false);
          on.close();
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "publish to what is not there in a transaction",
        it -> {
          it.channel().txSelect();
          it.does("", on -> on.basicPublish("no", "k", null, new byte[0]));
        });
  }
}
