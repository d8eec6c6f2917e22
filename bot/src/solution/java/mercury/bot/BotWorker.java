package mercury.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import mercury.task.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * The logic of the FileBot: greets a new user, stores the documents of a known one.
 *
 * <p>An update is handled at least once. When it comes again, the user is not added again, and the
 * document replaces its own copy; replies, though, are sent again, for Telegram takes them one by
 * one and without a key. The greeting is sent before the user's row is committed: it comes twice
 * only if the worker dies between the two.
 *
 * <p>An update that has to wait for Telegram, the database or the bucket goes to the queue {@code
 * <queueName>.later}, and comes back when it is worth another try.
 *
 * <p>Thread-safe.
 */
public class BotWorker extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(BotWorker.class);

  private final StopSignal stop = new StopSignal();
  private final RunningHandlers running = new RunningHandlers(this::release);
  private final TelegramApi telegram;
  private final Users users;
  private final ObjectStorage storage;
  private final MessageAnswers answers;
  private final PostponedUpdates postponed;

  /**
   * Connects to nothing: see {@link #start}. Table and bucket have to be there.
   *
   * @throws IllegalArgumentException if the token is blank
   */
  public BotWorker(String token, BotConfig config) {
    super(config.workerConfig());
    telegram = new TelegramApi(token, config.apiUrl());
    users = new Users(config.postgresConfig());
    storage = new ObjectStorage(config.s3Config());
    postponed = new PostponedUpdates(config.workerConfig(), stop);
    RequestRetry patience = new RequestRetry(stop);
    DocumentSaver documents = new DocumentSaver(new TelegramFiles(telegram), storage, patience);
    answers = new MessageAnswers(users, documents, new ReplySender(telegram), patience);
  }

  /** Begins to handle updates, those that were postponed earlier too. */
  @Override
  public void start() throws IOException {
    super.start();
    try {
      postponed.start();
    } catch (IOException | RuntimeException e) {
      stop();
      throw e;
    }
  }

  /** Makes an {@link Update} of the message and handles it. */
  @Override
  protected void handle(Delivery message) throws Exception {
    running.begin();
    try {
      JsonNode json = UpdateParser.tree(message.getBody());
      LOG.info("update {} is handled", json.path("update_id").asText());
      handleUpdate(UpdateParser.update(json));
    } catch (PostponedException e) {
      LOG.warn("an update has to wait for {} s: {}", e.pause().toSeconds(), e.getMessage());
      postponed.add(message.getBody(), e.pause());
    } finally {
      running.end();
    }
  }

  /**
   * Answers an update, if it is a message that somebody sent.
   *
   * @throws Exception if it could not be answered; the update is delivered again
   */
  protected void handleUpdate(Update update) throws Exception {
    Message message = update.getMessage();
    if (message != null && message.getFrom() != null && message.getChat() != null) {
      answers.answer(message);
    }
  }

  /**
   * Ends every wait, lets the running handlers finish, and then closes the database pool and the
   * clients (B9). Called by a handler, it leaves the closing to the last of them.
   */
  @Override
  public void stop() {
    stop.send();
    try {
      super.stop();
    } finally {
      try {
        postponed.stop();
      } finally {
        running.endAfterLast();
      }
    }
  }

  private void release() {
    try (telegram;
        storage;
        users) {
      postponed.closeClients();
    } catch (RuntimeException e) { // the others are closed all the same
      LOG.warn("not everything was closed: {}", e.getMessage());
    }
  }
}
