package mercury.harness.model;

import java.util.List;

/**
 * The mistakes of one of the learner's classes, as far as its failures tell.
 *
 * @param subject the class, like {@code mercury.task.Worker}
 * @param mistakes the known mistakes that fail in just this way, a sentence each; mostly one
 */
public record MistakeDiagnosis(String subject, List<String> mistakes) {

  public MistakeDiagnosis {
    mistakes = List.copyOf(mistakes);
  }

  /** The class without its package. */
  public String className() {
    return subject.substring(subject.lastIndexOf('.') + 1);
  }
}
