package mercury.harness.manifest;

import java.util.List;

/**
 * Where an exercise keeps its data in the environment.
 *
 * @param tables the SQL file that creates its tables, relative to the exercise
 * @param bucket its bucket in the object store
 * @param database its MongoDB database
 * @param collection its collection there
 * @param panels the ids of the playground's panels that show its data
 */
public record ExerciseStorage(
    String tables, String bucket, String database, String collection, List<String> panels) {

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public ExerciseStorage {
    ManifestRules.relativePath("storage.tables", tables);
    ManifestRules.text("storage.bucket", bucket);
    ManifestRules.text("storage.database", database);
    ManifestRules.text("storage.collection", collection);
    panels = ManifestRules.ids("storage.panels", panels);
  }
}
