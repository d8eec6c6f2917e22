package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;

import mercury.harness.terminal.ForeignText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address as it is shown has no part of the password, whatever characters that has. */
class ShownAddressTest {

  @ParameterizedTest
  @CsvSource({
    "amqp://anna:s3cret@broker:5672,      amqp://anna@broker:5672",
    "amqp://anna:s3@cret@broker:5672/%2f, amqp://anna@broker:5672/%2f",
    "amqp://anna:s3/c:ret@broker,         amqp://anna@broker",
    "amqp://broker:5672,                  amqp://broker:5672",
    "postgresql://anna@db:5432/x,         postgresql://anna@db:5432/x"
  })
  void the_password_is_left_out(String url, String shown) {
    assertThat(ForeignText.withoutPassword(url)).isEqualTo(shown);
  }
}
