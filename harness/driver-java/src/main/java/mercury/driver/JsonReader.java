package mercury.driver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON value: a map, a list, a string, a whole number of the smallest of {@code Integer},
 * {@code Long} and {@code BigInteger}, a {@code Double}, a {@code Boolean} or {@code null}. The
 * driver has a reader of its own so that it needs no library, of which the learner's code may bring
 * another version. Not thread-safe.
 */
final class JsonReader {

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  @SuppressWarnings("unchecked")
  static Map<String, Object> readObject(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    if (!(value instanceof Map) || reader.peek() != '\0') {
      throw reader.complaint();
    }
    return (Map<String, Object>) value;
  }

  private Object value() {
    char next = peek();
    return switch (next) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String key = string();
      expect(':');
      object.put(key, value());
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return object;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    at++;
    while (peek() != ']') {
      list.add(value());
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return list;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    for (char next = take(); next != '"'; next = take()) {
      string.append(next == '\\' ? escaped() : next);
    }
    return string.toString();
  }

  private char escaped() {
    char next = take();
    return switch (next) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> next;
    };
  }

  private Object number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (number.isEmpty()) {
      throw complaint();
    }
    return number.matches("-?\\d+") ? whole(new BigInteger(number)) : Double.valueOf(number);
  }

  private static Object whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw complaint();
    }
    at += word.length();
    return value;
  }

  /** Returns the next character that is not a space; the end of the text is a NUL. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private char take() {
    if (at == text.length()) {
      throw complaint();
    }
    return text.charAt(at++);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw complaint();
    }
    at++;
  }

  private IllegalArgumentException complaint() {
    return new IllegalArgumentException("no JSON object: character " + at);
  }
}
