package mercury.bot;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import mercury.task.Worker;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The logic of the FileBot: greets a new user, and stores the documents of a known one.
 *
 * <p>Write it in these steps. The {@link Worker} is your own: it handles up to {@code capacity}
 * updates at once, and when {@code handle} throws, the update is delivered again.
 *
 * <ol>
 *   <li>{@link #handle} turns the JSON into an {@link Update} (its annotations are from Jackson 2,
 *       {@code com.fasterxml.jackson.databind}; expect newer fields than it knows), and calls
 *       {@link #handleUpdate}.
 *   <li>For somebody's first message, whatever it is: write {@link Users}, and answer {@code
 *       [greeting]} ({@code sendMessage} with {@code chat_id} and {@code text}). (B1)
 *   <li>For a document after that: answer {@code [document]}, download it ({@link TelegramFiles}),
 *       store it ({@link ObjectStorage}), answer {@code [document has been saved]}. (B2)
 *   <li>For anything else after that, commands too: answer {@code [document is required]}. A reply
 *       goes to the chat that the message came from, and to its topic ({@code message_thread_id}).
 *       (B3)
 *   <li>Not every update is a message, not every message has a sender, and not every sender has a
 *       user name; the first name stands in for it. An update that needs no answer counts as
 *       handled. A message may have parts, or an id, that {@link Update} cannot hold: it is answered
 *       all the same. (B4)
 *   <li>The key of the object is {@code <tg_id>/<file_unique_id>/<file_name>}. Users choose the
 *       name of the file: make it safe. The same document twice is one object; two documents with
 *       the same name are two. The key is the same in every locale. (B5)
 *   <li>Stream the files: five files of 20 MB at once fit into a heap of 64 MB. No temporary file
 *       stays behind. (B6)
 *   <li>A download that breaks off leaves no object behind, and is tried again. Telegram gives bots
 *       nothing above 20 MB ({@code 400 file is too big}): answer {@code [document is too big]}. An
 *       outage of the bucket or the database sets no update aside. (B7)
 *   <li>429: wait as long as Telegram asks, without keeping a place at the worker from other
 *       people. 403, and a 400 for the chat: that is final; but a chat that moved ({@link
 *       TelegramException#movedTo}) is answered at its new id. 5xx: try again. Try again before you
 *       throw: an update that fails twice is set aside (W10). (B8)
 *   <li>{@link #stop} ends every wait, lets the running handlers finish, and then releases the pool
 *       and the clients. No update is lost by it. (B9)
 * </ol>
 *
 * <p>Write a line to the log (SLF4J, level info) for each update, with its id.
 *
 * <p>Thread-safe.
 */
public class BotWorker extends Worker {

  private final String token;
  private final BotConfig config;

  /** Connects to nothing: see {@link #start}. The table and the bucket must exist. */
  public BotWorker(String token, BotConfig config) {
    super(config.workerConfig());
    this.token = token;
    this.config = config;
  }

  /** Begins to handle updates, and whatever else your worker needs for that. */
  @Override
  public void start() throws IOException {
    super.start();
  }

  /** Turns the message into an {@link Update} and handles it. */
  @Override
  protected void handle(Delivery message) throws Exception {
    throw new UnsupportedOperationException("BotWorker.handle is not written yet");
  }

  /**
   * Answers an update, if it is a message that somebody sent.
   *
   * @throws Exception if it could not be answered; the update is delivered again
   */
  protected void handleUpdate(Update update) throws Exception {
    throw new UnsupportedOperationException("BotWorker.handleUpdate is not written yet");
  }

  /** Waits for the running handlers, then closes the database pool and the clients (B9). */
  @Override
  public void stop() {
    throw new UnsupportedOperationException("BotWorker.stop is not written yet");
  }
}
