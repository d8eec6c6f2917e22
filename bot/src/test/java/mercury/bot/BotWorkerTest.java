package mercury.bot;

import mercury.bot.bench.Meeting;
import mercury.bot.bench.WorkerBench;
import mercury.harness.check.Bench;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import mercury.telegram.Person;

/** The graded checks of {@link BotWorker}. */
@Suite(texts = "mercury.bot.checks")
class BotWorkerTest {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";

  @Graded(id = "B1.first", points = 4)
  void the_first_message_makes_a_row_and_a_greeting(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.of(bench);
    Person anna = work.newcomer("Anna", "anna_k");
    work.start();
    anna.writes("hello");
    work.deliver();
    work.requireSaid(anna, GREETING);
    work.handledWell();
    work.requireSaid(anna, GREETING);
    work.requireRow(anna, "anna_k");
  }

  @Graded(id = "B1.together", points = 5, after = "B1.first")
  void many_first_messages_at_once_make_one_of_each(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.of(bench);
    Person anna = work.newcomer("Anna", "anna_k");
    work.start();
    work.telegram().holds(Meeting::isGreeting, 1, new Meeting(work.telegram())::forTheSecond);
    for (int i = 0; i < 10; i++) {
      anna.writes("hello " + i);
    }
    work.deliver();
    work.handled();
    int greetings = WorkerBench.count(anna, GREETING);
    bench.require(greetings == 1, "greetings", greetings);
    work.requireRow(anna, "anna_k");
  }

  @Graded(id = "B1.again", points = 4, after = "B1.first")
  void a_redelivered_first_message_greets_nobody_again(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.of(bench);
    Person anna = work.newcomer("Anna", "anna_k");
    work.start();
    anna.writes("hello");
    String update = work.telegram().take().get(0).toString();
    for (int i = 0; i < 2; i++) {
      work.deliver(update);
      work.handledWell();
    }
    int greetings = WorkerBench.count(anna, GREETING);
    bench.require(greetings == 1, "greetings", greetings);
    work.requireRow(anna, "anna_k");
  }

  @Graded(id = "B3", points = 3)
  void anything_but_a_document_is_answered_with_what_is_wanted(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.of(bench);
    Person anna = work.known("Anna");
    work.start();
    anna.writes("hello");
    anna.sendsPhoto(WorkerBench.picture());
    work.deliver();
    work.requireSaid(anna, REQUIRED, REQUIRED);
    work.handledWell();
    work.requireSaid(anna, REQUIRED, REQUIRED);
  }
}
