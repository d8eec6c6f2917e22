package mercury.launcher.start;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says on the terminal what Maven does, once it takes longer than a person waits without wondering:
 * in one line that changes, or where that cannot be, in a line for each step.
 */
final class BuildProgress implements AutoCloseable {

  private static final int PATIENCE_MS = 1500;
  private static final int REPAINT_MS = 500;
  private static final int LINE_S = 5;
  private static final int WIDTH = 78;

  private final boolean terminal;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long begin = System.nanoTime();
  private String step = "Maven starts";
  private String printed = "";
  private long printedAt = -LINE_S;

  BuildProgress(boolean terminal) {
    this.terminal = terminal;
    Thread painter = new Thread(this::paint, "build progress");
    painter.setDaemon(true);
    painter.start();
  }

  /** Tells what Maven begins to do. */
  synchronized void step(String doing) {
    step = doing;
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    ended.countDown();
    if (terminal && !printed.isEmpty()) {
      System.err.print("\r" + " ".repeat(WIDTH) + "\r");
      System.err.flush();
    }
  }

  private void paint() {
    try {
      if (!ended.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        do {
          show();
        } while (!ended.await(REPAINT_MS, TimeUnit.MILLISECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    if (ended.getCount() == 0) {
      return;
    }
    if (terminal) {
      String line = "course: " + step + " (" + seconds + " s)";
      String shown = line.substring(0, Math.min(WIDTH, line.length()));
      System.err.print("\r" + shown + " ".repeat(WIDTH - shown.length()));
      System.err.flush();
      printed = step;
    } else if (!step.equals(printed) && seconds - printedAt >= LINE_S) {
      System.err.println("course: " + step);
      printed = step;
      printedAt = seconds;
    }
  }
}
