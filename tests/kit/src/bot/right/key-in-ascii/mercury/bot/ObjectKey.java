// right: Names of files are cut down to ASCII.
package mercury.bot;

/** Keys of letters, digits and a few signs. */
final class ObjectKey {

  private ObjectKey() {}

  static String of(long tgId, String fileUniqueId, String fileName) {
    String name = fileName == null ? "" : fileName.replaceAll("[^A-Za-z0-9._-]", "-");
    name = name.replaceAll("^[.]+", "");
    return tgId + "/" + fileUniqueId + "/" + (name.isEmpty() ? "nameless" : name);
  }
}
