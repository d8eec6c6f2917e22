package mercury.harness.check;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import mercury.harness.check.CheckContext.ThrowingCode;
import mercury.harness.driver.SubjectEndedException;
import mercury.harness.driver.SubjectException;

/** Calls the code under test for a check, and keeps what it threw last. Thread-safe. */
final class CheckedCalls {

  private final Supplier<CallPatience> patience;
  private volatile String thrown = "";

  /**
   * Calls nothing yet.
   *
   * @param patience gives the patience with a call that begins now
   */
  CheckedCalls(Supplier<CallPatience> patience) {
    this.patience = patience;
  }

  /** Calls code, as {@link CheckContext#call} promises. */
  <T> T call(String what, Callable<T> code) throws Exception {
    try {
      return CallsWithTimeout.callWithin(patience.get(), what, code);
    } catch (Exception e) {
      thrown = what + ": " + ThrownText.of(e);
      throw e;
    }
  }

  /** Calls code that returns nothing. */
  void run(String what, ThrowingCode code) throws Exception {
    call(
        what,
        () -> {
          code.run();
          return null;
        });
  }

  /** Returns what the code threw, as {@link CheckContext#exceptionFrom} promises. */
  Optional<Exception> exceptionFrom(String what, ThrowingCode code) {
    try {
      run(what, code);
      return Optional.empty();
    } catch (UnsupportedOperationException | SubjectException thrownByCode) {
      if (StubDetector.isStubException(thrownByCode)) {
        throw thrownByCode;
      }
      return Optional.of(thrownByCode);
    } catch (SubjectEndedException gone) {
      throw gone;
    } catch (Exception thrownByCode) {
      return Optional.of(thrownByCode);
    }
  }

  /** Returns the last exception, with the call that threw it; may be empty. */
  String thrown() {
    return thrown;
  }
}
