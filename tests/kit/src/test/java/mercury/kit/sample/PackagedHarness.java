package mercury.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import mercury.tools.CourseCheckout;

/**
 * A local Maven repository with the modules of the harness as they would be published: a jar and a
 * pom each, and the poms that these name.
 *
 * @param repository its folder
 */
record PackagedHarness(Path repository) {

  private static final String GROUP = "io.github.mercury-course";
  private static final String VERSION = "1.0.0-SNAPSHOT";
  private static final Pattern MODULE =
      Pattern.compile("<artifactId>harness-([\\w-]+)</artifactId>");

  /** Packs what the build of the kit has compiled. */
  static PackagedHarness in(Path repository) throws IOException {
    PackagedHarness harness = new PackagedHarness(repository);
    harness.addPom("harness-parent", "build/harness/pom.xml");
    harness.addPom("harness-bom", "harness/bom/pom.xml");
    for (String module : modules()) {
      Path folder = harness.addPom("harness-" + module, "harness/" + module + "/pom.xml");
      pack(
          CourseCheckout.path("harness/" + module + "/target/classes"),
          folder.resolve("harness-%s-%s.jar".formatted(module, VERSION)));
    }
    return harness;
  }

  /** Returns the modules that the BOM lists. */
  static List<String> modules() {
    return MODULE
        .matcher(CourseCheckout.text("harness/bom/pom.xml"))
        .results()
        .map(module -> module.group(1))
        .filter(module -> !module.equals("bom"))
        .toList();
  }

  private Path addPom(String artifact, String pom) throws IOException {
    Path folder = repository.resolve(GROUP.replace('.', '/')).resolve(artifact).resolve(VERSION);
    Files.createDirectories(folder);
    Files.copy(CourseCheckout.path(pom), folder.resolve(artifact + "-" + VERSION + ".pom"));
    return folder;
  }

  private static void pack(Path classes, Path jar) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    int exitCode =
        tool.run(
            System.out,
            System.err,
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            ".");
    assertThat(exitCode).as("packing %s", classes).isZero();
  }
}
