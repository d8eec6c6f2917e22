package mercury.bot;

import com.rabbitmq.client.Delivery;
import java.util.Objects;
import java.util.stream.Stream;
import mercury.task.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * The logic of the FileBot: greets a new user, stores the documents of a known one.
 *
 * <p>An update is handled at least once. When it comes again, the user is not added again, and the
 * document replaces its own copy; replies, though, are sent again, for Telegram takes them one by
 * one and without a key. The greeting is sent before the user's row is committed: it comes twice
 * only if the worker dies between the two.
 *
 * <p>Thread-safe.
 */
public class BotWorker extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(BotWorker.class);

  private final TelegramApi telegram;
  private final Users users;
  private final ObjectStorage storage;
  private final ReplySender replies;
  private final DocumentSaver documents;

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
    RequestRetry patience = new RequestRetry();
    replies = new ReplySender(telegram, patience);
    documents = new DocumentSaver(new TelegramFiles(telegram), storage, patience);
  }

  /** Makes an {@link Update} of the message and handles it. */
  @Override
  protected void handle(Delivery message) throws Exception {
    handleUpdate(UpdateParser.parse(message.getBody()));
  }

  /**
   * Answers an update, if it is a message that somebody sent.
   *
   * @throws Exception if it could not be answered; the update is delivered again
   */
  protected void handleUpdate(Update update) throws Exception {
    LOG.info("update {} is handled", update.getUpdateId());
    Message message = update.getMessage();
    if (message != null && message.getFrom() != null && message.getChat() != null) {
      answer(message);
    }
  }

  /** Waits for the running handlers, then closes the database pool and the clients (B9). */
  @Override
  public void stop() {
    try (telegram;
        storage;
        users) {
      super.stop();
    }
  }

  private void answer(Message message) throws Exception {
    long chat = message.getChatId();
    User from = message.getFrom();
    if (users.addIfNew(from.getId(), name(from), () -> replies.send(chat, "[greeting]"))) {
      return;
    }
    if (!message.hasDocument()) {
      replies.send(chat, "[document is required]");
      return;
    }
    replies.send(chat, "[document]");
    boolean saved = documents.save(from.getId(), message.getDocument());
    replies.send(chat, saved ? "[document has been saved]" : "[document is too big]");
  }

  /** Not everybody has a user name (B4). */
  private static String name(User user) {
    return Stream.of(user.getUserName(), user.getFirstName(), "")
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
