package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.MovableClock;
import io.meshport.platform.git.AllowedHosts;
import io.meshport.platform.git.Errands;
import io.meshport.platform.git.GitServer;
import io.meshport.platform.git.JgitRemoteRepositories;
import io.meshport.platform.git.RemoteConfig;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.SshConfig;
import io.meshport.platform.git.SshSessions;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.action.MemoryWorkspace;
import io.meshport.scaffolder.model.publish.InMemoryRepositoryClaims;
import io.meshport.scaffolder.service.publish.ClaimService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A host of repositories on this machine, and what a test does with it. */
abstract class HostedTest {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path folder = Path.of("");
  final MovableClock clock = new MovableClock(NOON);
  final InMemoryRepositoryClaims claims = new InMemoryRepositoryClaims();
  final MemoryWorkspace workspace = new MemoryWorkspace().with("README.md", "Orders");
  private @Nullable GitServer git;
  private @Nullable HostDouble platform;

  @BeforeEach
  void serve() {
    git = new GitServer(folder);
    platform = new HostDouble(folder, git.url(""));
  }

  @AfterEach
  void stop() {
    host().close();
    Objects.requireNonNull(git).close();
  }

  HostDouble host() {
    return Objects.requireNonNull(platform);
  }

  HostedPublisher publisher(Map<String, RemoteLogin> credentials) {
    RemoteConfig config =
        new RemoteConfig(
            Duration.ofSeconds(10), 8, AllowedHosts.of(List.of("127.0.0.1:*")), credentials, false);
    Errands errands = new Errands(config);
    SshSessions ssh = new SshSessions(errands, SshConfig.NONE);
    return new HostedPublisher(
        errands, new JgitRemoteRepositories(errands, ssh, clock), new ClaimService(claims, clock));
  }

  FakeCall call(String owner, String more) {
    return FakeCall.with(
        "{'repoUrl': '" + host().host() + "?owner=" + owner + "&repo=orders'" + more + "}",
        workspace);
  }

  ObjectNode run(TemplateAction action, FakeCall call) throws IOException, InterruptedException {
    return FakeCall.output(action.run(call));
  }
}
