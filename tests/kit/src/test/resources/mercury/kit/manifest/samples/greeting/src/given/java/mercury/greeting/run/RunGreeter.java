package mercury.greeting.run;

import mercury.greeting.Greeter;

/** Greets whomever the first argument names. */
public final class RunGreeter {

  private RunGreeter() {}

  /** Takes a name. */
  public static void main(String[] args) {
    System.out.println(new Greeter().greet(args[0]));
  }
}
