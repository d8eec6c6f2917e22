package mercury.bot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Makes documents of JSON objects. BSON knows all of JSON's values but the largest numbers. */
final class BsonConverter {

  private static final String ID = "_id";

  private BsonConverter() {}

  /**
   * Makes a document whose {@code _id} is free for MongoDB: a field of that name gets an underscore
   * more, or two where that name is taken.
   */
  static Document ofEvent(Map<String, ?> data) {
    Document document = of(data);
    if (document.containsKey(ID)) {
      String free = ID;
      while (document.containsKey(free)) {
        free += "_";
      }
      document.put(free, document.remove(ID));
    }
    return document;
  }

  private static Document of(Map<?, ?> object) {
    Document document = new Document();
    object.forEach((name, value) -> document.put(name.toString(), value(value)));
    return document;
  }

  private static Object value(Object value) {
    if (value instanceof Map<?, ?> object) {
      return of(object);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(BsonConverter::value).toList();
    }
    if (value instanceof BigInteger number) {
      return decimal(new BigDecimal(number));
    }
    return value instanceof BigDecimal number ? decimal(number) : value;
  }

  /** 34 digits are the most; a number with more becomes text, digit by digit. */
  private static Object decimal(BigDecimal number) {
    try {
      return new Decimal128(number);
    } catch (NumberFormatException e) {
      return number.toString();
    }
  }
}
