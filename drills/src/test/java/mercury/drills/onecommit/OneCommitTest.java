package mercury.drills.onecommit;

import com.rabbitmq.client.GetResponse;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code one_commit}. */
@CheckSuite(texts = "mercury.drills.onecommit.checks", patience = DrillPatience.MILLIS)
class OneCommitTest {

  @Graded(id = "D1", points = 50)
  void an_order_that_is_saved_is_published_in_the_end(CheckContext context) throws Exception {
    DrillQueues.put(context);
    OrderTables tables = OrderTables.of(context);
    DrivenProgram program = program(context, tables);
    context.amqp().refuse();
    context.amqp().cut();
    boolean thrown = program.begin("place", "order 1", "tea").throwsAtItsEnd("slow");
    boolean saved = tables.count("orders", "order 1") == 1;
    context.require(!(thrown && saved), "half");
    context.require(!thrown, "dependent");
    context.require(saved, "unsaved");
    context.amqp().accept();
    program(context, tables).call("relay");
    GetResponse message = DrillQueues.take(context, context.uniqueName(), "forgotten");
    String id = String.valueOf(message.getProps().getMessageId());
    context.require(id.equals("order 1"), "id", id);
    context.require(DrillQueues.text(message).equals("tea"), "other", DrillQueues.text(message));
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void an_order_is_saved_whole_or_not_at_all(CheckContext context) throws Exception {
    DrillQueues.put(context);
    OrderTables tables = OrderTables.of(context);
    DrivenProgram program = program(context, tables);
    tables.insert("outbox", "order 1");
    boolean thrown = program.begin("place", "order 1", "tea").throwsAtItsEnd("slow");
    context.require(tables.count("orders", "order 1") == 0, "unannounced");
    context.require(thrown, "silent");
    tables.insert("orders", "order 2");
    program.begin("place", "order 2", "milk").throwsAtItsEnd("slow");
    context.require(tables.count("outbox", "order 2") == 0, "unfounded");
  }

  private static DrivenProgram program(CheckContext context, OrderTables tables) throws Exception {
    return DrivenProgram.onQueue(context, "OneCommit", call -> {}, tables.url());
  }
}
