package io.meshport.platform.git;

import io.meshport.platform.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * With which key the portal goes to repositories over ssh, and which hosts it knows; nothing is
 * pushed over ssh unless both are set.
 *
 * @param key file with the private key, as OpenSSH writes it, without a passphrase
 * @param knownHosts file with the keys of the hosts, as OpenSSH keeps it
 */
public record SshConfig(Optional<Path> key, Optional<Path> knownHosts) {
  /** What holds where nothing is set. */
  public static final SshConfig NONE = new SshConfig(Optional.empty(), Optional.empty());

  /** Reads {@code meshport.git.ssh.*}. */
  public static SshConfig read(Settings settings) {
    return new SshConfig(
        file(settings, "meshport.git.ssh.key.file"),
        file(settings, "meshport.git.ssh.known.hosts.file"));
  }

  private static Optional<Path> file(Settings settings, String key) {
    Optional<Path> file = settings.optional(key).map(Path::of);
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw new IllegalStateException("The setting " + key + " names no file that can be read");
    }
    return file;
  }
}
