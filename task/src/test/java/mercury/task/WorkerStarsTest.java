package mercury.task;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import mercury.harness.check.Bench;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import mercury.harness.check.SwitchedOff;
import mercury.harness.wire.Fault;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Timeline;
import mercury.harness.wire.WireEvent;

/** The starred checks of {@link Worker}: a check is graded when its mark is deleted. */
@Suite(texts = "mercury.task.checks", subject = Worker.class)
class WorkerStarsTest {

  @SwitchedOff
  @Graded(id = "W8", points = 10, bonus = true, after = "W5.bound")
  void stop_lets_the_handlers_finish(Bench bench) throws Exception {
    Messages.put(bench, "1");
    Gate gate = new Gate();
    RecordingWorker worker = RecordingWorker.started(bench, 2, message -> gate.pass());
    bench.use(gate);
    worker.next();
    Fault onTheWay = bench.tap().hold(event -> event.is(Kind.DELIVER, Kind.GET_OK));
    Messages.put(bench, "2", "3", "4", "5", "6");
    Call stop = Stopping.begin(bench, worker);
    stop.awaitUnderWay(bench);
    onTheWay.release(); // the second message arrives while the worker is stopping
    stop.awaitUnderWay(bench);
    gate.open();
    stop.end();
    Handling.requireFinished(bench);
    Set<String> left = Inbox.of(bench, bench.name()).take(6 - worker.done().size());
    bench.require(Collections.disjoint(left, worker.done()), "twice", worker.done().toString());
  }

  @SwitchedOff
  @Graded(id = "W9", points = 10, bonus = true, after = "W3.each")
  void a_worker_comes_back_after_a_lost_connection(Bench bench) throws Exception {
    Messages.put(bench, "1");
    Gate gate = new Gate();
    RecordingWorker worker = RecordingWorker.started(bench, 2, message -> gate.pass());
    bench.use(gate);
    worker.next();
    Timeline before = bench.tap().timeline();
    bench.tap().restart(Duration.ofMillis(500));
    Reconnecting.await(bench, seen -> seen.since(before).count(Kind.CONSUME_OK, Kind.GET) > 0);
    bench.await(line -> line.since(before).count(Kind.HANDLE_BEGINS) > 0, "unfinished");
    gate.open(); // one of the two handlers has the message from the connection that is gone
    Messages.put(bench, "2", "3");
    Timeline seen =
        bench.await(line -> Handling.acknowledged(3).test(line.since(before)), "unfinished");
    for (WireEvent ack : seen.since(before).of(Kind.ACK)) {
      bench.require(!ack.numbers().isEmpty(), "stale");
    }
  }

  @SwitchedOff
  @Graded(id = "W10", points = 10, bonus = true, after = "W4.again")
  void a_message_that_fails_again_is_set_aside(Bench bench) throws Exception {
    String dead = bench.name() + ".dead";
    Messages.put(bench, "poison", "good");
    RecordingWorker.started(bench, 1, Messages.failingFor("poison"));
    Timeline seen =
        bench.await(
            line -> Handling.acknowledged(2).test(line) || line.count(Kind.HANDLE_THROWS) > 2,
            "stopped");
    int attempts = seen.count(Kind.HANDLE_THROWS);
    bench.require(attempts == 2, "attempts", attempts);
    Declared.requireShared(bench, dead);
    String body = Messages.text(Inbox.of(bench, dead).next());
    bench.require(body.equals("poison"), "other", body);
    long copy = seen.first(Kind.PUBLISH).orElseThrow().number();
    int confirmed = Handling.in(seen).first(Kind.CONFIRM, copy);
    bench.require(confirmed < Handling.in(seen).first(Kind.ACK, 1), "unconfirmed");
  }
}
