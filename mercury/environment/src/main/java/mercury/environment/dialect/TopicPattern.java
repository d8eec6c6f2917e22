package mercury.environment.dialect;

import java.util.List;

/**
 * A pattern of words between dots: {@code *} is any one word, {@code #} any number of them.
 * Immutable.
 */
record TopicPattern(List<String> words) {

  private static final String ANY_WORD = "*";
  private static final String ANY_WORDS = "#";

  static TopicPattern of(String pattern) {
    return new TopicPattern(List.of(words(pattern)));
  }

  /** Splits a key. An empty key has no words, but two dots have an empty word between them. */
  static String[] words(String key) {
    return key.isEmpty() ? new String[0] : key.split("\\.", -1);
  }

  boolean matches(String[] key) {
    return matches(0, key, 0);
  }

  private boolean matches(int at, String[] key, int word) {
    if (at == words.size()) {
      return word == key.length;
    }
    String next = words.get(at);
    if (next.equals(ANY_WORDS)) {
      return matches(at + 1, key, word) || (word < key.length && matches(at, key, word + 1));
    }
    return word < key.length
        && (next.equals(ANY_WORD) || next.equals(key[word]))
        && matches(at + 1, key, word + 1);
  }
}
