package mercury.aggregator;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a card in one spelling: without case, spaces and hyphens, without the maker of the
 * chip and its brand, which shops leave out, and without the memory. Immutable.
 *
 * @param key what is the same for all spellings
 * @param memoryGb the memory, where it stands at the end of the name
 */
record CardName(String key, OptionalInt memoryGb) {

  private static final Pattern MEMORY =
      Pattern.compile("(.*\\S)\\s+(\\d+\\s?(?:GB|G|MB))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_WORD = Pattern.compile("[\\s-]+");
  private static final Set<String> LEFT_OUT =
      Set.of("nvidia", "geforce", "amd", "radeon", "intel", "corporation");

  static CardName of(String text) {
    Matcher memory = MEMORY.matcher(text.strip());
    return memory.matches()
        ? new CardName(key(memory.group(1)), Units.memoryGb(memory.group(2)))
        : new CardName(key(text), OptionalInt.empty());
  }

  private static String key(String text) {
    return Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !LEFT_OUT.contains(word))
        .collect(Collectors.joining());
  }
}
