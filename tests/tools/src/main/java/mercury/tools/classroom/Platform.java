package mercury.tools.classroom;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A course platform on which an exercise can be graded. */
enum Platform {
  /** Gradescope: an autograder's zip. */
  GRADESCOPE(
      Map.of("gradescope/setup.sh", "setup.sh", "gradescope/run_autograder", "run_autograder")),
  /** Classroom 50: an autograder in GitHub Actions, in a container. */
  CLASSROOM50(
      Map.of(
          "Dockerfile",
          "Dockerfile",
          "classroom50/autograder.py",
          "autograder.py",
          "classroom50/runtime.json",
          "runtime.json")),
  /** PrairieLearn: a question with an external grader. */
  PRAIRIELEARN(
      Map.of(
          "Dockerfile",
          "Dockerfile",
          "prairielearn/info.json",
          "question/info.json",
          "prairielearn/question.html",
          "question/question.html",
          "prairielearn/run.sh",
          "question/tests/run.sh")),
  /** GitLab: a job of its CI. */
  GITLAB(Map.of("Dockerfile", "Dockerfile", "gitlab/gitlab-ci.yml", ".gitlab-ci.yml"));

  private final Map<String, String> files;

  Platform(Map<String, String> files) {
    this.files = new TreeMap<>(files);
  }

  /** Returns the files that it wants beside the kit, and where, by their names here. */
  Map<String, String> files() {
    return files;
  }

  /** Returns whether it takes all files in one zip. */
  boolean isZipped() {
    return this == GRADESCOPE;
  }

  /** Returns its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
