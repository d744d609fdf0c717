package io.meshport.platform.git;

import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.eclipse.jgit.transport.RemoteSession;

/** A session in which JGit runs the one command that it needs. */
final class SshSession implements RemoteSession {
  private final ClientSession session;
  private final Duration patience;

  SshSession(ClientSession session, Duration patience) {
    this.session = session;
    this.patience = patience;
  }

  @Override
  public Process exec(String command, int seconds) throws IOException {
    ChannelExec channel = session.createExecChannel(command);
    channel.open().verify(patience);
    return new SshProcess(channel, patience);
  }

  @Override
  public void disconnect() {
    session.close(true);
  }
}
