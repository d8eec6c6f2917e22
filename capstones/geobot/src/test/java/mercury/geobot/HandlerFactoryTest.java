package mercury.geobot;

import java.util.List;
import java.util.Map;
import mercury.geobot.fixture.SentEvent;
import mercury.geobot.fixture.TaskScript;
import mercury.geobot.fixture.WorkerSurroundings;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;
import mercury.harness.driver.SubjectObject;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The graded checks of {@link HandlerFactory}. */
@CheckSuite(texts = "mercury.geobot.checks")
class HandlerFactoryTest {

  @Graded(id = "K3", points = 3)
  void the_handler_of_an_action_is_found(CheckContext context) throws Exception {
    SubjectObject factory =
        context.call("register()", () -> context.subject().make("HandlerFactory", List.of()));
    requireHandler(context, factory, "create_user", "CreateUserHandler");
    requireHandler(context, factory, "update_user", "UpdateUserHandler");
    Exception thrown =
        context.exceptionFrom("handlerOf()", () -> factory.call("nameOf", "fly")).orElse(null);
    context.require(thrown != null, "silent");
    boolean named =
        SubjectException.isA(thrown, UnknownActionException.class)
            && String.valueOf(thrown.getMessage()).contains("fly");
    context.require(named, "other", SubjectException.simpleName(thrown));
    context.run("register()", () -> factory.call("registerGreet"));
    requireHandler(context, factory, "greet", "GreetHandler");
  }

  private static void requireHandler(
      CheckContext context, SubjectObject factory, String action, String expected)
      throws Exception {
    Object name = context.call("handlerOf()", () -> factory.call("nameOf", action));
    context.require(expected.equals(name), "handler", action, String.valueOf(name));
  }

  @Graded(id = "K3.more", points = 2, dependsOn = "K4")
  void a_further_action_is_one_registration(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    surroundings.start(new TaskScript(id -> {}));
    String greet = SentEvent.of("greet", Map.of("id", "g"));
    surroundings.log().put(surroundings.tasks(), 0, "g", greet);
    ConsumerRecord<String, String> result =
        surroundings.log().reader(surroundings.log().results()).await(1, "unhandled").get(0);
    Object message = SentEvent.payload(SentEvent.read(result.value())).get("message");
    context.require("Hello".equals(message), "message", String.valueOf(message));
  }
}
