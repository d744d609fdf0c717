package io.meshport.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The installed servers, shared by all instances of a checkout. Maven unpacks three of them;
 * PostgreSQL comes in a jar and is unpacked on first use.
 */
final class ServerHomes {

  private static final String READY = ".meshport-ready";
  private static final int EXECUTE_BITS = 0b001_001_001;

  private final Path servers;
  private final Account account;
  private final Properties versions = new Properties();

  ServerHomes(Path servers, Account account) {
    this.servers = servers.toAbsolutePath();
    this.account = account;
    try (InputStream in = resource("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path liberty() {
    return installed(servers.resolve("liberty/openliberty-" + version("liberty") + "/wlp"));
  }

  Path keycloak() {
    return installed(servers.resolve("keycloak/keycloak-" + version("keycloak")));
  }

  /** Elasticsearch, copied where its account can read it if need be. */
  Path elasticsearch() {
    String name = "elasticsearch-" + version("elasticsearch");
    Path unpacked = installed(servers.resolve("elasticsearch").resolve(name));
    Path reachable = Folders.reachable(servers, account);
    if (reachable.equals(servers)) {
      return unpacked;
    }
    Path copy = reachable.resolve(name);
    once(copy, () -> Folders.copy(unpacked, copy));
    return copy;
  }

  /** PostgreSQL, unpacked from its jar where its account can read it. */
  Path postgresql() {
    Path home = Folders.reachable(servers, account).resolve("postgresql-" + version("postgresql"));
    once(home, () -> unpackPostgresql(home));
    return home;
  }

  /**
   * Does a piece of work in this folder that may happen only once, also when two stacks start at
   * the same moment.
   */
  static void once(Path folder, Runnable work) {
    Path marker = folder.resolve(READY);
    if (Files.exists(marker)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(marker)) {
          work.run();
          Files.createFile(marker);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + folder, e);
    }
  }

  private String version(String server) {
    String version = versions.getProperty(server);
    if (version == null) {
      throw new IllegalStateException("No version of " + server);
    }
    return version;
  }

  private static Path installed(Path home) {
    if (!Files.isDirectory(home)) {
      throw new StackException(
          home + " is missing: run ./mvnw -pl portal-local generate-resources, or ./meshport up");
    }
    return home;
  }

  private static void unpackPostgresql(Path home) {
    try (InputStream raw = resource("/" + postgresqlArchive());
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        unpack(entry, tar, home);
        entry = tar.getNextEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack PostgreSQL to " + home, e);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path home)
      throws IOException {
    Path target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("Entry leaves the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & EXECUTE_BITS) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.allOf(PosixFilePermission.class);
      permissions.remove(PosixFilePermission.GROUP_WRITE);
      permissions.remove(PosixFilePermission.OTHERS_WRITE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }

  private static String postgresqlArchive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.contains("aarch64") || machine.contains("arm64");
    return "postgres-"
        + (system.contains("mac") ? "darwin" : "linux")
        + (arm ? "-arm_64.txz" : "-x86_64.txz");
  }

  private static InputStream resource(String name) {
    InputStream found = ServerHomes.class.getResourceAsStream(name);
    if (found == null) {
      throw new StackException(
          name + " is not on the class path: this platform has no PostgreSQL package in the build");
    }
    return found;
  }
}
