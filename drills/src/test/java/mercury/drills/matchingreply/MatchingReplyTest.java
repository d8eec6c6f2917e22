package mercury.drills.matchingreply;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.util.concurrent.CompletableFuture;
import mercury.drills.Deadlines;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code matching_reply}. */
@CheckSuite(texts = "mercury.drills.matchingreply.checks")
class MatchingReplyTest {

  @Graded(id = "D1", points = 50)
  void a_question_carries_what_the_server_needs_to_answer(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    CompletableFuture<Void> asked =
        Deadlines.begin(() -> program.call("ask", context.uniqueName(), "tea?"));
    BasicProperties question = question(context);
    context.require(question.getReplyTo() != null, "address");
    context.require(question.getCorrelationId() != null, "id");
    answer(context, question, question.getCorrelationId(), "3");
    context.require(Deadlines.isDone(asked), "unanswered");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void an_answer_to_another_question_is_ignored(CheckContext context) throws Exception {
    DrillQueues.put(context);
    DrivenProgram program = program(context);
    CompletableFuture<String> price = new CompletableFuture<>();
    CompletableFuture<Void> asked =
        Deadlines.begin(
            () -> price.complete(String.valueOf(program.call("ask", context.uniqueName(), "tea?"))));
    BasicProperties question = question(context);
    answer(context, question, "an earlier question", "99");
    answer(context, question, question.getCorrelationId(), "3");
    context.require(Deadlines.isDone(asked), "unanswered");
    context.require(price.join().equals("3"), "other", price.join());
  }

  private static DrivenProgram program(CheckContext context) throws Exception {
    return DrivenProgram.running(context, "MatchingReply", call -> {}, context.rabbitUrl());
  }

  private static BasicProperties question(CheckContext context) throws Exception {
    return DrillQueues.take(context, context.uniqueName())
        .map(GetResponse::getProps)
        .orElseThrow(() -> new CheckFailedError("unasked"));
  }

  private static void answer(CheckContext context, BasicProperties question, String id, String text)
      throws Exception {
    BasicProperties properties = new BasicProperties.Builder().correlationId(id).build();
    DrillQueues.publish(context, "", question.getReplyTo(), properties, text);
  }
}
