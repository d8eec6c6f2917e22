package mercury.drills.onecommit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes orders, and sends the warehouse a message about each. */
public final class OneCommit implements AutoCloseable {

  private final java.sql.Connection database;
  private final Connection connection;
  private final Channel channel;
  private final String queue;

  public OneCommit(String url, String queue, String databaseUrl) throws Exception {
    this.queue = queue;
    database = DriverManager.getConnection(databaseUrl);
    database.setAutoCommit(false);
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.confirmSelect();
  }

  /** Saves an order. The warehouse hears of it now or later, whatever happens after the return. */
  public void place(String id, String order) throws Exception {
    try {
      update("insert into orders (id, text) values (?, ?)", id, order);
      update("insert into outbox (id, text) values (?, ?)", id, order);
      database.commit();
    } catch (SQLException e) {
      database.rollback();
      throw e;
    }
  }

  /** Publishes what is in the table {@code outbox}, and deletes it there. */
  public void relay() throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select id, text from outbox order by id")) {
      while (row.next()) {
        publish(row.getString("id"), row.getString("text"));
        update("delete from outbox where id = ?", row.getString("id"));
      }
      database.commit();
    }
  }

  private void publish(String id, String order) throws Exception {
    BasicProperties properties =
        new BasicProperties.Builder().messageId(id).deliveryMode(2).build();
    channel.basicPublish("", queue, properties, order.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(5_000);
  }

  private void update(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    database.close();
    connection.close();
  }
}
