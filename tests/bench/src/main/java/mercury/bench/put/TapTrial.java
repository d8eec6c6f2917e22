package mercury.bench.put;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import mercury.harness.amqp.Tap;

/** A trial of the bare client through the tap. */
record TapTrial(Tap tap, Trial trial) implements Trial {

  static TapTrial open(String url, int bytes) throws Exception {
    Tap tap = Tap.to(URI.create(url));
    try {
      return new TapTrial(tap, PutTrial.open(tap.url(), BarePut::open, 1, PutScenario.task(bytes)));
    } catch (Exception e) {
      try (tap) {
        throw e;
      }
    }
  }

  @Override
  public RunSample run(Duration length) throws Exception {
    return trial.run(length);
  }

  @Override
  public void close() throws IOException {
    try (tap) {
      trial.close();
    }
  }
}
