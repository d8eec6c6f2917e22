package mercury.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mercury.environment.ServiceAddresses;

/**
 * The note that a running Mercury leaves in the checkout, so that {@code course env} and a second
 * {@code course up} know of it. A lock keeps a second one from starting; the note counts as long as
 * its process lives.
 */
final class RunningMercury implements AutoCloseable {

  private static final String PROCESS = "process";
  private static final String PAGE = "page";
  private static final String STARTED = "started";
  private static final int POLL_MS = 200;

  private final FileChannel channel;
  private final Path note;

  private RunningMercury(FileChannel channel, Path note) {
    this.channel = channel;
    this.note = note;
  }

  /** Takes the lock of that checkout; returns empty when a Mercury runs there. */
  static Optional<RunningMercury> claim(Path home) throws IOException {
    Files.createDirectories(home.resolve(".mercury"));
    FileChannel channel =
        FileChannel.open(lockFile(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new RunningMercury(channel, note(home)));
  }

  /** Returns whether a Mercury holds the lock of that checkout and is not ready. */
  static boolean isStarting(Path home) throws IOException {
    if (!Files.exists(lockFile(home)) || read(home).isPresent()) {
      return false;
    }
    Optional<RunningMercury> free = claim(home);
    if (free.isPresent()) {
      free.get().channel.close();
    }
    return free.isEmpty();
  }

  /** Waits until the Mercury that is starting there is ready, or has given up; empty then. */
  static Optional<ServiceAddresses> awaitAddresses(Path home)
      throws IOException, InterruptedException {
    while (isStarting(home)) {
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
    return addresses(home);
  }

  /** Returns the addresses of the Mercury of that checkout; empty when none runs. */
  static Optional<ServiceAddresses> addresses(Path home) throws IOException {
    return read(home)
        .map(
            noted -> {
              noted.remove(PROCESS);
              noted.remove(PAGE);
              return new ServiceAddresses(noted);
            });
  }

  /**
   * Returns the process id of the Mercury of that checkout; empty when none runs, or when it is
   * still starting.
   */
  static Optional<String> process(Path home) throws IOException {
    return read(home).map(noted -> noted.get(PROCESS));
  }

  /** Returns the address of its page; empty when it has none, or none runs. */
  static Optional<String> page(Path home) throws IOException {
    return read(home).map(noted -> noted.get(PAGE));
  }

  /** Writes the note, with the address of the page if there is one. */
  void announce(ServiceAddresses addresses, Optional<String> page) throws IOException {
    Properties properties = new Properties();
    properties.putAll(addresses.variables());
    page.ifPresent(address -> properties.setProperty(PAGE, address));
    ProcessHandle self = ProcessHandle.current();
    properties.setProperty(PROCESS, Long.toString(self.pid()));
    properties.setProperty(STARTED, Long.toString(started(self)));
    Path draft = note.resolveSibling("running.draft");
    try (Writer writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, "A running Mercury");
    }
    Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(note);
    }
  }

  private static Optional<Map<String, String>> read(Path home) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(note(home))) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Map<String, String> noted = new TreeMap<>();
    properties.forEach((name, value) -> noted.put(name.toString(), value.toString()));
    return Optional.of(noted).filter(RunningMercury::alive);
  }

  /** A process id alone may have been given to another process since. */
  private static boolean alive(Map<String, String> noted) {
    long started = Long.parseLong(noted.remove(STARTED));
    return ProcessHandle.of(Long.parseLong(noted.get(PROCESS)))
        .filter(process -> started(process) == started)
        .isPresent();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static Path lockFile(Path home) {
    return home.resolve(".mercury").resolve("lock");
  }

  private static Path note(Path home) {
    return home.resolve(".mercury").resolve("running.properties");
  }
}
