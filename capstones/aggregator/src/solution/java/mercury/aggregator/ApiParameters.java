package mercury.aggregator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the parameters of a request. Each method throws a {@link WrongParameterException} if the
 * parameter is there and wrong.
 *
 * @param values finds the value of a parameter by its name; null if it is missing
 */
record ApiParameters(Function<String, String> values) {

  private static final int LONGEST = 100;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  Optional<String> text(String name) {
    return read(
        name,
        text -> {
          require(!text.isEmpty() && text.length() <= LONGEST, "it has 1 to 100 characters");
          require(text.indexOf(0) < 0, "no character of it is zero");
          return text;
        });
  }

  Optional<String> choice(String name, String... allowed) {
    return read(
        name,
        text -> {
          require(List.of(allowed).contains(text), "it is one of " + String.join(", ", allowed));
          return text;
        });
  }

  Optional<Integer> whole(String name, int least, int most) {
    return read(
        name,
        text -> {
          String rule = "it is a number from " + least + " to " + most;
          require(WHOLE.matcher(text).matches(), rule);
          int number = Integer.parseInt(text);
          require(number >= least && number <= most, rule);
          return number;
        });
  }

  Optional<BigDecimal> amount(String name) {
    return read(
        name,
        text -> {
          require(AMOUNT.matcher(text).matches(), "it looks like 499 or 499.90");
          return new BigDecimal(text);
        });
  }

  /**
   * Reads a parameter with a function that refuses a text by an {@link IllegalArgumentException}.
   */
  <T> Optional<T> read(String name, Function<String, T> reader) {
    try {
      return Optional.ofNullable(values.apply(name)).map(reader);
    } catch (IllegalArgumentException e) {
      throw new WrongParameterException(name, e.getMessage());
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
