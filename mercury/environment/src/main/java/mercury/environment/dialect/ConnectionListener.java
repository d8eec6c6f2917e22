package mercury.environment.dialect;

/** Hears of connections that have ended. */
@FunctionalInterface
public interface ConnectionListener {

  /** Hears of one, on the thread that has ended it. */
  void closed(ClientConnection connection);
}
