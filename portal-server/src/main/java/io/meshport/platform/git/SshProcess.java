package io.meshport.platform.git;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;

/** A command on the far side, in the form in which JGit wants it. */
final class SshProcess extends Process {
  private final ChannelExec channel;
  private final Duration patience;

  SshProcess(ChannelExec channel, Duration patience) {
    this.channel = channel;
    this.patience = patience;
  }

  @Override
  public OutputStream getOutputStream() {
    return channel.getInvertedIn();
  }

  @Override
  public InputStream getInputStream() {
    return channel.getInvertedOut();
  }

  @Override
  public InputStream getErrorStream() {
    return channel.getInvertedErr();
  }

  @Override
  public int waitFor() {
    return waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? exitValue() : -1;
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) {
    return channel
        .waitFor(EnumSet.of(ClientChannelEvent.CLOSED), unit.toMillis(timeout))
        .contains(ClientChannelEvent.CLOSED);
  }

  @Override
  public int exitValue() {
    if (isAlive()) {
      throw new IllegalThreadStateException("The command still runs");
    }
    return Objects.requireNonNullElse(channel.getExitStatus(), -1);
  }

  @Override
  public boolean isAlive() {
    return channel.isOpen();
  }

  @Override
  public void destroy() {
    channel.close(true);
  }
}
