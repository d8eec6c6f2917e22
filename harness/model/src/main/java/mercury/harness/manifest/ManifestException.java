package mercury.harness.manifest;

import java.nio.file.Path;

/** Thrown for a manifest that cannot be used: file, field and what to do, in one sentence. */
public final class ManifestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ManifestException(String field, String advice) {
    super(field + ": " + advice);
  }

  private ManifestException(Path file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }

  /** Returns the same complaint about a field, with the file it stands in. */
  ManifestException in(Path file) {
    return new ManifestException(file, getMessage(), this);
  }

  /** Returns a complaint about a file as a whole. */
  static ManifestException of(Path file, String advice, Throwable cause) {
    return new ManifestException(file, advice, cause);
  }
}
