package mercury.harness.manifest;

import java.util.Map;

/**
 * The places where an exercise keeps its data in the environment.
 *
 * @param tables the SQL file that creates its tables, relative to the exercise; safe to apply twice
 * @param table the table among them that the playground shows
 * @param bucket its bucket in the object store
 * @param database its MongoDB database
 * @param collection its collection there
 * @param panels the playground's panels that show its data: the kind of each, like {@code table},
 *     by the name that the page knows it by
 */
public record ExerciseStorage(
    String tables,
    String table,
    String bucket,
    String database,
    String collection,
    Map<String, String> panels) {

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public ExerciseStorage {
    ManifestRules.relativePath("storage.tables", tables);
    ManifestRules.matches("storage.table", table, "[a-z_][a-z0-9_]*", "write the name of a table");
    ManifestRules.text("storage.bucket", bucket);
    ManifestRules.text("storage.database", database);
    ManifestRules.text("storage.collection", collection);
    panels = ManifestRules.idsByName("storage.panels", panels);
  }
}
