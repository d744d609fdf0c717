package io.meshport.platform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.config.FakeConfig;
import io.meshport.platform.config.Settings;
import io.meshport.platform.git.RemoteRepositories.RemotePush;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshPushTest {
  private static final List<TreeFile> FILES = List.of(TreeFile.of("README.md", "Orders\n"));

  @TempDir Path folder = Path.of("");
  private @Nullable SshServerDouble server;
  private @Nullable SshSessions sessions;

  @BeforeEach
  void serve() {
    server = new SshServerDouble(folder);
  }

  @AfterEach
  void stop() {
    if (sessions != null) {
      sessions.stop();
    }
    server().close();
  }

  private SshServerDouble server() {
    return Objects.requireNonNull(server);
  }

  private String push(SshConfig config, String address) throws IOException {
    AllowedHosts hosts = AllowedHosts.of(List.of("127.0.0.1:*"));
    Errands errands =
        new Errands(new RemoteConfig(Duration.ofSeconds(10), 8, hosts, Map.of(), false));
    sessions = new SshSessions(errands, config);
    return new JgitRemoteRepositories(errands, sessions, Clock.systemUTC())
        .push(
            new RemotePush(URI.create(address), "main", "Start", "Anna", "", Optional.empty()),
            FILES);
  }

  private SshConfig config(boolean rightKey, boolean knownHost) {
    return new SshConfig(
        Optional.of(server().key(rightKey)), Optional.of(server().knownHosts(knownHost)));
  }

  @Test
  void theFilesArePushedWithTheKeyOfThePortal() throws IOException {
    TestRepository repository = TestRepository.empty(folder, "data");

    String commit = push(config(true, true), server().address("data.git"));

    assertThat(repository.head("main")).isEqualTo(commit);
    assertThat(push(config(true, true), server().address("data.git"))).isEqualTo(commit);
  }

  @Test
  void aHostWithAnotherKeyThanTheKnownOneIsSentNothing() {
    TestRepository.empty(folder, "data");
    assertThatThrownBy(() -> push(config(true, false), server().address("data.git")))
        .isInstanceOf(IOException.class);
    assertThat(server().commands).isEmpty();
  }

  @Test
  void aKeyThatTheHostDoesNotKnowIsRefused() {
    TestRepository.empty(folder, "data");
    assertThatThrownBy(() -> push(config(false, true), server().address("data.git")))
        .hasMessageContaining("does not let the portal in over ssh");
    assertThat(server().commands).isEmpty();
  }

  @Test
  void withoutAKeyNothingIsPushedOverSsh() {
    assertThatThrownBy(() -> push(SshConfig.NONE, server().address("data.git")))
        .hasMessageContaining("meshport.git.ssh.key.file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh://127.0.0.1/data.git",
        "ssh://-oProxyCommand=id@127.0.0.1/data.git",
        "ssh://git:secret@127.0.0.1/data.git",
        "ssh://git@127.0.0.1/-upload-pack",
        "ssh://git@127.0.0.1/a%27;id",
        "ssh://git@127.0.0.1/a?b",
        "ssh://git@10.0.0.1/data.git",
        "ssh://git@example.org/data.git"
      })
  void addressesThatMeanSomethingElseAreNotReached(String address) {
    assertThatThrownBy(() -> push(config(true, true), address)).isInstanceOf(IOException.class);
    assertThat(server().commands).isEmpty();
  }

  @Test
  void aFileThatIsNotThereStopsTheStart() {
    Map<String, String> settings = Map.of("meshport.git.ssh.key.file", "/no/such/file");
    assertThatThrownBy(() -> SshConfig.read(new Settings(new FakeConfig(settings))))
        .hasMessageContaining("meshport.git.ssh.key.file");
  }
}
