package mercury.greeting;

/** Greets people. */
public final class Greeter {

  /** Returns a greeting for somebody of that name. */
  public String greet(String name) {
    throw new UnsupportedOperationException("Greeter.greet is not written yet");
  }
}
