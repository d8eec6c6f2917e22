package mercury.aggregator;

import java.sql.SQLException;
import java.util.List;

/** Brings schema {@code collector} up to date (A3). Stateless. */
final class CollectorTables {

  private static final String LISTINGS_AND_PRODUCTS =
      """
      create table collector.listing (
        shop  text  not null,
        id    text  not null,
        words jsonb not null,
        primary key (shop, id)
      );
      create table collector.product (
        id        text   primary key,
        name_key  text   not null,
        memory_gb integer,
        version   bigint not null,
        product   jsonb
      );
      create table collector.outbox (
        number  bigint generated always as identity primary key,
        id      uuid   not null unique,
        event   jsonb  not null,
        sent_at timestamptz
      );
      create index outbox_unsent on collector.outbox (number) where sent_at is null;
      """;
  private static final String SCHEDULE = // as db-scheduler documents it
      """
      create table collector.scheduled_tasks (
        task_name            text not null,
        task_instance        text not null,
        task_data            bytea,
        execution_time       timestamp with time zone not null,
        picked               boolean not null,
        picked_by            text,
        last_success         timestamp with time zone,
        last_failure         timestamp with time zone,
        consecutive_failures integer,
        last_heartbeat       timestamp with time zone,
        version              bigint not null,
        priority             smallint,
        primary key (task_name, task_instance)
      );
      create index scheduled_tasks_time on collector.scheduled_tasks (execution_time);
      create index scheduled_tasks_heartbeat on collector.scheduled_tasks (last_heartbeat);
      """;

  private CollectorTables() {}

  /** Migrates; of several processes, one does and the others wait. */
  static void migrate(CollectorConfig config) throws SQLException {
    new SchemaMigrations(
            "collector",
            CollectorDatabase.MIGRATION_LOCK,
            List.of(
                new SqlMigration("1", "listings, products, outbox", LISTINGS_AND_PRODUCTS),
                new SqlMigration("2", "schedule", SCHEDULE)))
        .migrate(new DatabaseDsn(config.postgresDsn()));
  }
}
