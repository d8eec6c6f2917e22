package mercury.bot;

import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Answers people's messages. Thread-safe. */
final class MessageAnswers {

  private final Users users;
  private final DocumentSaver documents;
  private final ReplySender replies;
  private final RequestRetry patience;

  MessageAnswers(Users users, DocumentSaver documents, ReplySender replies, RequestRetry patience) {
    this.users = users;
    this.documents = documents;
    this.replies = replies;
    this.patience = patience;
  }

  /**
   * Answers a message that has a sender and a chat.
   *
   * @throws PostponedException if that has to wait
   */
  void answer(Message message) throws Exception {
    if (greet(message)) {
      return;
    }
    if (!message.hasDocument()) {
      reply(message, "[document is required]");
      return;
    }
    reply(message, "[document]");
    switch (documents.save(message.getFrom().getId(), message.getDocument())) {
      case SAVED -> reply(message, "[document has been saved]");
      case TOO_BIG -> reply(message, "[document is too big]");
      case GONE -> {} // nothing to say that would be true
    }
  }

  /** Greets somebody new. No transaction and no connection waits meanwhile: each try is whole. */
  private boolean greet(Message message) throws Exception {
    User from = message.getFrom();
    return patience.run(
        () -> users.addIfNew(from.getId(), name(from), () -> replies.send(message, "[greeting]")));
  }

  private void reply(Message to, String text) throws Exception {
    patience.run(
        () -> {
          replies.send(to, text);
          return null;
        });
  }

  /** Returns the user name, or the first name of somebody who has none (B4). */
  private static String name(User user) {
    return Stream.of(user.getUserName(), user.getFirstName())
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
