package mercury.kit.tutorials;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.kit.clients.ScriptInterpreter;
import mercury.tools.CourseCheckout;

/** A language in which the tutorials are here, with the AMQP library that the site uses in it. */
enum TutorialLanguage {
  JAVA(" [x] The queue has 3000 messages") {
    @Override
    void assumeInstalled() {
      // the client is a library of these tests
    }

    @Override
    List<String> command(TutorialProgram program) {
      return CompiledTutorials.command(program.className());
    }
  },
  PYTHON(" [x] Returned lost") {
    @Override
    void assumeInstalled() throws InterruptedException {
      ScriptInterpreter.PYTHON.assumeHas("pika");
    }

    @Override
    List<String> command(TutorialProgram program) {
      Path script = samples("python").resolve(program.scriptName() + ".py");
      return List.of(ScriptInterpreter.PYTHON.command(), script.toString());
    }
  },
  NODE(" [x] The queue has 1000 messages") {
    @Override
    void assumeInstalled() throws InterruptedException {
      ScriptInterpreter.NODE.assumeHas("amqplib");
    }

    @Override
    List<String> command(TutorialProgram program) {
      Path script = samples("node").resolve(program.scriptName() + ".js");
      return List.of(ScriptInterpreter.NODE.command(), script.toString());
    }
  };

  private final String afterConfirms;

  TutorialLanguage(String afterConfirms) {
    this.afterConfirms = afterConfirms;
  }

  /** Skips the test, with the reason, where the language or its library is missing. */
  abstract void assumeInstalled() throws InterruptedException;

  /** Returns the command that runs the program, without its arguments. */
  abstract List<String> command(TutorialProgram program);

  /** Returns the variables that its programs need. */
  Map<String, String> variables() {
    return ScriptInterpreter.NODE.variables();
  }

  /** Returns the last line of its program with publisher confirms. */
  String afterConfirms() {
    return afterConfirms;
  }

  /** Returns the folder of the programs in that language. */
  static Path samples(String language) {
    return CourseCheckout.path(
        "tests/kit/src/test/resources/mercury/kit/tutorials/samples/" + language);
  }
}
