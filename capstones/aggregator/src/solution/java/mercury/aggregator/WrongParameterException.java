package mercury.aggregator;

/** Says that a request has a parameter that the API does not allow. */
final class WrongParameterException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;

  WrongParameterException(String parameter, String why) {
    super(parameter + ": " + why);
    this.parameter = parameter;
  }

  /** Returns the name of the parameter. */
  String parameter() {
    return parameter;
  }
}
