package mercury.driver;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Turns the arguments of a message into those of a method or a constructor. */
final class ArgumentValues {

  private ArgumentValues() {}

  /**
   * Converts the arguments one by one.
   *
   * @throws InvocationTargetException with what the constructor of a record threw
   */
  static Object[] of(List<?> arguments, Class<?>[] types) throws ReflectiveOperationException {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = of(arguments.get(i), types[i]);
    }
    return values;
  }

  /** A record is made from an object with its components; everything else stays as it is. */
  private static Object of(Object argument, Class<?> type) throws ReflectiveOperationException {
    if (type.isRecord() && argument instanceof Map<?, ?> components) {
      return record(components, type);
    }
    if (argument instanceof Number number && (type == long.class || type == Long.class)) {
      return number.longValue();
    }
    return argument;
  }

  private static Object record(Map<?, ?> components, Class<?> type)
      throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<?> values =
        Arrays.stream(parts).<Object>map(part -> components.get(part.getName())).toList();
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(of(values, types));
  }
}
