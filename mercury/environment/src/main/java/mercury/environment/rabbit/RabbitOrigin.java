package mercury.environment.rabbit;

/** The places that a real RabbitMQ may come from, in the order in which they are tried. */
public enum RabbitOrigin {
  /** One that runs where {@code RABBITMQ_URL} points, or on RabbitMQ's port: a compose service. */
  RUNNING,
  /** A container. */
  DOCKER,
  /** The server that is installed on this machine. */
  INSTALLED,
  /** The packages of Debian or Ubuntu, unpacked below the user's cache. */
  PACKAGES;

  RabbitSource source() {
    return switch (this) {
      case RUNNING -> new AddressSource();
      case DOCKER -> new DockerSource();
      case INSTALLED -> new InstalledSource();
      case PACKAGES -> new DebianSource();
    };
  }
}
