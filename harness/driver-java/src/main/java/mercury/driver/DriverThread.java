package mercury.driver;

/** A thread of the driver, told from the learner's threads. Threads that it starts are daemons. */
final class DriverThread extends Thread {

  DriverThread(String name, Runnable task) {
    super(task, name);
    setDaemon(true);
  }
}
