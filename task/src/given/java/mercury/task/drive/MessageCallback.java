package mercury.task.drive;

import com.rabbitmq.client.Delivery;

/** Handles the messages of a {@link CallbackWorker}. */
public interface MessageCallback {

  /** Handles one message, as {@link mercury.task.Worker} says. */
  void handle(Delivery message) throws Exception;
}
