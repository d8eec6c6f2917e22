package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The headers that a binding wants of a message. Immutable.
 *
 * @param isAll whether all must match and not only one
 */
record HeadersMatch(boolean isAll, Map<String, Object> wanted) {

  private static final String MATCH = "x-match";
  private static final String WITH_X = "-with-x";

  static HeadersMatch of(Map<String, Object> arguments) {
    String kind = kind(arguments);
    Predicate<String> counts =
        kind.endsWith(WITH_X) ? name -> !name.equals(MATCH) : name -> !name.startsWith("x-");
    Map<String, Object> wanted =
        arguments.keySet().stream()
            .filter(counts)
            .collect(Collectors.toMap(name -> name, name -> wanted(arguments.get(name))));
    return new HeadersMatch(kind.startsWith("all"), wanted);
  }

  boolean matches(Map<String, Object> headers) {
    return isAll
        ? wanted.keySet().stream().allMatch(name -> matches(name, headers))
        : wanted.keySet().stream().anyMatch(name -> matches(name, headers));
  }

  private boolean matches(String name, Map<String, Object> headers) {
    Object want = wanted.get(name);
    return headers.containsKey(name)
        && (want == AnyValue.ANY || WireValue.same(want, headers.get(name)));
  }

  private enum AnyValue {
    ANY
  }

  /** A header that is bound without a value may have any. */
  private static Object wanted(Object value) {
    return value == null ? AnyValue.ANY : value;
  }

  private static String kind(Map<String, Object> arguments) {
    if (!arguments.containsKey(MATCH)) {
      return "all";
    }
    Object value = arguments.get(MATCH);
    if (!(value instanceof LongString)) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "Invalid x-match field type %s (value %s); expected longstr",
          WireValue.type(value), value);
    }
    if (!value.toString().matches("(all|any)(-with-x)?")) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "Invalid x-match field value <<\"%s\">>; expected all, any, all-with-x, or any-with-x",
          value);
    }
    return value.toString();
  }
}
