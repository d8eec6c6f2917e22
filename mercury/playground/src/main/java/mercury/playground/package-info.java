/**
 * The playground: a page on this machine that shows what runs against Mercury, live.
 *
 * <p>{@link mercury.playground.Playground} starts it. Its parts:
 *
 * <ul>
 *   <li>{@code BrokerView} is a broker to be looked at, {@code BrokerSnapshot} what is seen. {@code
 *       EmbeddedBroker} reads Qpid's own model, and what Qpid keeps to itself or forgets: {@code
 *       Credit} the prefetch, {@code WatchedConnection} names, publishers and redeliveries. {@code
 *       ManagedBroker} and {@code Managed} read RabbitMQ's management API, {@code Incoming} what
 *       its HTTP client has no words for.
 *   <li>A {@code Feed} is something to look at again and again: the broker, {@code People} and
 *       their chats, {@code Users} of tg_users, {@code Logs}, the {@code Bucket}. The {@code Hub}
 *       does so while a page is open, each feed on a thread of its own, and puts what has changed
 *       into each page's {@code Mailbox}, which {@code EventsServlet} sends as server-sent events.
 *       A feed that fails becomes {@code {"away": reason}}.
 *   <li>{@code PeopleServlet} hands on to Telegram's stand-in, {@code ObjectServlet} downloads,
 *       {@code ActionsServlet} looks into queues, cuts connections and makes {@code Experiment}s,
 *       which whoever starts the playground brings ({@code mercury.demo} its workers).
 *   <li>{@code Guard} refuses foreign {@code Host} and {@code Origin}. It runs on the Jetty that
 *       {@code mercury.telegram} runs on, for the same reason.
 *   <li>The page is {@code src/main/resources/mercury/playground/page}: ES modules without a build
 *       step. {@code app.js} mounts the panels that {@code panels.js} lists, each a module of
 *       {@code panels/}, and hands on to them what the server pushes. {@code drawing/} draws the
 *       broker, {@code words/} has a file for each language, {@code request.js} the one request
 *       function.
 * </ul>
 */
package mercury.playground;
