package mercury.cli;

import java.util.Iterator;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a service from the command line, and lists those that it reads. */
final class ServiceConverter implements ITypeConverter<CourseService>, Iterable<String> {

  @Override
  public CourseService convert(String id) {
    try {
      return CourseServices.get(id);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  @Override
  public Iterator<String> iterator() {
    return CourseServices.all().stream().map(CourseService::id).iterator();
  }
}
