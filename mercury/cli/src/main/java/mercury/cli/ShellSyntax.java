package mercury.cli;

import java.util.List;
import java.util.Locale;
import mercury.environment.ServiceAddresses;

/** The shells for which variables can be printed. */
enum ShellSyntax {
  SH("export %s='%s'"),
  POWERSHELL("$env:%s = '%s'"),
  CMD("set \"%s=%s\"");

  private final String form;

  ShellSyntax(String form) {
    this.form = form;
  }

  /** What a person on this system most likely types into. */
  static ShellSyntax usual() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")
        ? POWERSHELL
        : SH;
  }

  /** A line for each variable that sets it. */
  List<String> lines(ServiceAddresses addresses) {
    return addresses.variables().entrySet().stream()
        .map(variable -> form.formatted(variable.getKey(), variable.getValue()))
        .toList();
  }
}
