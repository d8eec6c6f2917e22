package mercury.tools.classroom;

import java.util.Locale;
import java.util.Map;

/** A course platform on which an exercise can be graded. */
enum Platform {
  /** Gradescope: an autograder's zip. */
  GRADESCOPE,
  /** Classroom 50: an autograder in GitHub Actions, in a container. */
  CLASSROOM50,
  /** PrairieLearn: a question with an external grader. */
  PRAIRIELEARN,
  /** GitLab: a job of its CI. */
  GITLAB;

  /** Returns the files that it wants beside the kit, and where, by their names here. */
  Map<String, String> files() {
    return switch (this) {
      case GRADESCOPE ->
          Map.of("gradescope/setup.sh", "setup.sh", "gradescope/run_autograder", "run_autograder");
      case CLASSROOM50 ->
          Map.of(
              "classroom50/Dockerfile", "Dockerfile",
              "classroom50/autograder.py", "autograder.py",
              "classroom50/runtime.json", "runtime.json");
      case PRAIRIELEARN ->
          Map.of(
              "Dockerfile", "Dockerfile",
              "prairielearn/info.json", "question/info.json",
              "prairielearn/question.html", "question/question.html",
              "prairielearn/run.sh", "question/tests/run.sh");
      case GITLAB -> Map.of("Dockerfile", "Dockerfile", "gitlab/gitlab-ci.yml", ".gitlab-ci.yml");
    };
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
