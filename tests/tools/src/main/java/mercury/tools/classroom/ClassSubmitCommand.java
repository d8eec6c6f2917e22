package mercury.tools.classroom;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hands every submission in a folder to the workers. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = {
      "Hands every submission in a folder to the workers: its sources go to S3, a task to",
      "RabbitMQ. A version that is graded is not handed to them again."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission waits for a worker or has its row",
      "2:bad arguments, or a service is away"
    })
final class ClassSubmitCommand implements Callable<Integer> {

  @Mixin private final HandedInOptions handedIn = new HandedInOptions();

  @Mixin private final ClassIdentity identity = new ClassIdentity();

  @Override
  public Integer call() throws Exception {
    List<Submission> found = handedIn.find(identity.exercise().name());
    BuiltExercise.require(identity.exercise());
    ClassServices services = ClassServices.here().create();
    ClassSubmitting submitting =
        new ClassSubmitting(services, identity.group(), identity.exercise(), handedIn.optional());
    System.out.println(submitting.submit(found));
    return 0;
  }
}
