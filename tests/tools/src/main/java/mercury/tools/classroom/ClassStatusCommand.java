package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how far the workers are, and fetches what they have done. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells how far the workers are with a class, and writes its page.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission has a row",
      "1:some have none yet, or could not be graded for want of the grader",
      "2:bad arguments, a service is away, or nothing was submitted"
    })
final class ClassStatusCommand implements Callable<Integer> {

  @Mixin private final ClassIdentity identity = new ClassIdentity();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write the page of the class there, as `grade` does")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--wait", description = "stay until every submission has a row")
  private boolean wait;

  @Mixin private final SimilarityOption similarity = new SimilarityOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ClassServices services = ClassServices.here();
    services.table().create();
    Optional<CollectedClass> page =
        out.map(Path::toAbsolutePath)
            .map(to -> new CollectedClass(services, identity.exercise(), similarity, to));
    List<GradingRecord> records = records(services, page);
    ClassCount count = ClassCount.of(records);
    System.out.println(count.sentence());
    System.out.println(services.queue().state().sentence());
    if (page.isPresent()) {
      System.out.println("page: " + page.get().write(records));
    }
    return count.isComplete() ? 0 : 1;
  }

  private List<GradingRecord> records(ClassServices services, Optional<CollectedClass> page)
      throws IOException, InterruptedException {
    ClassStatus.Page live = page.isPresent() ? page.get()::preview : records -> {};
    ClassStatus status =
        new ClassStatus(services, identity.group(), identity.exercise().name(), live);
    return wait ? status.awaited() : status.now();
  }
}
