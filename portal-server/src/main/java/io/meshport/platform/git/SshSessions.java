package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions over ssh: with the portal's own key, to hosts whose keys are known, and never with
 * keys, hosts or options of the account that the server runs under.
 */
@Singleton
public class SshSessions extends SshSessionFactory {
  private final Errands errands;
  private final SshConfig config;
  private @Nullable SshClient client;

  @Inject
  public SshSessions(Errands errands, SshConfig config) {
    this.errands = errands;
    this.config = config;
  }

  /** Refuses an address that may not be reached, before anything is sent there. */
  public void check(URI address) throws IOException {
    SshAddress.check(address);
    if (config.key().isEmpty() || config.knownHosts().isEmpty()) {
      throw new Refused(
          "The portal has no key for ssh; use https, or ask the platform team to set"
              + " meshport.git.ssh.key.file and meshport.git.ssh.known.hosts.file");
    }
    errands.requireAllowed(address);
  }

  private synchronized SshClient client(Path key, Path knownHosts) {
    SshClient known = client;
    if (known != null) {
      return known;
    }
    SshClient made = SshClient.setUpDefaultClient();
    made.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    made.setKeyIdentityProvider(
        KeyIdentityProvider.wrapKeyPairs(new FileKeyPairProvider(key).loadKeys(null)));
    // A host that is not in the file is not asked about by anybody, so it is refused.
    made.setServerKeyVerifier(
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts));
    made.start();
    client = made;
    return made;
  }

  @Override
  public RemoteSession getSession(
      URIish address, @Nullable CredentialsProvider credentials, FS files, int millis)
      throws TransportException {
    Duration patience = errands.timeout();
    try {
      int port = address.getPort() < 0 ? 22 : address.getPort();
      ClientSession session =
          client(config.key().orElseThrow(), config.knownHosts().orElseThrow())
              .connect(address.getUser(), address.getHost(), port)
              .verify(patience)
              .getSession();
      try {
        session.auth().verify(patience);
      } catch (IOException refused) {
        session.close(true);
        throw refused;
      }
      return new SshSession(session, patience);
    } catch (IOException failure) {
      throw new TransportException(
          "The host of the repository does not let the portal in over ssh, or is not known: "
              + failure.getMessage(),
          failure);
    }
  }

  @Override
  public String getType() {
    return "meshport";
  }

  @PreDestroy
  void stop() {
    SshClient known = client;
    if (known != null) {
      known.stop();
    }
  }
}
