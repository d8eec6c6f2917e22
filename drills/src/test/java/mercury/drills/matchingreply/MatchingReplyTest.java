package mercury.drills.matchingreply;

import com.rabbitmq.client.AMQP.BasicProperties;
import mercury.drills.BegunCall;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code matching_reply}. */
@CheckSuite(texts = "mercury.drills.matchingreply.checks", patience = DrillPatience.MILLIS)
class MatchingReplyTest {

  @Graded(id = "D1", points = 50)
  void a_question_carries_what_the_server_needs_to_answer(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    BegunCall asked = program.begin("ask", context.uniqueName(), "tea?");
    BasicProperties question = question(context);
    context.require(question.getReplyTo() != null, "address");
    context.require(question.getCorrelationId() != null, "id");
    answer(context, question, question.getCorrelationId(), "3");
    asked.end("unanswered");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void an_answer_to_another_question_is_ignored(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    BegunCall asked = program.begin("ask", context.uniqueName(), "tea?");
    BasicProperties question = question(context);
    answer(context, question, "an earlier question", "99");
    answer(context, question, question.getCorrelationId(), "3");
    String price = String.valueOf(asked.end("unanswered"));
    context.require(price.equals("3"), "other", price);
  }

  private static DrivenProgram program(CheckContext context) throws Exception {
    return DrivenProgram.running(context, "MatchingReply", call -> {}, context.rabbitUrl());
  }

  private static BasicProperties question(CheckContext context) throws Exception {
    return DrillQueues.take(context, context.uniqueName(), "unasked").getProps();
  }

  private static void answer(CheckContext context, BasicProperties question, String id, String text)
      throws Exception {
    BasicProperties properties = new BasicProperties.Builder().correlationId(id).build();
    DrillQueues.publish(context, "", question.getReplyTo(), properties, text);
  }
}
