package mercury.kit.matrix;

/** Other work that keeps cores busy, until it is closed. */
final class BusyCores implements AutoCloseable {

  private volatile boolean stopped;
  private volatile double sink;

  private BusyCores() {}

  static BusyCores of(int count) {
    BusyCores cores = new BusyCores();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(cores::work, "busy " + i);
      thread.setDaemon(true);
      thread.start();
    }
    return cores;
  }

  @Override
  public void close() {
    stopped = true;
  }

  private void work() {
    double sum = 0;
    while (!stopped) {
      sum += Math.sin(sum + 1);
      sink = sum; // or the compiler would find the work useless
    }
  }
}
