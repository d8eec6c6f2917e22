package mercury.harness.model;

/** Follows a grading, one call after the other. */
public interface GradingListener {

  /** Announces the number of checks, as far as it is known. */
  void planned(int checks);

  /** A check began; it may begin again. */
  void begun(String id);

  /** A check came to its end. */
  void ended(CheckResult result);

  /** Tells nobody. */
  static GradingListener none() {
    return new GradingListener() {
      @Override
      public void planned(int checks) {}

      @Override
      public void begun(String id) {}

      @Override
      public void ended(CheckResult result) {}
    };
  }
}
