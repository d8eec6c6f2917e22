package mercury.launcher.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The build that Maven has to do before a program of a module can run. */
public final class ModuleBuild {

  private final String module;
  private final String phase;
  private final String scope;
  private final List<String> outputs;
  private final List<String> options;
  private final List<Path> ignored;
  private final Supplier<String> advice;

  /**
   * Describes a build.
   *
   * @param module the module's folder in the checkout
   * @param phase the phase that Maven runs to
   * @param scope whose dependencies are wanted: {@code runtime} or {@code test}
   * @param outputs the folders that the module is compiled to, relative to the module
   * @param options further options of Maven
   * @param ignored folders of the checkout, relative to it, whose files do not matter
   */
  public ModuleBuild(
      String module,
      String phase,
      String scope,
      List<String> outputs,
      List<String> options,
      List<Path> ignored) {
    this(module, phase, scope, outputs, options, ignored, () -> "");
  }

  private ModuleBuild(
      String module,
      String phase,
      String scope,
      List<String> outputs,
      List<String> options,
      List<Path> ignored,
      Supplier<String> advice) {
    this.module = module;
    this.phase = phase;
    this.scope = scope;
    this.outputs = List.copyOf(outputs);
    this.options = List.copyOf(options);
    this.ignored = List.copyOf(ignored);
    this.advice = advice;
  }

  /** Returns this build, with lines to be read before Maven's complaints when it fails. */
  public ModuleBuild withAdvice(Supplier<String> lines) {
    return new ModuleBuild(module, phase, scope, outputs, options, ignored, lines);
  }

  /** Returns the folder of the module in the checkout. */
  public String module() {
    return module;
  }

  String phase() {
    return phase;
  }

  String scope() {
    return scope;
  }

  /** Returns the folders that the module is compiled to, relative to the module. */
  public List<String> outputs() {
    return outputs;
  }

  List<String> options() {
    return options;
  }

  Supplier<String> advice() {
    return advice;
  }

  boolean ignores(Path folder) {
    return ignored.contains(folder);
  }

  /** Returns a name for a file, which no other build has. */
  String key() {
    StringBuilder key =
        new StringBuilder(module).append('-').append(scope).append('-').append(phase);
    for (String option : options) {
      key.append(option);
    }
    return key.toString().replaceAll("[^A-Za-z0-9_.=-]", "_");
  }
}
