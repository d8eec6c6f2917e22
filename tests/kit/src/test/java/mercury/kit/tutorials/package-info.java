/** Tests that the tutorials of RabbitMQ's site print on the broker under test what they promise. */
package mercury.kit.tutorials;
