package mercury.tools.classroom;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mercury.harness.runner.ClassPath;
import mercury.tools.solution.GradedExercise;
import org.apache.commons.io.file.PathUtils;

/**
 * Compares the submissions of a class by JPlag, in a process of its own: JPlag is licensed under
 * the GPL, and the kit does not link it.
 */
final class SimilarityProcess {

  private static final String PROGRAM = "Pairs.java";
  private static final String LIBRARIES =
      "(jplag|java|language-api|commons-math3|jackson-\\w+|slf4j-(api|nop))-\\d.*";

  private final GradedExercise exercise;
  private final double least;

  /**
   * Makes one.
   *
   * @param least the similarity of the least similar pair that is told, from 0 to 1
   */
  SimilarityProcess(GradedExercise exercise, double least) {
    this.exercise = exercise;
    this.least = least;
  }

  /** Returns whether an entry of the class path is of JPlag, which no export of ours carries. */
  static boolean isJPlag(Path entry) {
    return entry.getFileName().toString().matches("(jplag|java|language-api)-\\d.*[.]jar");
  }

  /**
   * Returns the similar pairs, the most similar first: the same of the same sources, in whatever
   * order they come.
   *
   * @param sources of each learner, by their paths
   * @throws IOException if JPlag fails
   */
  List<SimilarPair> pairs(Map<String, Map<String, String>> sources)
      throws IOException, InterruptedException {
    if (sources.size() < 2) {
      return List.of();
    }
    Path folder = Files.createTempDirectory("similarity-");
    try {
      List<String> learners = sources.keySet().stream().sorted().toList();
      for (int i = 0; i < learners.size(); i++) {
        write(sources.get(learners.get(i)), folder.resolve("class").resolve(name(i)));
      }
      return read(run(folder), learners);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** Names a folder so that JPlag, which sorts them, finds the learners in their order. */
  private static String name(int learner) {
    return String.format(Locale.ROOT, "%06d", learner);
  }

  private static void write(Map<String, String> sources, Path folder) throws IOException {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }

  private List<String> run(Path folder) throws IOException, InterruptedException {
    Path program = folder.resolve(PROGRAM);
    try (InputStream text =
        Objects.requireNonNull(
            SimilarityProcess.class.getResourceAsStream("similarity/pairs.txt"))) {
      Files.copy(text, program);
    }
    Path printed = folder.resolve("printed.txt");
    Path failure = folder.resolve("failure.txt");
    Process process =
        new ProcessBuilder(command(folder, program))
            .redirectOutput(printed.toFile())
            .redirectError(failure.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        String reason = Files.readString(failure).lines().findFirst().orElse("it said nothing");
        throw new IOException("JPlag failed: " + reason);
      }
      return Files.readAllLines(printed);
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(Path folder, Path program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dfile.encoding=UTF-8",
        "-cp",
        ClassPath.entries().stream()
            .filter(entry -> entry.getFileName().toString().matches(LIBRARIES))
            .map(Path::toString)
            .collect(joining(File.pathSeparator)),
        program.toString(),
        folder.resolve("class").toString(),
        exercise.paths().stub().toString(),
        String.format(Locale.ROOT, "%.3f", least));
  }

  private static List<SimilarPair> read(List<String> printed, List<String> learners) {
    List<SimilarPair> pairs = new ArrayList<>();
    for (String line : printed) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("pair")) {
        pairs.add(
            new SimilarPair(
                learners.get(Integer.parseInt(cells[1])),
                learners.get(Integer.parseInt(cells[2])),
                Double.parseDouble(cells[3]),
                new ArrayList<>()));
      } else if (cells[0].equals("match")) {
        pairs.get(pairs.size() - 1).lines().add(SimilarLines.of(cells));
      }
    }
    return pairs.stream()
        .map(SimilarPair::inOrder)
        .sorted(
            comparingDouble(SimilarPair::similarity)
                .reversed()
                .thenComparing(SimilarPair::first)
                .thenComparing(SimilarPair::second))
        .toList();
  }
}
