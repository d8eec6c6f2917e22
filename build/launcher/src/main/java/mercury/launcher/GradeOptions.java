package mercury.launcher;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.UnmatchedArgumentException;

/** The options of {@code course grade} and {@code course watch}. */
final class GradeOptions {

  @Option(names = "--optional")
  private boolean optional;

  @Option(names = "--solution")
  private boolean solution;

  @Option(names = "--only")
  private String only = "";

  @Option(names = "--lang")
  private String language = "";

  private GradeOptions() {}

  /**
   * Reads the options.
   *
   * @param start the words before them, for a complaint
   */
  static GradeOptions of(String start, List<String> arguments) throws CourseException {
    GradeOptions options = new GradeOptions();
    try {
      new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
    } catch (MissingParameterException e) {
      throw new CourseException(
          e.getMissing().get(0) instanceof OptionSpec option
                  && option.longestName().equals("--lang")
              ? "--lang wants a language: --lang en or --lang ru"
              : "--only wants the ids of checks, like --only W5,W6");
    } catch (UnmatchedArgumentException e) {
      throw new CourseException(
          "unknown option '%s'. %s takes --optional, --only W5,W6, --lang ru and --solution."
              .formatted(e.getUnmatched().get(0), start));
    } catch (CommandLine.ParameterException e) {
      throw new CourseException(start + ": " + e.getMessage());
    }
    return options;
  }

  /** Returns whether the optional checks are run too. */
  boolean optional() {
    return optional;
  }

  /** Returns the ids of the checks to run, with commas between them; empty for all. */
  String only() {
    return only;
  }

  /** Returns the language of the texts; empty for that of the machine. */
  String language() {
    return language;
  }

  /** Returns whose solution is graded. */
  Variant variant() {
    return solution ? Variant.SOLUTION : Variant.MAIN;
  }
}
