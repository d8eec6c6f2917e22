package mercury.kit.differences.questions;

/** A few lines that ask a broker for something and write down what it does. */
@FunctionalInterface
interface Question {
  void ask(Interview it) throws Exception;
}
