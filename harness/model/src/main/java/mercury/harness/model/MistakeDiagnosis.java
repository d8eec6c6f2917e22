package mercury.harness.model;

import java.util.List;

/**
 * What a class of the learner's suffers from, as far as its failures tell.
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
