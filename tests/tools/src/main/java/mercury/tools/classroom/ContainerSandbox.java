package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mercury.tools.solution.GradedExercise;
import org.apache.commons.io.file.PathUtils;

/**
 * A sandbox by containers: no network but a loopback of its own, no file but those of an image with
 * the kit, nothing to write to but a small folder in memory. Within, the grader is nobody. It may
 * have namespaces of its own, which engines forbid unless they are told: by them it keeps the
 * learner's code from itself. Thread-safe.
 */
public final class ContainerSandbox implements Sandbox {

  private static final String NOBODY = "65534:65534";
  private static final GraderProgram PROGRAM =
      new GraderProgram("java", "/mercury/course", "/mercury/lib/*");

  private final ContainerEngine engine;
  private final Map<String, String> images = new HashMap<>();

  ContainerSandbox(ContainerEngine engine) {
    this.engine = engine;
  }

  /** Returns that of Docker. */
  public static ContainerSandbox docker() {
    return new ContainerSandbox(ContainerEngine.DOCKER);
  }

  /** Returns that of Podman. */
  public static ContainerSandbox podman() {
    return new ContainerSandbox(ContainerEngine.PODMAN);
  }

  @Override
  public boolean isHere() {
    return engine.isHere();
  }

  @Override
  public String title() {
    return engine.title();
  }

  /** Makes an image of the kit, without the reference. Only the first needs the network. */
  @Override
  public void prepare(GradedExercise exercise) throws IOException, InterruptedException {
    image(exercise);
  }

  @Override
  public GraderProcess start(GradingPlan plan, Path log) throws IOException, InterruptedException {
    String name = "mercury-grading-" + UUID.randomUUID();
    List<String> options = new ArrayList<>(List.of("--interactive", "--name", name));
    return ContainerProcess.start(
        engine, name, run(image(plan.exercise()), options, PROGRAM.command()), log);
  }

  private List<String> run(String image, List<String> options, List<String> command) {
    List<String> whole = new ArrayList<>(List.of("run", "--pull=never"));
    whole.addAll(options);
    whole.addAll(List.of("--network=none", "--read-only", "--user=" + NOBODY, "--workdir=/tmp"));
    whole.addAll(List.of("--env=HOME=/tmp", "--env=LANG=C.UTF-8", "--cap-drop=ALL"));
    whole.add("--tmpfs=/tmp:rw,exec,mode=1777,size=" + SandboxLimits.TEMPORARY);
    whole.add("--shm-size=" + SandboxLimits.SHARED);
    whole.add("--memory=" + SandboxLimits.MEMORY);
    whole.add("--memory-swap=" + SandboxLimits.MEMORY);
    whole.add("--pids-limit=" + SandboxLimits.THREADS);
    for (String option :
        List.of("no-new-privileges", "seccomp=unconfined", "apparmor=unconfined")) {
      whole.add("--security-opt=" + option);
    }
    whole.add("--security-opt=" + engine.wholeProc());
    whole.add(image);
    whole.addAll(SandboxLimits.inContainer());
    whole.addAll(command);
    return engine.command(whole);
  }

  private synchronized String image(GradedExercise exercise)
      throws IOException, InterruptedException {
    String image = images.get(exercise.name());
    if (image == null) {
      image = built(exercise);
      requireNamespaces(image);
      images.put(exercise.name(), image);
    }
    return image;
  }

  private String built(GradedExercise exercise) throws IOException, InterruptedException {
    String image = "mercury-class-" + exercise.name();
    System.err.printf("Making the image %s of the kit for %s…%n", image, title());
    Path context = Files.createTempDirectory("class-image-");
    try {
      ExportFile files = new ExportFile(exercise.name(), image);
      KitBundle.write(exercise, files, context.resolve("kit"));
      files.write("Dockerfile", context.resolve("Dockerfile"));
      engine.build(image, context);
    } finally {
      PathUtils.deleteDirectory(context);
    }
    return image;
  }

  private void requireNamespaces(String image) throws IOException {
    if (!CommandProbe.succeeds(run(image, List.of("--rm"), BubblewrapSandbox.NESTED))) {
      throw new IOException(
          "in a container of %s the grader cannot keep a submission from itself: this machine"
                  .formatted(title())
              + " forbids user namespaces there. 'sysctl kernel.unprivileged_userns_clone"
              + " user.max_user_namespaces' says whether it has them.");
    }
  }
}
