package io.meshport.scaffolder.adapter.action.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.action.FakeHosts;
import io.meshport.scaffolder.adapter.action.MemoryWorkspace;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishGitTest {
  private final FakeHosts hosts = new FakeHosts();
  private final PublishGit publish = new PublishGit(hosts, hosts);
  private final MemoryWorkspace workspace =
      new MemoryWorkspace().with("README.md", "a").with("out/x.md", "b");

  @Test
  void theWorkspaceGoesToTheRepositoryOfTheProduct() throws IOException {
    ObjectNode output =
        FakeCall.output(
            publish.run(
                FakeCall.with("{'repository': 'sales/orders', 'commitMessage': 'Begin'}", workspace)
                    .as(FakeCall.MEMBER)));

    assertThat(hosts.hosted.get("sales/orders"))
        .extracting(TreeFile::path)
        .containsExactly("README.md", "out/x.md");
    assertThat(hosts.commits.get(0).message()).isEqualTo("Begin");
    assertThat(hosts.commits.get(0).author()).isEqualTo("hugo");
    assertThat(hosts.commits.get(0).branch()).isEqualTo("main");
    assertThat(output.path("remoteUrl").asText())
        .isEqualTo("https://portal.example.org/git/sales/orders.git");
    assertThat(output.path("repoContentsUrl").asText())
        .isEqualTo("https://portal.example.org/git/sales/orders.git/tree/main");
    assertThat(output.path("commitHash").asText()).isEqualTo("c0ffee");
  }

  @Test
  void onlyMembersOfTheDomainPush() {
    FakeCall call =
        FakeCall.with("{'repository': 'sales/orders'}", workspace).as(FakeCall.STRANGER);
    assertThatThrownBy(() -> publish.run(call)).hasMessageContaining("Only members of sales");
    assertThat(hosts.hosted).isEmpty();
  }

  @Test
  void aFolderGoesToARepositoryElsewhereWithTheToken() throws IOException {
    FakeCall call =
        FakeCall.with(
            "{'remoteUrl': 'https://git.example.org/a/b.git', 'sourcePath': 'out',"
                + " 'defaultBranch': 'trunk', 'token': 's3cret'}",
            workspace);
    ObjectNode output = FakeCall.output(publish.run(call));

    assertThat(hosts.foreign.get("https://git.example.org/a/b.git@trunk"))
        .extracting(TreeFile::path)
        .containsExactly("x.md");
    assertThat(hosts.pushes.get(0).login()).contains(new RemoteLogin("oauth2", "s3cret"));
    assertThat(output.path("repoContentsUrl").asText())
        .isEqualTo("https://git.example.org/a/b.git/tree/trunk");
    assertThat(call.lines() + output).doesNotContain("s3cret");
  }

  @Test
  void aDryRunPushesNothing() throws IOException {
    ObjectNode output =
        FakeCall.output(
            publish.run(FakeCall.with("{'repository': 'sales/orders'}", workspace).dry()));
    publish.run(FakeCall.with("{'remoteUrl': 'https://x.org/b.git'}", workspace).dry());

    assertThat(hosts.hosted).isEmpty();
    assertThat(hosts.pushes).isEmpty();
    assertThat(output.path("commitHash").asText()).isEqualTo("0".repeat(40));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'repository': 'sales'}",
        "{'repository': '../etc/passwd'}",
        "{'repository': 'sales/orders', 'defaultBranch': '--force'}",
        "{'repository': 'sales/orders', 'defaultBranch': 'a..b'}",
        "{'repository': 'sales/orders', 'sourcePath': '../..'}",
        "{'repository': 'sales/orders', 'sourcePath': 'gone'}",
        "{'remoteUrl': 'not an address'}",
        "{}"
      })
  void whatIsNoTargetIsRefused(String input) {
    assertThatThrownBy(() -> publish.run(FakeCall.with(input, workspace)))
        .isInstanceOf(ActionFailure.class);
    assertThat(hosts.hosted).isEmpty();
  }
}
