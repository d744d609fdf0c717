package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTest {

  private final Path folder;

  SecretStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aSecretStaysTheSameForTheLifeOfTheInstance() {
    String first = new SecretStore(folder).get("database");

    assertThat(new SecretStore(folder).get("database")).isEqualTo(first);
  }

  @Test
  void secretsDifferByNameAndByInstance() {
    SecretStore store = new SecretStore(folder.resolve("one"));
    SecretStore other = new SecretStore(folder.resolve("two"));

    assertThat(store.get("database"))
        .hasSize(48)
        .isNotEqualTo(store.get("client"))
        .isNotEqualTo(other.get("database"));
  }

  @Test
  void onlyTheOwnerReadsSecrets() throws IOException {
    Path secrets = folder.resolve("secrets");
    new SecretStore(secrets).get("database");

    assertThat(permissions(secrets)).isEqualTo("rwx------");
    assertThat(permissions(secrets.resolve("database"))).isEqualTo("rw-------");
  }

  @Test
  void aPrivateFileIsPrivateEvenWhereAnOpenOneWas() throws IOException {
    Path file = folder.resolve("server.env");
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    SecretStore.writePrivately(file, "new");

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("new");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
