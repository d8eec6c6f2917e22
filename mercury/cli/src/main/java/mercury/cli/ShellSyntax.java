package mercury.cli;

import java.util.List;
import java.util.Locale;
import mercury.environment.ServiceAddresses;

/** The syntax in which a shell sets variables. */
enum ShellSyntax {
  SH("export %s='%s'"),
  POWERSHELL("$env:%s = '%s'"),
  CMD("set \"%s=%s\"");

  private final String form;

  ShellSyntax(String form) {
    this.form = form;
  }

  /** Returns the syntax of the shell that most people use on this system. */
  static ShellSyntax forThisSystem() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")
        ? POWERSHELL
        : SH;
  }

  /** Returns the lines that set the variables, one for each. */
  List<String> exportLines(ServiceAddresses addresses) {
    return addresses.variables().entrySet().stream()
        .map(variable -> form.formatted(variable.getKey(), variable.getValue()))
        .toList();
  }
}
