package mercury.web;

/** The JSON with which a server answers what no servlet of it answers. Thread-safe. */
@FunctionalInterface
public interface ErrorBody {

  /**
   * Returns the JSON.
   *
   * @param status the code of the answer, 400 or more
   * @param reason one sentence, without anything of the request
   */
  String json(int status, String reason);

  /** Returns the type of the JSON, which may be a special one. */
  default String contentType() {
    return "application/json";
  }
}
