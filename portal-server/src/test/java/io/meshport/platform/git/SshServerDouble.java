package io.meshport.platform.git;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;

/** A host of repositories over ssh on this machine, with the real Git behind it. */
final class SshServerDouble implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path folder;
  private final KeyPair own = newKey();
  private final KeyPair user = newKey();
  final List<String> commands = new CopyOnWriteArrayList<>();

  SshServerDouble(Path folder) {
    this.folder = folder;
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(own));
    server.setPublickeyAuthenticator(
        (name, key, session) -> KeyUtils.compareKeys(key, user.getPublic()));
    server.setCommandFactory(
        (channel, command) -> {
          commands.add(command);
          String plain = command.replace("'", "");
          return ProcessShellCommandFactory.INSTANCE.createCommand(channel, plain);
        });
    try {
      server.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static KeyPair newKey() {
    try {
      return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String address(String repository) {
    return "ssh://git@127.0.0.1:" + server.getPort() + folder.resolve(repository);
  }

  /** The key that it lets in, or another one, as a file. */
  Path key(boolean right) {
    Path file = folder.resolve(right ? "key" : "other-key");
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
          right ? user : newKey(), "test", null, out);
      return file;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A file of known hosts that has its key, or another one for it. */
  Path knownHosts(boolean right) {
    StringWriter line = new StringWriter();
    try {
      line.append("[127.0.0.1]:" + server.getPort() + " ");
      PublicKeyEntry.appendPublicKeyEntry(line, (right ? own : newKey()).getPublic());
      return Files.writeString(folder.resolve("known-hosts-" + right), line + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
