package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  private static final Ports PORTS = new Ports(1, 2, 3, 4);

  private final Path instance;

  RunFolderTest(@TempDir Path instance) {
    this.instance = instance;
  }

  @Test
  void anInstanceIsTakenOnce() throws IOException {
    RunFolder run = new RunFolder(instance);
    Optional<FileLock> first = run.take();

    assertThat(first).isPresent();
    assertThat(run.take()).isEmpty();
    first.orElseThrow().channel().close();
    assertThat(run.take()).isPresent();
  }

  @Test
  void otherTerminalsFindTheLauncherAndThePortsOfTheLastStart() {
    new RunFolder(instance).rememberLauncher(PORTS);

    RunFolder elsewhere = new RunFolder(instance);
    assertThat(elsewhere.ports(Ports.random())).isEqualTo(PORTS);
    assertThat(elsewhere.launcher()).contains(ProcessHandle.current());
  }

  @Test
  void aProcessNumberThatWasGivenAwayAgainDoesNotCount() throws IOException {
    RunFolder run = new RunFolder(instance);
    run.remember(Component.KEYCLOAK, ProcessHandle.current());
    Path file = instance.resolve("run/keycloak.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");

    assertThat(run.server(Component.KEYCLOAK)).isEmpty();
  }
}
