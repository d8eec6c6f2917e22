package mercury.task.drive;

import com.rabbitmq.client.Delivery;
import mercury.task.Worker;
import mercury.task.WorkerConfig;

/** A worker that hands its messages to somebody else. */
public final class CallbackWorker extends Worker {

  private final MessageCallback callback;

  /** Makes a worker for that callback. */
  public CallbackWorker(WorkerConfig config, MessageCallback callback) throws Exception {
    super(config);
    this.callback = callback;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    callback.handle(message);
  }
}
