package mercury.environment;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache is nobody else's: the programs that are unpacked into it are run later. */
class UserCacheFolderTest {

  private static final Set<PosixFilePermission> EVERYBODY =
      PosixFilePermissions.fromString("rwxrwxrwx");
  private static final Set<PosixFilePermission> ONLY_US =
      PosixFilePermissions.fromString("rwx------");

  @TempDir Path home;

  private Path caches;

  @BeforeEach
  void name() throws IOException {
    assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no POSIX rights here");
    caches = home.resolve("caches");
  }

  @Test
  void nobody_else_may_enter_it() throws IOException {
    Path folder = UserCacheFolder.of(caches, "postgres").orElseThrow();
    assertThat(folder).isEqualTo(caches.resolve("mercury/postgres"));
    assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(ONLY_US);
    assertThat(Files.getPosixFilePermissions(folder.getParent())).isEqualTo(ONLY_US);
  }

  @Test
  void the_rights_that_others_have_in_one_that_is_there_are_taken_away() throws IOException {
    Path folder = Files.createDirectories(caches.resolve("mercury/postgres"));
    Files.setPosixFilePermissions(folder, EVERYBODY);
    Files.setPosixFilePermissions(folder.getParent(), EVERYBODY);
    assertThat(UserCacheFolder.of(caches, "postgres")).contains(folder);
    assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(ONLY_US);
    assertThat(Files.getPosixFilePermissions(folder.getParent())).isEqualTo(ONLY_US);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mercury", "mercury/postgres"})
  void a_link_is_refused_and_what_it_leads_to_stays_as_it_is(String link) throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.setPosixFilePermissions(elsewhere, EVERYBODY);
    Path name = caches.resolve(link);
    Files.createDirectories(name.getParent());
    Files.createSymbolicLink(name, elsewhere);
    assertThat(UserCacheFolder.of(caches, "postgres")).isEmpty();
    assertThat(Files.getPosixFilePermissions(elsewhere)).isEqualTo(EVERYBODY);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mercury", "mercury/postgres"})
  void a_folder_of_somebody_else_is_refused_and_stays_as_it_is(String theirs) throws IOException {
    Path folder = Files.createDirectories(caches.resolve(theirs));
    Files.setPosixFilePermissions(folder, EVERYBODY);
    giveAway(folder);
    assertThat(UserCacheFolder.of(caches, "postgres")).isEmpty();
    assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(EVERYBODY);
    assertThat(folder).isEmptyDirectory();
  }

  @RepeatedTest(20)
  void several_services_that_start_at_the_same_time_all_get_theirs() throws Exception {
    CyclicBarrier together = new CyclicBarrier(8);
    ExecutorService threads = Executors.newFixedThreadPool(together.getParties());
    try {
      Callable<Optional<Path>> service =
          () -> {
            together.await();
            return UserCacheFolder.of(caches, "postgres");
          };
      List<Callable<Optional<Path>>> services = nCopies(together.getParties(), service);
      for (Future<Optional<Path>> folder : threads.invokeAll(services)) {
        assertThat(folder.get()).contains(caches.resolve("mercury/postgres"));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Only root can, on most file systems. */
  private static void giveAway(Path folder) {
    try {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException e) {
      abort("no folder can be given away to nobody here: " + e);
    }
  }

  @Test
  void a_cache_that_is_a_link_is_the_user_s_choice() throws IOException {
    Path disk = Files.createDirectory(home.resolve("disk"));
    Files.createSymbolicLink(caches, disk);
    assertThat(UserCacheFolder.of(caches, "postgres")).isPresent();
    assertThat(disk.resolve("mercury/postgres")).isDirectory();
  }
}
