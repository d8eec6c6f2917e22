package mercury.harness.runner.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mercury.harness.amqp.Tap;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFindings;
import mercury.harness.check.SubjectSource;
import mercury.harness.driver.SubjectPool;
import mercury.harness.runner.jvm.CheckJvmMessage.Kind;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run: the solution's classes are loaded for it and for nothing else, so what they keep in
 * static fields is gone with it.
 */
final class CheckRunTask implements Runnable {

  /** The number of processes: a small machine has as many processors. */
  private static final int READY = 2;

  private final CheckRunRequest run;
  private final GraderConnection line;
  private final OutputStream out;

  CheckRunTask(CheckRunRequest run, GraderConnection line, OutputStream out) {
    this.run = run;
    this.line = line;
    this.out = out;
  }

  @Override
  public void run() {
    ThreadLeaks leftovers = ThreadLeaks.sinceNow();
    JvmGlobals globals = JvmGlobals.now();
    CheckFindings.clear();
    try (Tap tap = warmUpTap();
        SubjectPool subjects = subjects(Optional.ofNullable(tap).map(Tap::url));
        URLClassLoader given = given();
        URLClassLoader classes = classes(given)) {
      Thread.currentThread().setContextClassLoader(classes);
      LauncherFactory.create()
          .execute(
              CheckDiscovery.of(run),
              new CheckExecutionListener(
                  line, Locale.forLanguageTag(run.language()), frames(), subjects != null));
      System.out.flush();
      globals.restore();
      out.write(("\n" + run.mark() + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.tell(CheckJvmMessage.of(Kind.END, "", leftovers.any()));
  }

  /**
   * Opens a tap at which new processes warm up, so that not even then they are told where the
   * broker itself is; null where there is none.
   */
  private Tap warmUpTap() {
    String url = run.addresses().get(CheckContext.RABBITMQ_URL);
    return run.subject() == null || url == null ? null : Tap.to(URI.create(url));
  }

  /** Opens the processes of the learner's code; null when that runs here. */
  private SubjectPool subjects(Optional<String> rabbitUrl) throws IOException {
    if (run.subject() == null) {
      SubjectSource.useThisJvm();
      return null;
    }
    SubjectPool subjects = SubjectPool.open(run.subject(), rabbitUrl, READY);
    SubjectSource.use(subjects);
    return subjects;
  }

  private LearnerFrames frames() {
    return new LearnerFrames(
        run.packageName(),
        run.checkFolders().stream()
            .map(CheckRunTask::url)
            .map(URL::toString)
            .collect(Collectors.toSet()));
  }

  private URLClassLoader given() {
    return new GivenClassLoader(
        urls(run.given().folders()), run.given().names(), CheckRunTask.class.getClassLoader());
  }

  private URLClassLoader classes(ClassLoader given) {
    return new URLClassLoader("solution", urls(run.solutionFolders()), given);
  }

  private static URL[] urls(List<String> folders) {
    return folders.stream().map(CheckRunTask::url).toArray(URL[]::new);
  }

  private static URL url(String folder) {
    try {
      return new File(folder).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no folder: " + folder, e);
    }
  }
}
