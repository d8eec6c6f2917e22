package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.harness.amqp.EventKind;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/idempotence/README.md}, on the embedded PostgreSQL. */
class IdempotenceLessonTest {

  private static final String QUEUE = "idempotence";
  private static final String DSN = "POSTGRES_DSN";
  private static final int KILLED = 137;

  private static MercuryEnvironment postgres;
  private static String dsn;

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("idempotence").queues(QUEUE);

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("idempotence", player);

  @BeforeAll
  static void start() throws ServiceStartException, InterruptedException {
    postgres = new MercuryEnvironment(EnvironmentPlan.free("postgres"));
    dsn = postgres.start().get(ServiceAddresses.POSTGRES_DSN);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void reset() {
    player.environment(DSN, dsn);
    player.play("reset");
  }

  @Test
  void an_order_goes_through_outbox_and_inbox_into_the_books() {
    player.play("outbox-shop");
    player.play("relay");
    account("inbox-accountant");
    player.play("audit");
  }

  @Test
  void an_accountant_that_dies_before_its_ack_adds_twice() {
    player.play("hasty-shop");
    playKilled("hasty-accountant-killed");
    account("hasty-accountant");
    player.play("audit-twice");
  }

  @Test
  void an_accountant_with_an_inbox_knows_the_message() {
    player.play("hasty-shop");
    playKilled("inbox-killed");
    account("inbox-again");
    player.play("audit-inbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"before-inbox", "before-books", "before-commit", "before-ack"})
  void the_accountant_may_die_at_any_line(String line) {
    player.play("hasty-shop");
    LessonTerminal accountant = player.run("inbox-accountant " + line);
    assertThat(accountant.exitCode()).isEqualTo(KILLED);
    accountant.awaitText("Killed " + line);
    account(line.equals("before-ack") ? "inbox-again" : "inbox-accountant");
    player.play("audit");
  }

  @Test
  void a_hasty_shop_that_dies_has_saved_and_never_published() {
    playKilled("hasty-shop-killed");
    player.play("audit-lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"before-outbox", "before-commit"})
  void a_shop_with_an_outbox_saves_all_or_nothing(String line) {
    assertThat(player.run("outbox-shop 10 " + line).exitCode()).isEqualTo(KILLED);
    player.run("audit").awaitText("orders 0, books 0; outbox 0, queue 0");
  }

  @Test
  void a_relay_that_dies_publishes_twice_and_the_inbox_notices() {
    player.play("outbox-shop");
    playKilled("relay-killed");
    player.play("audit-relay");
    player.play("relay-again");
    player.awaitReady(QUEUE, 2);
    account("inbox-both");
    player.play("audit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"before-publish", "before-delete", "before-commit"})
  void the_relay_may_die_at_any_line(String line) {
    player.play("outbox-shop");
    assertThat(player.run("relay " + line).exitCode()).isEqualTo(KILLED);
    player.play("relay-again");
    boolean twice = !line.equals("before-publish");
    player.awaitReady(QUEUE, twice ? 2 : 1);
    account(twice ? "inbox-both" : "inbox-accountant");
    player.play("audit");
  }

  @Test
  void the_wire_shows_two_publishes_of_one_order() {
    player.play("outbox-shop");
    LessonTerminal wire = player.wire("wire");
    LessonTerminal killed = player.openThrough(wire, "relay-killed");
    assertThat(killed.exitCode()).isEqualTo(KILLED);
    wire.awaitText("connection 1 lost by the client");
    player.openThrough(wire, "relay-again").awaitAll();
    wire.awaitFirst(17);
  }

  @Test
  void the_picture_shows_an_order_that_is_published_twice() throws IOException {
    player.play("outbox-shop");
    assertThat(recorded.run("relay", "relay before-delete").exitCode()).isEqualTo(KILLED);
    recorded.await("relay", EventKind.CONNECTION_CLOSED, 1);
    recorded.play("relay again", "relay");
    recorded.run("accountant", "inbox-accountant");
    recorded.await("accountant", EventKind.ACK, 2);
    recorded.endOfPart("a relay that dies");
    recorded.assertRecorded();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset x",
        "audit x",
        "hasty-shop",
        "hasty-shop 10 before-ack",
        "hasty-accountant x",
        "inbox-accountant x",
        "outbox-shop ten",
        "relay x"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reset", "audit", "hasty-shop 1", "hasty-accountant", "inbox-accountant", "relay"})
  void without_a_broker_there_is_one_sentence(String arguments) {
    player.assertNeedsBroker(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"postgresql://postgres:s3cret@localhost:1/postgres", "localhost:s3cret/postgres"})
  void without_a_database_there_is_one_sentence_without_the_password(String nowhere) {
    player.environment(DSN, nowhere);
    LessonTerminal shop = player.run("outbox-shop 10");
    assertThat(shop.exitCode()).isEqualTo(1);
    assertThat(shop.printed())
        .singleElement()
        .asString()
        .containsAnyOf("Start it with: ./course up", "POSTGRES_DSN must look like")
        .doesNotContain("s3cret");
  }

  /** Runs a block whose program ends by being killed at one of its lines. */
  private void playKilled(String block) {
    LessonTerminal terminal = player.open(block);
    assertThat(terminal.exitCode()).isEqualTo(KILLED);
    terminal.awaitAll();
    player.awaitConsumers(QUEUE, 0);
  }

  /** Lets an accountant print everything in its block and acknowledge it. */
  private void account(String block) {
    LessonTerminal accountant = player.open(block);
    accountant.awaitAll();
    player.awaitReady(QUEUE, 0);
    accountant.pressCtrlC();
    player.awaitConsumers(QUEUE, 0);
    player.awaitReady(QUEUE, 0);
  }
}
