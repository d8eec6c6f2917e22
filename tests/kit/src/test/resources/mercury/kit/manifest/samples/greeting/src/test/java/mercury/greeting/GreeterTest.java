package mercury.greeting;

import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.OptionalCheck;

/** The graded checks of {@link Greeter}. */
@CheckSuite(texts = "mercury.greeting.checks")
class GreeterTest {

  @Graded(id = "GR1", points = 60)
  void a_person_is_greeted_by_name(CheckContext context) throws Exception {
    requireGreeting(context, "Ada", "Hello, Ada!");
  }

  @Graded(id = "GR2.blank", points = 40, dependsOn = "GR1")
  void a_blank_name_is_left_out(CheckContext context) throws Exception {
    requireGreeting(context, "", "Hello!");
  }

  @OptionalCheck
  @Graded(id = "GR3", points = 10, dependsOn = "GR1", bonus = true)
  void blanks_around_a_name_are_left_out(CheckContext context) throws Exception {
    requireGreeting(context, " Ada ", "Hello, Ada!");
  }

  private static void requireGreeting(CheckContext context, String name, String expected)
      throws Exception {
    String greeting = context.call("greet()", () -> new Greeter().greet(name));
    context.require(greeting.equals(expected), "greeting", greeting);
  }
}
