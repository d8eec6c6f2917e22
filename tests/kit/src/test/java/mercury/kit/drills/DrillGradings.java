package mercury.kit.drills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mercury.harness.model.Grade;
import mercury.harness.runner.CloseAll;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;

/** Grades solutions of drills, some at a time, for much of a grading is waiting. */
final class DrillGradings implements AutoCloseable {

  private static final int AT_A_TIME = 3;

  private final List<VariantGrader> graders = new ArrayList<>();
  private final BlockingQueue<VariantGrader> free = new ArrayBlockingQueue<>(AT_A_TIME);
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<String, Future<Grade>> grades = new HashMap<>();

  private DrillGradings() {}

  /** Opens the graders for all drills of that one's module. */
  static DrillGradings open(GradedExercise any) throws IOException {
    DrillGradings gradings = new DrillGradings();
    for (int i = 0; i < AT_A_TIME; i++) {
      VariantGrader grader = VariantGrader.open(any);
      gradings.graders.add(grader);
      gradings.free.add(grader);
    }
    return gradings;
  }

  /** Begins to grade the drill's reference with those files replaced, under that name. */
  void begin(GradedExercise drill, String name, Map<String, String> files) {
    grades.put(key(drill, name), threads.submit(() -> grade(drill, files)));
  }

  /** Waits for the grade of the solution of that name. */
  Grade of(GradedExercise drill, String name) throws ExecutionException, InterruptedException {
    return grades.get(key(drill, name)).get();
  }

  private Grade grade(GradedExercise drill, Map<String, String> files) throws Exception {
    VariantGrader grader = free.take();
    try {
      return grader.of(drill).grade(files, false);
    } finally {
      free.add(grader);
    }
  }

  private static String key(GradedExercise drill, String name) {
    return drill.name() + "/" + name;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    CloseAll.of(graders);
  }
}
