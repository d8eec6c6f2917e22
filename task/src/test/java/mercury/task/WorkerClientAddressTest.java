package mercury.task;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of what {@link WorkerClient} says about an address that is of no use. */
@CheckSuite(
    texts = "mercury.task.checks",
    subject = "WorkerClient",
    patience = 15_000) // connecting may be tried again
class WorkerClientAddressTest {

  private static final String PASSWORD = "hush-hush";
  private static final int DEFAULT_PORT = 5672;

  @Graded(id = "C7.url", points = 1)
  void a_malformed_url_is_named(CheckContext context) throws Exception {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("scheme", "amqq://someone:hush-hush@broker.test:5673");
    urls.put("path", "amqp://someone:hush-hush@broker.test:5673/^");
    urls.put("two @", "amqp://someone:@hush-hush@broker.test:5673");
    urls.put("percent", "amqp://someone:%hush-hush@broker.test:5673");
    urls.put("line", "amqp://someone:12\nhush-hush@broker.test:5673");
    for (Map.Entry<String, String> url : urls.entrySet()) {
      ExceptionText text = exceptionOf(context, url.getValue());
      text.requireNoPassword(context, url.getKey());
      text.requireNamesAddress(context, "broker.test", 5673);
    }
    exceptionOf(context, "amqp://someone:hush-hush@broker.test:99999")
        .requireNamesAddress(context, "broker.test", 99999);
    exceptionOf(context, "amqq://someone:hush-hush@broker.test")
        .requireNamesAddress(context, "broker.test", DEFAULT_PORT);
  }

  @Graded(id = "C7.connect", points = 2)
  void a_failed_connection_says_why(CheckContext context) throws Exception {
    URI tap = URI.create(context.rabbitUrl());
    String address = tap.getHost() + ":" + tap.getPort();
    String strange = "amqp://someone:" + PASSWORD + "%40%2F%3A%23@" + address;
    String nowhere = "x".repeat(64) + ".test"; // no name server is asked about such a name
    List<ExceptionText> all = new ArrayList<>();
    all.add(exceptionOf(context, strange));
    String user = tap.getRawUserInfo();
    all.add(exceptionOf(context, "amqp://" + user + "@" + address + "/no.such.virtual.host"));
    context.amqp().refuse();
    all.add(exceptionOf(context, strange));
    for (ExceptionText text : all) {
      text.requireNamesAddress(context, tap.getHost(), tap.getPort());
    }
    ExceptionText unknown = exceptionOf(context, "amqp://someone:" + PASSWORD + "@" + nowhere);
    unknown.requireNamesAddress(context, nowhere, DEFAULT_PORT);
    all.add(unknown);
    requireReasons(
        context,
        all.stream()
            .map(ExceptionText::message)
            .map(text -> text.replace(nowhere, tap.getHost()))
            .map(text -> text.replace("" + DEFAULT_PORT, "" + tap.getPort()))
            .toList());
    boolean printed = context.subject().printed().contains(PASSWORD);
    context.require(!printed, "logged");
  }

  /** Fails unless each of the messages, which name the same address, says more than that. */
  private static void requireReasons(CheckContext context, List<String> messages) {
    for (String message : messages) {
      context.require(Collections.frequency(messages, message) == 1, "same", message);
      boolean same = messages.stream().allMatch(other -> other.startsWith(message.strip()));
      context.require(!same, "unsaid", message);
    }
  }

  private static ExceptionText exceptionOf(CheckContext context, String url) {
    return ExceptionText.of(
        context,
        context.exceptionFrom(
            "put()", () -> WorkerClientTest.client(context, url).put(Map.of("n", 1))),
        PASSWORD);
  }
}
