package mercury.tools.certificate;

import java.util.zip.CRC32;

/** Threads that keep cores busy until this is closed. */
final class BusyCores implements AutoCloseable {

  private final int count;
  private volatile boolean stopped;

  private BusyCores(int count) {
    this.count = count;
  }

  static BusyCores of(int count) {
    BusyCores cores = new BusyCores(count);
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(cores::work, "busy " + i);
      thread.setDaemon(true);
      thread.start();
    }
    return cores;
  }

  int count() {
    return count;
  }

  @Override
  public void close() {
    stopped = true;
  }

  private void work() {
    CRC32 checksum = new CRC32();
    byte[] block = new byte[1 << 16];
    while (!stopped) {
      checksum.update(block);
    }
  }
}
