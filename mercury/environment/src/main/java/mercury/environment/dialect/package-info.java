/**
 * The dialect: what makes the embedded broker answer as RabbitMQ does.
 *
 * <p>Apache Qpid Broker-J keeps the sockets, the login, the frames and the heartbeats. {@code
 * RabbitProtocol} is how it finds the dialect, {@code ClientConnection} and {@code RabbitDecoder}
 * take the place of its connection and decoder, and {@code RabbitChannel} that of its channel. Its
 * queues and exchanges are not used: there each consumer takes messages in a thread of its own, so
 * turns, the order of confirms and what happens at the head of a queue cannot be had from them.
 *
 * <p>Each of RabbitMQ's rules is one class with its name from RabbitMQ's documentation:
 *
 * <ul>
 *   <li>Declaring: {@code QueueArguments} and {@code ArgumentRule}, {@code EquivalentDeclaration},
 *       {@code QueueType}, {@code ReplyCode}.
 *   <li>Routing: {@code Router}, an {@code ExchangeType} with its {@code BindingTable}, {@code
 *       ExchangeBinding}, {@code SenderSelectedDistribution} (CC and BCC), {@code ReplyAddresses}
 *       (direct reply-to).
 *   <li>Queues: {@code RabbitQueue} with {@code QueueContent}; {@code MessagePriorities}, {@code
 *       ConsumerTurns} (priorities, single active consumer), {@code TimeToLive}, {@code
 *       QueueExpiry}, {@code DeadLetters} with {@code DeathHistory}, {@code DeliveryCount}.
 *   <li>Channels: {@code MessagePublisher} with {@code PublisherConfirms}, {@code Subscriptions}
 *       (prefetch), {@code Acknowledgements} with {@code AcknowledgementTimeout}, {@code
 *       ChannelTransaction}.
 *   <li>Restarts: {@code DurableState}, in H2's MVStore.
 * </ul>
 *
 * <p>Threads: a channel belongs to its connection's thread; a queue has one lock, under which no
 * other queue is touched; what a queue has for a channel goes through its {@code ChannelOutbox}.
 */
package mercury.environment.dialect;
