/**
 * Tests that programs with other people's AMQP libraries find RabbitMQ in the broker under test.
 */
package mercury.kit.clients;
