package mercury.bot;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import mercury.bot.bench.Allowance;
import mercury.bot.bench.Answers;
import mercury.bot.bench.Content;
import mercury.bot.bench.Eventually;
import mercury.bot.bench.LargeFiles;
import mercury.bot.bench.OwnJvm;
import mercury.bot.bench.WorkerBench;
import mercury.harness.check.Bench;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import mercury.harness.wire.Kind;
import mercury.telegram.Person;
import mercury.telegram.StoredFile;

/** The graded checks of what {@link BotWorker} does with documents. */
@Suite(texts = "mercury.bot.checks", subject = BotWorker.class)
class DocumentsTest {

  private static final String DOCUMENT = "[document]";
  private static final String SAVED = "[document has been saved]";
  private static final String TOO_BIG = "[document is too big]";

  @Graded(id = "B2", points = 5)
  void a_document_is_stored_and_both_is_said(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    Person anna = work.known("Anna");
    CountDownLatch early = new CountDownLatch(1);
    anna.listens(
        answer -> {
          if (answer.text().equals(SAVED) && work.bucket().keys().isEmpty()) {
            early.countDown();
          }
        });
    byte[] content = Content.of(1_000);
    anna.sends(Content.stream(content), "report.pdf", "application/pdf");
    work.deliver();
    work.handledWell();
    work.requireSaid(anna, DOCUMENT, SAVED);
    bench.require(early.getCount() == 1, "early");
    work.bucket().requireOnly(bench, List.of(content));
  }

  @Graded(id = "B5.key", points = 3, after = "B2")
  void the_key_is_user_file_and_name(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    Person anna = work.known("Anna");
    StoredFile file = anna.sends(Content.stream(Content.of(10)), "report.pdf", "application/pdf");
    work.deliver();
    work.handledWell();
    String key = "%d/%s/report.pdf".formatted(anna.id(), file.uniqueId());
    List<String> keys = work.bucket().keys();
    bench.require(keys.equals(List.of(key)), "keys", key, String.join(" ", keys));
  }

  @Graded(id = "B5.apart", points = 3, after = "B2")
  void documents_of_one_name_do_not_overwrite_each_other(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    Person anna = work.known("Anna");
    Person boris = work.known("Boris");
    anna.sends(Content.stream(Content.of(1)), "a.txt", "text/plain");
    String first = work.telegram().pending().get(0).toString();
    anna.sends(Content.stream(Content.of(2)), "a.txt", "text/plain");
    boris.sends(Content.stream(Content.of(3)), "a.txt", "text/plain");
    work.deliver();
    work.deliver(first);
    work.handledWell();
    work.bucket().requireOnly(bench, List.of(Content.of(1), Content.of(2), Content.of(3)));
  }

  @Graded(id = "B5.safe", points = 2, after = "B2")
  void the_name_of_a_file_is_made_safe(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    Person anna = work.known("Anna");
    for (String name : Content.ODD_NAMES) {
      anna.sends(Content.stream(Content.of(10)), name, "text/plain");
    }
    work.deliver();
    anna.sends(Content.stream(Content.of(10)), "-", "text/plain");
    work.deliver(Content.withoutFileName(work.telegram().take().get(0)));
    work.handledWell();
    List<String> keys = work.bucket().keys();
    int documents = Content.ODD_NAMES.size() + 1;
    bench.require(keys.size() == documents, "number", keys.size(), documents);
    for (String key : keys) {
      bench.require(Content.isSafe(key), "unsafe", key);
    }
  }

  @Graded(id = "B6.whole", points = 2, after = "B2")
  void files_of_every_size_arrive_intact(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    Person anna = work.known("Anna");
    List<byte[]> contents = List.of(Content.of(0), Content.of(5 << 20), Content.of((5 << 20) + 1));
    for (byte[] content : contents) {
      anna.sends(Content.stream(content), content.length + ".bin", "application/octet-stream");
    }
    work.deliver();
    work.handledWell();
    work.bucket().requireOnly(bench, contents);
  }

  @Graded(id = "B6.memory", points = 3, after = "B2")
  void files_stream_through_a_small_heap(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.of(bench);
    Person anna = work.known("Anna");
    LargeFiles files = bench.use(LargeFiles.serve(WorkerBench.CAPACITY));
    OwnJvm small = OwnJvm.start(bench, work.config(files.url()), "-Xmx64m");
    for (int i = 0; i < WorkerBench.CAPACITY; i++) {
      work.deliver(LargeFiles.update(anna.id(), i));
    }
    Eventually.within(
        Allowance.ofOwnJvm(),
        () -> !small.isAlive() || work.acknowledged() >= WorkerBench.CAPACITY);
    bench.require(small.isAlive(), "memory");
    bench.require(work.acknowledged() >= WorkerBench.CAPACITY, "unhandled");
    bench.require(bench.tap().timeline().count(Kind.NACK, Kind.REJECT) == 0, "returned");
    work.bucket().requireSizes(bench, WorkerBench.CAPACITY, LargeFiles.SIZE);
  }

  @Graded(id = "B7.short", points = 2, after = "B2")
  void a_download_that_ends_short_is_no_document(Bench bench) throws Exception {
    requireDownloadedAgain(bench, Answers.half(Content.of(1_000)), Content.of(1_000));
  }

  @Graded(id = "B7.page", points = 1, after = "B2")
  void an_error_page_is_no_document(Bench bench) throws Exception {
    requireDownloadedAgain(bench, Answers.page(), Content.of(1_000));
  }

  @Graded(id = "B7.big", points = 1, after = "B2")
  void a_file_that_is_too_big_is_answered(Bench bench) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    Person anna = work.known("Anna");
    anna.sends(Content.zeros((20 << 20) + 1), "large.bin", "application/octet-stream");
    work.deliver();
    work.handledWell();
    bench.require(WorkerBench.count(anna, TOO_BIG) == 1, "other", WorkerBench.texts(anna));
    bench.require(WorkerBench.count(anna, SAVED) == 0, "other", WorkerBench.texts(anna));
    bench.require(work.bucket().keys().isEmpty(), "stored");
  }

  /** What is no whole document is not stored, and is downloaded again. */
  private static void requireDownloadedAgain(
      Bench bench, ResponseDefinitionBuilder first, byte[] content) throws Exception {
    WorkerBench work = WorkerBench.started(bench);
    List<String> left = new CopyOnWriteArrayList<>();
    work.telegram().answers("file", 1, first);
    work.telegram().holds(asked -> asked.is("file"), 1, () -> left.addAll(work.bucket().keys()));
    Person anna = work.known("Anna");
    anna.sends(Content.stream(content), "report.pdf", "application/pdf");
    work.deliver();
    work.handled();
    bench.require(work.telegram().asked("file").size() > 1, "once", WorkerBench.texts(anna));
    bench.require(left.isEmpty(), "left");
    work.bucket().requireOnly(bench, List.of(content));
    bench.require(WorkerBench.count(anna, SAVED) == 1, "other", WorkerBench.texts(anna));
  }
}
