package mercury.task;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Says in words why something failed: the library has the telling part in a cause. */
final class RabbitFailure {

  private RabbitFailure() {}

  /** Says why a connection could not be opened: what is wrong with the configuration (C7). */
  static String ofOpening(ConnectionFactory factory, Throwable e) {
    Throwable root = root(e);
    if (root instanceof UnknownHostException) {
      return "unknown host";
    }
    if (root instanceof ConnectException) {
      return "connection refused";
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthenticationFailureException
          || cause instanceof PossibleAuthenticationFailureException) {
        return "wrong user name or password";
      }
    }
    boolean refused = root instanceof ShutdownSignalException end && isRefusal(end);
    return refused ? "wrong virtual host '" + factory.getVirtualHost() + "': " + of(e) : of(e);
  }

  /** Says why, as the broker or the network put it. */
  static String of(Throwable e) {
    Throwable root = root(e);
    if (root instanceof ShutdownSignalException end) {
      if (end.getReason() instanceof AMQP.Channel.Close close) {
        return close.getReplyText() + " (" + close.getReplyCode() + ")";
      }
      if (end.getReason() instanceof AMQP.Connection.Close close) {
        return close.getReplyText() + " (" + close.getReplyCode() + ")";
      }
    }
    if (root instanceof EOFException) {
      return "the connection broke";
    }
    if (root instanceof TimeoutException) {
      return "RabbitMQ does not answer";
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** Tells the answers to a virtual host that is not there, or not for this user. */
  private static boolean isRefusal(ShutdownSignalException end) {
    return end.getReason() instanceof AMQP.Connection.Close close
        && (close.getReplyCode() == AMQP.NOT_ALLOWED || close.getReplyCode() == AMQP.NOT_FOUND);
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }
}
