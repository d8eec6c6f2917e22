package mercury.drills.lateanswer;

import com.rabbitmq.client.AMQP.BasicProperties;
import mercury.drills.BegunCall;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code late_answer}. */
@CheckSuite(texts = "mercury.drills.lateanswer.checks", patience = DrillPatience.MILLIS)
class LateAnswerTest {

  private static final int SHORT_MS = 200;
  private static final int LONG_MS = 60_000;

  @Graded(id = "D1", points = 60)
  void a_late_answer_disturbs_no_other_question(CheckContext context) throws Exception {
    DrivenProgram program = program(context);
    BasicProperties givenUp = giveUp(context, program);
    BegunCall milk = program.begin("ask", context.uniqueName(), "milk?", LONG_MS);
    BasicProperties question = question(context);
    answer(context, givenUp, "99");
    answer(context, question, "3");
    requireAnswer(context, milk, "3");
    // a channel that an exception closes may still bring what had arrived
    BegunCall bread = program.begin("ask", context.uniqueName(), "bread?", LONG_MS);
    answer(context, question(context, "deaf"), "4");
    requireAnswer(context, bread, "4");
  }

  private static void requireAnswer(CheckContext context, BegunCall asked, String expected)
      throws Exception {
    String price = String.valueOf(asked.end("deaf"));
    context.require(price.equals(expected), "other", price);
  }

  @Graded(id = "D2", points = 40, dependsOn = "D1")
  void a_question_that_was_given_up_is_forgotten(CheckContext context) throws Exception {
    DrivenProgram program = program(context);
    giveUp(context, program);
    Number open = (Number) program.call("open");
    context.require(open.intValue() == 0, "kept");
  }

  /** Asks something that nobody answers in time. */
  private static BasicProperties giveUp(CheckContext context, DrivenProgram program)
      throws Exception {
    BegunCall asked = program.begin("ask", context.uniqueName(), "tea?", SHORT_MS);
    BasicProperties question = question(context);
    context.require(asked.throwsAtItsEnd("patient"), "invented");
    return question;
  }

  private static DrivenProgram program(CheckContext context) throws Exception {
    DrillQueues.put(context);
    return DrivenProgram.running(context, "LateAnswer", call -> {}, context.rabbitUrl());
  }

  private static BasicProperties question(CheckContext context) throws Exception {
    return question(context, "unasked");
  }

  private static BasicProperties question(CheckContext context, String failureMode)
      throws Exception {
    return DrillQueues.take(context, context.uniqueName(), failureMode).getProps();
  }

  private static void answer(CheckContext context, BasicProperties question, String text)
      throws Exception {
    BasicProperties properties =
        new BasicProperties.Builder().correlationId(question.getCorrelationId()).build();
    DrillQueues.publish(context, "", question.getReplyTo(), properties, text);
  }
}
