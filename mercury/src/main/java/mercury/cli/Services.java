package mercury.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.environment.Service;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a service from the command line. */
final class Services implements ITypeConverter<Service> {

  static final Set<Service> ALL = Set.copyOf(EnumSet.allOf(Service.class));

  @Override
  public Service convert(String id) {
    return Service.named(id)
        .orElseThrow(
            () -> new TypeConversionException("there is no service '" + id + "', only " + known()));
  }

  private static String known() {
    return Arrays.stream(Service.values()).map(Service::id).collect(Collectors.joining(", "));
  }
}
