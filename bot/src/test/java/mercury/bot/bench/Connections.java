package mercury.bot.bench;

import mercury.harness.check.Bench;
import mercury.harness.wire.Detail;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Timeline;

/** Whether the code under test closed what it had opened at the broker. */
public final class Connections {

  private Connections() {}

  /** Fails unless every connection was closed, and with {@code connection.close}. */
  public static void requireClosed(Bench bench) throws InterruptedException {
    Timeline seen =
        bench.await(
            line -> line.count(Kind.CONNECTION_OPENED) == line.count(Kind.CONNECTION_CLOSED),
            "open");
    seen.of(Kind.CONNECTION_CLOSED)
        .forEach(
            event -> bench.require(event.detail(Detail.Closing.class).orderly(), "disorderly"));
  }
}
