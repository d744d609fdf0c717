package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The secrets of one instance: random, made on first use, readable by their owner alone. */
public final class SecretStore {

  private static final int BYTES = 24;
  private static final FileAttribute<?> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public SecretStore(Path folder) {
    this.folder = folder;
  }

  /** The secret of this name; the same one for as long as the instance lives. */
  public synchronized String get(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      String secret = HexFormat.of().formatHex(bytes);
      Files.createDirectories(folder, OWNER_ONLY_FOLDER);
      writePrivately(file, secret);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the secret " + file, e);
    }
  }

  /** Writes a file that nobody but its owner may read, replacing an older one. */
  static void writePrivately(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, OWNER_ONLY_FILE)) {
      channel.write(StandardCharsets.UTF_8.encode(content));
    }
  }
}
