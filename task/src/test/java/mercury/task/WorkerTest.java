package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mercury.harness.check.Bench;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import mercury.harness.wire.Detail;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Timeline;
import mercury.harness.wire.WireEvent;

/** The graded checks of {@link Worker}. */
@Suite(texts = "mercury.task.checks")
class WorkerTest {

  @Graded(id = "W1.start", points = 3)
  void start_does_not_wait_for_messages(Bench bench) throws Exception {
    Messages.declare(bench);
    RecordingWorker worker = RecordingWorker.of(bench, 2, message -> {});
    Optional<Exception> thrown = bench.thrownBy("start()", worker::start);
    Declared.requireAccepted(bench, thrown);
    boolean global =
        bench.tap().timeline().details(Detail.Qos.class).stream().anyMatch(Detail.Qos::global);
    bench.require(!global, "global");
    bench.await(seen -> seen.count(Kind.CONSUME_OK, Kind.GET) > 0, "idle");
  }

  @Graded(id = "W1.registered", points = 2, after = "W1.start")
  void start_returns_when_the_consumer_is_registered(Bench bench) throws Exception {
    Messages.declare(bench);
    RecordingWorker worker = RecordingWorker.of(bench, 1, message -> {});
    bench.tap().cutBefore(event -> event.is(Kind.CONSUME_OK));
    Optional<Exception> thrown = bench.thrownBy("start()", worker::start);
    Timeline seen = bench.tap().timeline();
    bench.require(thrown.isPresent() || seen.count(Kind.CONSUME_OK, Kind.GET) > 0, "early");
  }

  @Graded(id = "W1.queue", points = 3)
  void the_queue_is_declared_as_the_client_does(Bench bench) throws Exception {
    RecordingWorker worker = RecordingWorker.of(bench, 1, message -> {});
    bench.thrownBy("start()", worker::start);
    bench.await(line -> line.count(Kind.QUEUE_DECLARE) > 0, "undeclared");
    Declared.requireShared(bench, bench.name());
  }

  @Graded(id = "W2", points = 4, after = "W1.start")
  void every_message_reaches_handle_whole(Bench bench) throws Exception {
    Messages.declare(bench);
    RecordingWorker worker = RecordingWorker.started(bench, 5, message -> {});
    for (int n = 1; n <= 3; n++) {
      byte[] body = {(byte) n, 0, (byte) 0xff};
      BasicProperties properties = new BasicProperties.Builder().messageId("id " + n).build();
      Messages.put(bench, properties, body);
      Delivery message = worker.next();
      bench.require(Arrays.equals(message.getBody(), body), "body", n);
      BasicProperties seen = message.getProperties();
      bench.require(seen != null && ("id " + n).equals(seen.getMessageId()), "properties", n);
      bench.require(message.getEnvelope() != null, "envelope", n);
    }
  }

  @Graded(id = "W3.after", points = 6, after = "W2")
  void a_message_is_acknowledged_after_its_handle(Bench bench) throws Exception {
    Messages.put(bench, "1", "2", "3", "4", "5");
    RecordingWorker.started(bench, 1, message -> Messages.roundTrip(bench));
    bench.await(seen -> seen.count(Kind.HANDLE_BEGINS) > 0, "none");
    List<Detail.Consumer> consumers = bench.tap().timeline().details(Detail.Consumer.class);
    bench.require(consumers.stream().noneMatch(Detail.Consumer::autoAck), "auto");
    Timeline seen = bench.await(Handling.acknowledged(5), "never");
    for (long number = 1; number <= 5; number++) {
      int end = Handling.in(seen).first(Kind.HANDLE_ENDS, number);
      bench.require(end < Handling.in(seen).first(Kind.ACK, number), "early", number);
    }
  }

  @Graded(id = "W3.each", points = 3, after = "W3.after")
  void every_message_is_acknowledged_for_itself(Bench bench) throws Exception {
    Messages.put(bench, "1", "2", "3", "4", "5", "6", "7", "8");
    RecordingWorker.started(bench, 3, message -> {});
    Timeline seen =
        bench.await(
            line -> Handling.acknowledged(8).test(line) || Handling.in(line).settlesOthers(),
            "never");
    for (WireEvent ack : seen.of(Kind.ACK)) {
      bench.require(!ack.detail(Detail.Settlement.class).multiple(), "multiple");
      bench.require(!ack.numbers().isEmpty(), "again");
    }
  }

