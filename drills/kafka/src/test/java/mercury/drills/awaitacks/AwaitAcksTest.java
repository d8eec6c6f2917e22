package mercury.drills.awaitacks;

import static mercury.harness.kafka.KafkaEventKind.PRODUCE;
import static mercury.harness.kafka.KafkaEventKind.PRODUCED;

import java.util.Map;
import mercury.drills.BegunCall;
import mercury.drills.DrillKafka;
import mercury.drills.DrillPatience;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaFault;

/** The checks of {@code await_acks}. */
@CheckSuite(texts = "mercury.drills.awaitacks.checks", patience = DrillPatience.MILLIS)
class AwaitAcksTest {

  private static final int ALL = -1;

  @Graded(id = "D1", points = 50)
  void write_returns_when_the_broker_has_acknowledged(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    DrivenProgram program =
        DrivenProgram.running(context, "AwaitAcks", call -> {}, kafka.settings(), kafka.topic(1));
    KafkaFault held = context.closeLater(kafka.tap().hold(event -> event.is(PRODUCED)));
    BegunCall call = program.begin("write", "tea");
    int acks =
        kafka
            .await(seen -> seen.count(PRODUCE) > 0, "unsent")
            .details(KafkaEventDetail.Produce.class)
            .get(0)
            .acks();
    context.require(acks == ALL, "acks", acks);
    context.found(held::triggeredBy, "unsent");
    context.require(call.waits(), "early");
    held.release();
    context.require(!call.throwsAtItsEnd("slow"), "thrown");
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void write_throws_when_the_broker_refuses(CheckContext context) throws Exception {
    DrillKafka kafka = DrillKafka.of(context);
    String topic = kafka.topic("", 1, Map.of("max.message.bytes", "1000"));
    DrivenProgram program =
        DrivenProgram.running(context, "AwaitAcks", call -> {}, kafka.settings(), topic);
    boolean thrown = program.begin("write", "x".repeat(5_000)).throwsAtItsEnd("slow");
    context.require(thrown, "silent");
    context.require(!program.begin("write", "tea").throwsAtItsEnd("slow"), "broken");
  }
}
