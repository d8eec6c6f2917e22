package mercury.tools.classroom;

import java.util.Locale;
import java.util.Optional;

/** The kinds of hostile solutions, and how an escape of each is noticed. */
public enum HostileKind {
  /** Starts processes without end. */
  FORKS("fork bomb") {
    @Override
    Optional<String> escape(HostileRun run) {
      return run.grading().excess().isPresent() || run.isGraded()
          ? Optional.empty()
          : Optional.of("the grader did not outlive it");
    }

    @Override
    String seen(HostileRun run) {
      return run.grading().excess().isPresent()
          ? format(
              "stopped after %d s with %,d processes",
              run.grading().took().toSeconds(), run.grading().most().processes())
          : "the system started no more, and the grader went on";
    }
  },
  /** Fills the memory. */
  MEMORY("memory filler") {
    @Override
    Optional<String> escape(HostileRun run) {
      return run.grading().most().memory() > 2 * SandboxLimits.MEMORY
          ? Optional.of(seen(run))
          : Optional.empty();
    }

    @Override
    String seen(HostileRun run) {
      return "at most " + SandboxLimits.megabytes(run.grading().most().memory()) + " of memory";
    }
  },
  /** Fills the disk. */
  DISK("disk filler") {
    @Override
    Optional<String> escape(HostileRun run) {
      return run.probes().isEmpty() ? Optional.empty() : Optional.of("it wrote to the disk");
    }

    @Override
    String seen(HostileRun run) {
      return run.said("wrote .*").orElse("nothing written") + ", nothing on the disk";
    }
  },
  /** Looks for ports of the machine. */
  NETWORK("network scan of the host") {
    @Override
    Optional<String> escape(HostileRun run) {
      return run.visitors() > 0 ? Optional.of("it reached a port of this machine") : waysOut(run);
    }

    private static Optional<String> waysOut(HostileRun run) {
      return run.said("found .* [1-9]\\d* ways out");
    }

    @Override
    String seen(HostileRun run) {
      return run.said("found .*").orElse("no port reached");
    }
  },
  /** Reads files in the home of the person who grades. */
  HOME("reading the host's home") {
    @Override
    Optional<String> escape(HostileRun run) {
      return run.said(".*" + run.secret() + ".*").map(said -> "it read a file there");
    }

    @Override
    String seen(HostileRun run) {
      return "not read";
    }
  },
  /** Kills whatever it can. */
  PARENT("killing its parent") {
    @Override
    Optional<String> escape(HostileRun run) {
      return run.isGraded() ? Optional.empty() : Optional.of("the grader did not outlive it");
    }

    @Override
    String seen(HostileRun run) {
      return "the grader went on";
    }
  };

  private final String title;

  HostileKind(String title) {
    this.title = title;
  }

  /** Returns what it tries, in words. */
  String title() {
    return title;
  }

  /** Returns the name of its source. */
  String source() {
    return "hostile/" + name().toLowerCase(Locale.ROOT) + ".txt";
  }

  /** Returns how it got out; empty when it did not. */
  abstract Optional<String> escape(HostileRun run);

  /** Returns what was seen of one that did not get out. */
  abstract String seen(HostileRun run);

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
