package mercury.greeting;

/** Greets people. */
public final class Greeter {

  /** Returns a greeting for somebody of that name. */
  public String greet(String name) {
    if (name.isBlank()) {
      return "Hello!";
    }
    return "Hello, " + name.strip() + "!";
  }
}
