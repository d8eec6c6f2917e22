package mercury.drills.answerrequest;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code answer_request}. */
@CheckSuite(texts = "mercury.drills.answerrequest.checks", patience = DrillPatience.MILLIS)
class AnswerRequestTest {

  @Graded(id = "D1", points = 60)
  void each_client_gets_the_answer_to_its_question(CheckContext context) throws Exception {
    DrivenProgram.onQueue(context, "AnswerRequest", call -> {});
    for (String client : List.of("anna", "boris")) {
      String replies = context.channel().queueDeclare().getQueue();
      ask(context, replies, client, client);
      GetResponse message = DrillQueues.take(context, replies, "elsewhere");
      String id = String.valueOf(message.getProps().getCorrelationId());
      context.require(id.equals(client), "id", client, id);
      String text = DrillQueues.text(message);
      context.require(text.equals(Integer.toString(client.length())), "text", text);
    }
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void a_question_is_acknowledged_after_its_answer(CheckContext context) throws Exception {
    DrivenProgram.onQueue(context, "AnswerRequest", call -> {});
    ask(context, context.channel().queueDeclare().getQueue(), "anna", "anna");
    Timeline seen = context.await(timeline -> timeline.count(EventKind.ACK) == 1, "unacknowledged");
    boolean answered = seen.of(EventKind.PUBLISH, EventKind.ACK).get(0).is(EventKind.PUBLISH);
    context.require(answered, "early");
  }

  private static void ask(CheckContext context, String replies, String id, String text)
      throws Exception {
    BasicProperties properties =
        new BasicProperties.Builder().replyTo(replies).correlationId(id).build();
    DrillQueues.publish(context, "", context.uniqueName(), properties, text);
  }
}
