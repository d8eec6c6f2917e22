package mercury.bot.drive;

import com.rabbitmq.client.Delivery;

/** Listens to the handlers of a {@link CallbackBotWorker}. */
public interface HandlingCallback {

  /** A handler begins with the message. */
  void handleBegins(Delivery message);

  /** A handler has returned. */
  void handleEnds(Delivery message);

  /** A handler throws. */
  void handleThrows(Delivery message, Throwable thrown);
}