  @Graded(id = "W4.again", points = 4, after = "W3.after")
  void a_message_whose_handle_throws_is_delivered_again(Bench bench) throws Exception {
    Messages.put(bench, "1");
    RecordingWorker.started(bench, 1, Messages.failingOnce());
    Timeline seen = bench.await(line -> Handling.in(line).isOver(1), "kept");
    Handling.in(seen).requireNotLost(bench, 1);
  }

  @Graded(id = "W4.goes_on", points = 3, after = "W4.again")
  void a_handle_that_throws_does_not_end_the_worker(Bench bench) throws Exception {
    Messages.put(bench, "1", "2", "3");
    RecordingWorker worker = RecordingWorker.started(bench, 1, Messages.failingOnce());
    for (int i = 0; i < 6; i++) { // each of the three fails once
      worker.next();
    }
    bench.await(Handling.acknowledged(3), "stopped");
  }

  @Graded(id = "W5.parallel", points = 5, after = "W2")
  void capacity_handlers_run_at_once(Bench bench) throws Exception {
    Messages.put(bench, "1", "2");
    Gate gate = new Gate();
    RecordingWorker.started(bench, 2, message -> gate.pass());
    bench.use(gate);
    bench.await(seen -> Handling.in(seen).mostRunning() > 0, "none");
    bench.await(seen -> Handling.in(seen).mostRunning() == 2, "serial", 1);
  }

  @Graded(id = "W5.bound", points = 5, after = "W3.each")
  void no_more_than_capacity_are_under_way(Bench bench) throws Exception {
    Messages.put(bench, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    RecordingWorker.started(bench, 3, message -> Messages.roundTrip(bench));
    Timeline seen = bench.await(Handling.acknowledged(10), "never");
    int prefetch = Handling.in(seen).prefetch();
    bench.require(prefetch < Integer.MAX_VALUE, "unlimited");
    bench.require(prefetch <= 3, "prefetch", prefetch);
    bench.require(seen.mostUnsettled() <= 3, "unsettled", seen.mostUnsettled());
    int running = Handling.in(seen).mostRunning();
    bench.require(running <= 3, "running", running);
  }

  @Graded(id = "W6", points = 3, after = "W3.after")
  void a_worker_that_dies_loses_nothing(Bench bench) throws Exception {
    Messages.put(bench, "1");
    Messages.giveBack(bench); // a redelivery is worth as much as the first delivery
    Gate gate = new Gate();
    RecordingWorker worker = RecordingWorker.started(bench, 1, message -> gate.pass());
    bench.use(gate);
    worker.next();
    Messages.arrive(bench); // an acknowledgement that was sent before it is not lost on the way
    bench.tap().refuse();
    bench.tap().cut();
    Delivery message = Inbox.of(bench, bench.name()).next();
    bench.require(Messages.text(message).equals("1"), "other", Messages.text(message));
  }

  @Graded(id = "W7.close", points = 2, after = "W2")
  void stop_closes_the_connection_and_ends_the_threads(Bench bench) throws Exception {
    Stopping.afterOne(bench, "1"); // what all workers share is in nobody's thread group then
    OwnThreads threads = new OwnThreads();
    threads.run(() -> Stopping.afterOne(bench, "2"));
    Closed.requireOrderly(bench);
    List<String> left = threads.left();
    bench.require(left.isEmpty(), "threads", left.size(), String.join(", ", left));
  }

  @Graded(id = "W7.nothing_starts", points = 1, after = "W7.close")
  void after_stop_no_handler_starts(Bench bench) throws Exception {
    Messages.put(bench, "1", "2", "3", "4", "5", "6");
    Gate gate = new Gate();
    OwnThreads threads = new OwnThreads();
    threads.run(() -> Stopping.atWork(bench, gate));
    threads.left(); // when they have ended, nothing can start any more
    Timeline seen = bench.tap().timeline();
    long late = Stopping.begunAfterwards(seen);
    bench.require(late == 0, "late", late);
  }

  @Graded(id = "W7.calls", points = 1, after = "W7.close")
  void stop_may_come_first_and_twice(Bench bench) throws Exception {
    Messages.declare(bench);
    RecordingWorker idle = RecordingWorker.of(bench, 1, message -> {});
    bench.run("stop() before start()", idle::stop);
    RecordingWorker worker = RecordingWorker.started(bench, 1, message -> {});
    bench.run("stop()", worker::stop);
    bench.run("stop() again", worker::stop);
    Closed.requireOrderly(bench);
    Optional<Exception> thrown =
        bench.thrownBy("new Worker()", () -> RecordingWorker.of(bench, 0, message -> {}));
    bench.require(
        thrown.isPresent() && thrown.get() instanceof IllegalArgumentException, "capacity");
  }
}
