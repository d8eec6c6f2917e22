package mercury.kit.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives the checkout to one test class at a time, whichever JVM it runs in: of those that run
 * {@code ./course} there, which builds.
 */
public final class CheckoutTurn implements BeforeAllCallback, AfterAllCallback {

  private static final Path LOCK = CourseCheckout.path("tests/kit/target/checkout.lock");

  private FileChannel turn;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    turn = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    turn.lock(); // closing the channel gives it back, and so does the end of the JVM
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    turn.close();
  }
}
