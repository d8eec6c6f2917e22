package mercury.geobot;

/** A loop that runs until somebody asks it to end. */
interface StoppableLoop extends Runnable {

  /** Asks it to end; it does so by itself. May be called by any thread. */
  void stop();
}
