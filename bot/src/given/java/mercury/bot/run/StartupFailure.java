package mercury.bot.run;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/**
 * The reason for which a service cannot be used. One that is there and refuses, like a broker
 * without that virtual host, need not be started: its variables may be wrong.
 */
record StartupFailure(Throwable cause) {

  static final String START = ". Start it with: ./course up";

  /** Takes the innermost cause. */
  StartupFailure {
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
  }

  /** Returns whether nothing listens there. */
  boolean isAway() {
    return cause instanceof ConnectException;
  }

  /** Returns what to do about it: to start the service, or else what {@code question} asks. */
  String advice(String question) {
    return isAway() ? START : ". " + question;
  }

  /** Returns the reason in words. */
  String reason() {
    if (cause instanceof UnknownHostException) {
      return "there is no such host";
    }
    if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
      return "it does not answer";
    }
    if (cause instanceof ShutdownSignalException end
        && end.getReason() instanceof AMQP.Connection.Close close) {
      return close.getReplyText();
    }
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    return message.lines().findFirst().orElse("it answers in no language that is known here");
  }
}
