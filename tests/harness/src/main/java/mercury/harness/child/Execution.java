package mercury.harness.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Locale;
import mercury.harness.check.Findings;
import mercury.harness.child.Message.Kind;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run: the solution's classes are loaded for it and for nothing else, so what they keep in
 * static fields is gone with it.
 */
final class Execution implements Runnable {

  private final Run run;
  private final Line line;
  private final OutputStream out;

  Execution(Run run, Line line, OutputStream out) {
    this.run = run;
    this.line = line;
    this.out = out;
  }

  @Override
  public void run() {
    Leftovers leftovers = Leftovers.sinceNow();
    Globals globals = Globals.now();
    Findings.clear();
    try (URLClassLoader classes = classes()) {
      Thread.currentThread().setContextClassLoader(classes);
      LauncherFactory.create()
          .execute(Discovery.of(run), new Reporter(line, Locale.forLanguageTag(run.language())));
      System.out.flush();
      globals.restore();
      out.write(("\n" + run.mark() + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.tell(Message.of(Kind.END, "", leftovers.any()));
  }

  private URLClassLoader classes() {
    URL[] urls = run.solution().stream().map(Execution::url).toArray(URL[]::new);
    return new URLClassLoader("solution", urls, Execution.class.getClassLoader());
  }

  private static URL url(String folder) {
    try {
      return new File(folder).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no folder: " + folder, e);
    }
  }
}
