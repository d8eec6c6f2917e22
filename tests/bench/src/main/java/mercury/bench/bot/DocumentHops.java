package mercury.bench.bot;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.bot.ObjectStorage;
import mercury.bot.TelegramApi;
import mercury.bot.TelegramFiles;
import mercury.telegram.BotApi;
import mercury.telegram.StoredFile;
import mercury.telegram.TelegramPerson;
import org.apache.commons.io.file.PathUtils;

/** The steps of a document from Telegram and back, without those in the broker and the database. */
final class DocumentHops {

  static final int BYTES = 10_000;

  private DocumentHops() {}

  /** Opens the whole route: from a document at Telegram to the reply that it has been saved. */
  static BotHop whole(BotBackends backends) throws IOException, InterruptedException {
    ReferenceFileBot bot = ReferenceFileBot.start(backends, 1);
    try {
      return whole(bot, bot.greetedPeople(1).get(0));
    } catch (InterruptedException | RuntimeException e) {
      try (bot) {
        throw e;
      }
    }
  }

  private static BotHop whole(ReferenceFileBot bot, TelegramPerson person) {
    return new BotHop() {
      @Override
      public long measure() throws IOException, InterruptedException {
        int answers = person.answers().size();
        send(person);
        long started = System.nanoTime();
        BotAnswerWait.await(person, answers + 2); // [document], [document has been saved]
        return System.nanoTime() - started;
      }

      @Override
      public void close() throws IOException {
        bot.close();
      }
    };
  }

  /** Opens the step in which the poller gets an update that is already there. */
  static BotHop getUpdates() throws IOException {
    Telegram telegram = Telegram.start();
    return new BotHop() {
      private long offset;

      @Override
      public long measure() throws IOException {
        telegram.person().writes("here");
        long started = System.nanoTime();
        Object answer = telegram.api().call("getUpdates", Map.of("offset", offset, "timeout", 50));
        long duration = System.nanoTime() - started;
        List<?> updates = (List<?>) answer;
        Map<?, ?> last = (Map<?, ?>) updates.get(updates.size() - 1);
        offset = ((Number) last.get("update_id")).longValue() + 1;
        return duration;
      }

      @Override
      public void close() throws IOException {
        telegram.close();
      }
    };
  }

  /** Opens the step in which the worker sends a reply. */
  static BotHop reply() throws IOException {
    Telegram telegram = Telegram.start();
    Map<String, ?> reply = Map.of("chat_id", telegram.person().id(), "text", "[document]");
    return step(() -> telegram.api().call("sendMessage", reply), telegram);
  }

  /** Opens the step in which the worker downloads the document. */
  static BotHop download() throws IOException {
    Telegram telegram = Telegram.start();
    TelegramFiles files = new TelegramFiles(telegram.api());
    String id = send(telegram.person()).fileId();
    return step(
        () -> {
          Path copy = Files.createTempFile("bench", ".document");
          try (OutputStream to = Files.newOutputStream(copy)) {
            files.download(id, to);
          } finally {
            Files.delete(copy);
          }
        },
        telegram);
  }

  /** Opens the step in which the worker stores the document. */
  static BotHop store(BotBackends backends) throws IOException {
    ObjectStorage storage = new ObjectStorage(backends.s3());
    Path file = Files.createTempFile("bench", ".document");
    Files.write(file, new byte[BYTES]);
    return step(
        () -> storage.put("bench", file),
        () -> {
          storage.close();
          Files.delete(file);
        });
  }

  private static StoredFile send(TelegramPerson person) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[BYTES]);
    return person.sends(bytes, "notes.bin", "application/octet-stream");
  }

  /** An action that is timed from beginning to end. */
  interface Work {
    void run() throws Exception;
  }

  static BotHop step(Work work, Closeable opened) {
    return new BotHop() {
      @Override
      public long measure() throws Exception {
        long started = System.nanoTime();
        work.run();
        return System.nanoTime() - started;
      }

      @Override
      public void close() throws IOException {
        opened.close();
      }
    };
  }

  /** A Telegram with one person who has written to the bot, and the bot's client. */
  private record Telegram(Path folder, BotApi server, TelegramPerson person, TelegramApi api)
      implements Closeable {

    static Telegram start() throws IOException {
      Path folder = Files.createTempDirectory("bench-telegram-");
      BotApi server = BotApi.start(0, folder);
      TelegramPerson person = server.person("Anna");
      person.writes("hello"); // otherwise the bot may not write to the person
      return new Telegram(folder, server, person, new TelegramApi(BotApi.TOKEN, server.url()));
    }

    @Override
    public void close() throws IOException {
      api.close();
      server.close();
      PathUtils.deleteDirectory(folder);
    }
  }
}
