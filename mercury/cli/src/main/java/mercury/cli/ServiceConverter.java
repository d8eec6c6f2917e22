package mercury.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.environment.CourseService;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a service from the command line. */
final class ServiceConverter implements ITypeConverter<CourseService> {

  static final Set<CourseService> ALL = Set.copyOf(EnumSet.allOf(CourseService.class));

  @Override
  public CourseService convert(String id) {
    return CourseService.named(id)
        .orElseThrow(
            () -> new TypeConversionException("there is no service '" + id + "', only " + known()));
  }

  private static String known() {
    return Arrays.stream(CourseService.values())
        .map(CourseService::id)
        .collect(Collectors.joining(", "));
  }
}
