package mercury.aggregator;

import java.sql.SQLException;
import java.util.List;

/** Brings schema {@code sender} up to date. Stateless. */
final class SenderTables {

  private static final long MIGRATION_LOCK = 0x6d65_7263_0101L;
  private static final String VERSIONS_AND_PRODUCTS =
      """
      create table sender.version (
        product_id text collate "C" not null,
        version    bigint           not null,
        line       json             not null,
        primary key (product_id, version)
      );
      create table sender.product (
        id           text collate "C" primary key,
        version      bigint not null,
        view         json, -- null: removed
        vendor       text,
        name         text collate "C",
        plain_name   text,
        memory_gb    integer,
        price        numeric,
        interfaces   text[],
        technologies text[]
      );
      create index product_by_name on sender.product (name, id) where view is not null;
      create index product_by_price on sender.product (price, id) where view is not null;
      create index product_by_vendor on sender.product (vendor, memory_gb) where view is not null;
      create index product_by_label on sender.product using gin (interfaces, technologies);
      """;

  private SenderTables() {}

  /** Migrates; of several processes, one does and the others wait. */
  static void migrate(DatabaseDsn database) throws SQLException {
    new SchemaMigrations(
            "sender",
            MIGRATION_LOCK,
            List.of(new SqlMigration("1", "versions, products", VERSIONS_AND_PRODUCTS)))
        .migrate(database);
  }
}
