package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a course platform needs to grade an exercise. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what a course platform needs to grade an exercise: the kit without the reference,",
      "and the platform's own files."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad arguments"})
final class ClassExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PLATFORM", description = "${COMPLETION-CANDIDATES}")
  private Platform platform;

  @Option(names = "--exercise", required = true, paramLabel = "NAME", description = "the exercise")
  private GradedExercise exercise;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "a new folder, or an empty one")
  private Path out;

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      defaultValue = "mercury-grader",
      description = "what the image is called that the Dockerfile makes; without, ${DEFAULT-VALUE}")
  private String image;

  @Override
  public Integer call() throws IOException {
    BuiltExercise.require(exercise);
    Path folder = out.toAbsolutePath().normalize();
    requireEmpty(folder);
    ExportFile files = new ExportFile(exercise.name(), image);
    KitBundle.write(exercise, files, folder.resolve("kit"));
    for (Map.Entry<String, String> file : platform.files().entrySet()) {
      files.write(file.getKey(), folder.resolve(file.getValue()));
    }
    if (platform.isZipped()) {
      Path zip = folder.resolve("autograder.zip");
      FolderZip.write(folder, zip);
      System.out.println(zip);
    } else {
      System.out.println(folder);
    }
    return 0;
  }

  private static void requireEmpty(Path folder) throws IOException {
    String[] there = folder.toFile().list();
    if (Files.exists(folder) && (there == null || there.length > 0)) {
      throw new IOException(folder + " is not an empty folder");
    }
  }
}
