/**
 * The playground: a page on this machine that shows what runs against Mercury, live.
 *
 * <p>{@link mercury.playground.Playground} starts it. Its parts:
 *
 * <ul>
 *   <li>{@code BrokerView} is a broker as the page shows it, {@code BrokerSnapshot} its content.
 *       {@code EmbeddedBrokerView} reads the embedded broker's own model. {@code
 *       ManagementBrokerView} and {@code ManagementMapper} read RabbitMQ's management API, {@code
 *       PublishRates} what its HTTP client does not map.
 *   <li>A {@link mercury.playground.Panel} shows what is in one service: {@code TelegramPanel}
 *       people and their chats, {@code TablePanel} a table, {@code CollectionPanel} a collection,
 *       {@code BucketPanel} a bucket. {@link mercury.playground.PanelProvider} brings a kind of
 *       panel; which panels there are, and where their data is, comes as {@link
 *       mercury.playground.PanelSettings} from the program that starts the playground.
 *   <li>{@code FeedHub} reads the broker and the panels while a page is open, each on a thread of
 *       its own, and tells what has changed to each page's {@code FeedWatcher}, which {@code
 *       EventsServlet} makes: server-sent events. A feed that fails becomes {@code {"away":
 *       reason}}.
 *   <li>{@code PeopleProxyServlet} forwards to Telegram's stand-in, {@code ObjectServlet}
 *       downloads, {@code ActionsServlet} looks into queues, cuts connections and runs the {@link
 *       mercury.playground.Experiment}s of the program that starts the playground.
 *   <li>{@code SecurityHeadersFilter} has the browser load nothing from elsewhere; {@code
 *       mercury.web} refuses foreign pages.
 *   <li>The page is {@code src/main/resources/mercury/playground/page}: ES modules without a build
 *       step. {@code app.js} mounts the panels that {@code panels.js} lists, each a module of
 *       {@code panels/}, and gives them what the server pushes. {@code drawing/} draws the broker,
 *       {@code words/} has a file for each language, {@code request.js} the one request function.
 * </ul>
 *
 * <p>The package knows no exercise. It promises that it listens on 127.0.0.1 only, that a service
 * that is away costs no more than its panel, and that no reason repeats a password. {@link
 * mercury.playground.Playground} is thread-safe; records are immutable.
 */
package mercury.playground;
