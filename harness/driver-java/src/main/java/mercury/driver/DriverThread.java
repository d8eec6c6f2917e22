package mercury.driver;

/** A thread of the driver, which is none of the learner's. What it starts is a daemon, too. */
final class DriverThread extends Thread {

  DriverThread(String name, Runnable task) {
    super(task, name);
    setDaemon(true);
  }
}
